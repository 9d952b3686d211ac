package io.charchub.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different in a database while a {@link Rehearsal} is open. The connection for writing has
 * a transaction open that no thread owns. Whoever would begin a transaction makes a savepoint in it
 * instead, whoever would commit releases the savepoint, and who writes without a transaction gets a
 * savepoint of their own. All else is {@link JdbcDatabase}'s as ever, so that code under test meets
 * no difference.
 */
final class Rehearsals {
  /** Of an outermost block: those in it count from 2. */
  static final String SAVEPOINT = "SAVEPOINT s1";

  private static final String RELEASE = "RELEASE SAVEPOINT s1";
  private static final String ROLLBACK_TO = "ROLLBACK TO SAVEPOINT s1";

  private final JdbcDatabase database;

  /** How many are open, one in another. Changed by who has the connection for writing. */
  private volatile int open;

  /** Where actions after a commit go instead of being run; null in earnest. */
  private volatile @Nullable List<Runnable> heldBack;

  Rehearsals(JdbcDatabase database) {
    this.database = database;
  }

  boolean isOpen() {
    return open > 0;
  }

  // ---- beginning and ending

  Rehearsal begin() {
    refuseInTransaction();
    PhysicalConnection connection = database.borrowWriter();
    try {
      int level = open;
      database.control(connection, level == 0 ? database.begin() : "SAVEPOINT rehearsal" + level);
      open = level + 1;
      return new Level(level);
    } finally {
      database.giveBackWriter(connection);
    }
  }

  private void end(int level) {
    refuseInTransaction();
    if (open != level + 1) {
      throw refusal("A rehearsal that began later is still open");
    }
    if (database.isWriterLost()) {
      open = level;
      return;
    }
    PhysicalConnection connection = database.borrowWriter();
    try {
      if (level == 0) {
        open = 0;
        database.rollback(connection);
      } else {
        database.control(connection, "ROLLBACK TO SAVEPOINT rehearsal" + level);
        database.control(connection, "RELEASE SAVEPOINT rehearsal" + level);
        open = level;
      }
    } finally {
      database.tablesChanged();
      database.giveBackWriter(connection);
    }
  }

  private void refuseInTransaction() {
    if (database.inTransaction()) {
      throw refusal("A rehearsal begins and ends outside of transactions");
    }
  }

  private TransactionManagementException refusal(String what) {
    return database.misuse(
        "db.E044", what, "close rehearsals in the reverse order of their opening", null, null);
  }

  /** One of them, 0 the outermost. */
  private final class Level implements Rehearsal {
    private final int level;
    private boolean closed;

    Level(int level) {
      this.level = level;
    }

    @Override
    public List<Runnable> holdBack(Runnable work) {
      return held(work);
    }

    @Override
    public void close() {
      if (!closed) {
        end(level);
        closed = true;
      }
    }
  }

  // ---- outermost blocks

  /** What the end of an outermost block is in a rehearsal: all that a commit does but keep. */
  void commit(PhysicalConnection connection) {
    database.checkAsACommitWould(connection);
    database.control(connection, RELEASE);
  }

  void rollback(PhysicalConnection connection) {
    database.control(connection, ROLLBACK_TO);
    database.control(connection, RELEASE);
  }

  /** Does what would have committed by itself. */
  <T extends @Nullable Object> T alone(PhysicalConnection connection, JdbcDatabase.Work<T> work)
      throws SQLException {
    database.control(connection, SAVEPOINT);
    boolean done = false;
    try {
      T result = work.on(connection);
      commit(connection);
      done = true;
      return result;
    } finally {
      if (!done) {
        database.rollback(connection);
      }
    }
  }

  // ---- after the commit

  /** Runs {@code work}, and gives what was to be done after commits meanwhile. */
  private List<Runnable> held(Runnable work) {
    List<Runnable> outer = heldBack;
    List<Runnable> held = Collections.synchronizedList(new ArrayList<>());
    heldBack = held;
    try {
      work.run();
    } finally {
      heldBack = outer;
    }
    return List.copyOf(held);
  }

  void runOrHoldBack(List<Runnable> actions) {
    List<Runnable> held = heldBack;
    if (held == null) {
      actions.forEach(Runnable::run);
    } else {
      held.addAll(actions);
    }
  }
}
