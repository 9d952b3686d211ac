package io.charchub.db;

import io.charchub.db.QueryLog.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every database over JDBC has in common: transactions and savepoints by thread, the rule
 * about broken transactions, actions after the commit, the log. Where connections come from, how a
 * transaction begins and what an error means is the product's.
 *
 * <p><b>Transactions.</b> A thread's outermost block borrows a connection for writing and keeps it
 * until it ends; everything that the thread runs meanwhile goes there, so that it reads its own
 * writes. Each nested block is a savepoint named by its depth, so that the statement texts repeat
 * and stay prepared. A failed statement breaks the block: some databases refuse further work,
 * others have rolled back unasked, and after that a statement would commit by itself. So nothing
 * runs until the innermost block with a savepoint has rolled back.
 *
 * <p><b>Rehearsals.</b> What is different in them stands in {@link Rehearsals}.
 */
abstract class JdbcDatabase implements Database {
  private static final Logger LOGGER = LoggerFactory.getLogger("io.charchub.db");
  private static final List<String> ROW_STATEMENTS =
      List.of("INSERT", "UPDATE", "DELETE", "SELECT", "WITH", "REPLACE", "VALUES", "EXPLAIN");

  private final String alias;
  private final Dialect dialect;
  private final QueryLog log;

  @SuppressWarnings("ThreadLocalUsage") // each database has its own transactions
  private final ThreadLocal<ThreadState> states = ThreadLocal.withInitial(ThreadState::new);

  private volatile int schemaVersion;

  private final Rehearsals rehearsals = new Rehearsals(this);

  JdbcDatabase(String alias, Dialect dialect, QueryLog log) {
    this.alias = alias;
    this.dialect = dialect;
    this.log = log;
  }

  /** What one thread holds of this database. */
  private static final class ThreadState {
    private @Nullable Transaction transaction;
    private @Nullable PhysicalConnection reader;
    private int readers;
    private @Nullable Long deadline;
  }

  /** A connection for this thread to read with; it may wait for one. */
  abstract PhysicalConnection borrowReader();

  abstract void giveBackReader(PhysicalConnection connection);

  /**
   * A connection for this thread to write with; it may wait for one. A thread that has one gets the
   * same again.
   */
  abstract PhysicalConnection borrowWriter();

  /** The counterpart of each {@link #borrowWriter()}; closes a connection that is broken. */
  abstract void giveBackWriter(PhysicalConnection connection);

  /** Whether the connection for writing is gone, and with it what was not committed. */
  abstract boolean isWriterLost();

  /** How a statement is stopped. */
  abstract TimeLimit timeLimit();

  /** The statement that begins a transaction. */
  abstract String begin();

  /**
   * Checks what is left to be checked at a commit, foreign keys most of all: for a block of a
   * rehearsal, which does not end in a commit that would.
   *
   * @throws IntegrityException when a rule is broken
   */
  abstract void checkAsACommitWould(PhysicalConnection connection);

  /** What the driver's exception means. */
  abstract DatabaseException translate(SQLException e, @Nullable Sql sql);

  /** Whether after this error the connection is of no more use. */
  abstract boolean isFatal(SQLException e);

  @Override
  public final String alias() {
    return alias;
  }

  @Override
  public final Dialect dialect() {
    return dialect;
  }

  @Override
  public final QueryLog log() {
    return log;
  }

  @Override
  public final <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) {
    ThreadState state = usable(sql);
    PhysicalConnection connection = enterRead(state);
    long start = clock();
    try {
      connection.follow(schemaVersion);
      return limited(state, connection, sql, open -> open.query(sql, reader));
    } catch (SQLException e) {
      throw failed(state, connection, e, sql);
    } finally {
      leaveRead(state, connection);
      observe(start, Kind.QUERY, sql);
    }
  }

  @Override
  public final void stream(Sql sql, Consumer<Row> consumer) {
    ThreadState state = usable(sql);
    PhysicalConnection connection = enterRead(state);
    long start = clock();
    try {
      connection.follow(schemaVersion);
      this.<@Nullable Object>limited(
          state,
          connection,
          sql,
          open -> {
            open.stream(sql, consumer);
            return null;
          });
    } catch (SQLException e) {
      throw failed(state, connection, e, sql);
    } finally {
      leaveRead(state, connection);
      observe(start, Kind.QUERY, sql);
    }
  }

  @Override
  public final int update(Sql sql) {
    return isAboutRows(sql.text())
        ? this.<Integer>write(sql, connection -> connection.update(sql))
        : executeOnce(sql);
  }

  @Override
  public final <T extends @Nullable Object> List<T> returning(Sql sql, RowReader<T> reader) {
    return this.<List<T>>write(sql, connection -> connection.query(sql, reader));
  }

  @Override
  public final int batch(String text, List<? extends List<? extends @Nullable Object>> params) {
    if (params.isEmpty()) {
      return 0;
    }
    Sql sql = Sql.of(text);
    return atomic(
        Atomic.WITHOUT_SAVEPOINT,
        () -> this.<Integer>write(sql, connection -> connection.batch(text, params)));
  }

  /** Runs a statement that changes tables or the connection, and makes all connections notice. */
  private int executeOnce(Sql sql) {
    try {
      return this.<Integer>write(
          sql,
          connection -> {
            if (!sql.params().isEmpty()) {
              return connection.update(sql);
            }
            connection.execute(sql.text());
            return 0;
          });
    } finally {
      tablesChanged();
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // any change of the number is enough
  final void tablesChanged() {
    schemaVersion++;
  }

  /** What runs on a connection. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T on(PhysicalConnection connection) throws SQLException;
  }

  /** Runs work on the connection for writing, in this thread's transaction if there is one. */
  final <T extends @Nullable Object> T write(Sql sql, Work<T> work) {
    ThreadState state = usable(sql);
    Transaction transaction = state.transaction;
    PhysicalConnection connection = transaction == null ? borrowWriter() : transaction.connection;
    long start = clock();
    try {
      connection.follow(schemaVersion);
      return transaction == null && isRehearsing()
          ? rehearsals.alone(connection, work)
          : limited(state, connection, sql, work);
    } catch (SQLException e) {
      throw failed(state, connection, e, sql);
    } finally {
      if (transaction == null) {
        giveBackWriter(connection);
      }
      observe(start, Kind.QUERY, sql);
    }
  }

  private <T extends @Nullable Object> T limited(
      ThreadState state, PhysicalConnection connection, Sql sql, Work<T> work) throws SQLException {
    Long deadline = state.deadline;
    if (deadline == null) {
      return work.on(connection);
    }
    if (System.nanoTime() - deadline > 0) {
      throw new TimeLimitException(alias, sql, null);
    }
    connection.begin(timeLimit(), deadline);
    try {
      return work.on(connection);
    } finally {
      connection.end(timeLimit());
    }
  }

  @Override
  public final <T extends @Nullable Object> T within(Duration limit, Supplier<T> work) {
    ThreadState state = states.get();
    Long before = state.deadline;
    long wanted = System.nanoTime() + limit.toNanos();
    state.deadline = before != null && before - wanted < 0 ? before : Long.valueOf(wanted);
    try {
      return work.get();
    } finally {
      state.deadline = before;
    }
  }

  @Override
  public final boolean inTransaction() {
    return states.get().transaction != null;
  }

  @Override
  public final <T extends @Nullable Object> T atomic(Supplier<T> work) {
    return atomic(Atomic.DEFAULT, work);
  }

  @Override
  public final <T extends @Nullable Object> T atomic(Atomic options, Supplier<T> work) {
    ThreadState state = states.get();
    Transaction transaction = state.transaction;
    if (transaction == null) {
      return outermost(state, work);
    }
    if (options.durable()) {
      throw misuse(
          "db.E041",
          "A durable block cannot be inside another atomic block",
          "begin it where no transaction is open, or leave out 'durable'",
          null,
          null);
    }
    return nested(transaction, options.savepoint(), work);
  }

  private <T extends @Nullable Object> T outermost(ThreadState state, Supplier<T> work) {
    PhysicalConnection connection = borrowWriter();
    Transaction transaction = new Transaction(connection);
    T result;
    List<Runnable> actions = List.of();
    try {
      control(connection, isRehearsing() ? Rehearsals.SAVEPOINT : begin());
      state.transaction = transaction;
      try {
        result = work.get();
      } catch (Throwable e) {
        rollback(transaction);
        throw e;
      }
      if (transaction.needsRollback()) {
        warnOfLoss(transaction.cause());
        rollback(transaction);
      } else {
        commit(transaction);
        actions = transaction.takeActions();
      }
    } finally {
      state.transaction = null;
      giveBackWriter(connection);
    }
    rehearsals.runOrHoldBack(actions);
    return result;
  }

  /**
   * The work of a block is gone and nobody is told by an exception: Django's rule, but not in
   * silence.
   */
  private void warnOfLoss(@Nullable DatabaseException cause) {
    if (cause != null) {
      LOGGER.warn(
          "{}: a transaction was rolled back though its block ended normally,"
              + " because an error was caught inside it",
          alias,
          cause);
    }
  }

  private <T extends @Nullable Object> T nested(
      Transaction transaction, boolean savepoint, Supplier<T> work) {
    String name = "s" + transaction.enter();
    boolean own = savepoint && !transaction.needsRollback();
    int actions = transaction.actions();
    try {
      if (own) {
        controlInside(transaction, "SAVEPOINT " + name);
      }
      T result;
      try {
        result = work.get();
      } catch (Throwable e) {
        undo(transaction, own ? name : null, actions);
        throw e;
      }
      if (transaction.needsRollback()) {
        undo(transaction, own ? name : null, actions);
      } else if (own) {
        controlInside(transaction, "RELEASE SAVEPOINT " + name);
      }
      return result;
    } finally {
      transaction.leave();
    }
  }

  /** Rolls a nested block back; where it has no savepoint, the block around it will have to. */
  private void undo(Transaction transaction, @Nullable String savepoint, int actions) {
    if (savepoint == null) {
      transaction.breakBecause(null);
      return;
    }
    try {
      control(transaction.connection, "ROLLBACK TO SAVEPOINT " + savepoint);
      control(transaction.connection, "RELEASE SAVEPOINT " + savepoint);
      transaction.dropActions(actions);
      transaction.mend();
    } catch (DatabaseException e) {
      // The database gave up the whole transaction, savepoints included; the outer blocks follow.
      transaction.breakBecause(e);
    }
  }

  private void commit(Transaction transaction) {
    try {
      if (isRehearsing()) {
        rehearsals.commit(transaction.connection);
      } else {
        control(transaction.connection, "COMMIT");
      }
    } catch (DatabaseException e) {
      rollback(transaction);
      throw e;
    }
  }

  private void rollback(Transaction transaction) {
    rollback(transaction.connection);
  }

  final void rollback(PhysicalConnection connection) {
    try {
      if (isRehearsing()) {
        rehearsals.rollback(connection);
      } else {
        control(connection, "ROLLBACK");
      }
    } catch (DatabaseException e) {
      // Nothing is open any more, or the connection is gone: a new one is right in both cases.
      LOGGER.debug("{}: rollback failed, closing the connection", alias, e);
      connection.giveUp();
    }
  }

  // ---- rehearsals

  /** Whether a rehearsal is open. */
  final boolean isRehearsing() {
    return rehearsals.isOpen();
  }

  @Override
  public final Rehearsal rehearse() {
    return rehearsals.begin();
  }

  /** A statement about the transaction: not refused by a broken one. */
  final void control(PhysicalConnection connection, String text) {
    Sql sql = Sql.of(text);
    long start = clock();
    try {
      connection.update(sql);
    } catch (SQLException e) {
      if (isFatal(e)) {
        connection.giveUp();
      }
      throw translate(e, sql);
    } finally {
      observe(start, Kind.TRANSACTION, sql);
    }
  }

  private void controlInside(Transaction transaction, String text) {
    try {
      control(transaction.connection, text);
    } catch (DatabaseException e) {
      transaction.breakBecause(e);
      throw e;
    }
  }

  @Override
  public final void onCommit(Runnable action) {
    Transaction transaction = states.get().transaction;
    if (transaction == null) {
      rehearsals.runOrHoldBack(List.of(action));
    } else {
      transaction.afterCommit(action);
    }
  }

  @Override
  public final void markForRollback() {
    Transaction transaction = states.get().transaction;
    if (transaction == null) {
      throw misuse(
          "db.E043",
          "No transaction is open that could be marked for rollback",
          "call it inside atomic",
          null,
          null);
    }
    transaction.breakBecause(null);
  }

  private ThreadState usable(Sql sql) {
    ThreadState state = states.get();
    if (state.transaction != null && state.transaction.needsRollback()) {
      throw misuse(
          "db.E040",
          "An error occurred in this transaction, so that nothing can run until the end of the"
              + " atomic block",
          "let the exception leave the block, or put the part that may fail into an atomic block of its own",
          sql,
          state.transaction.cause());
    }
    return state;
  }

  final TransactionManagementException misuse(
      String id, String what, String hint, @Nullable Sql sql, @Nullable Throwable cause) {
    return new TransactionManagementException(
        DatabaseProblems.of(id, what, DatabaseProblems.where(alias, sql), hint), sql, cause);
  }

  private PhysicalConnection enterRead(ThreadState state) {
    if (state.transaction != null) {
      return state.transaction.connection;
    }
    PhysicalConnection held = state.reader;
    if (held == null || held.isBroken()) {
      held = borrowReader();
      if (state.readers > 0) {
        return held;
      }
      state.reader = held;
    }
    state.readers++;
    return held;
  }

  private void leaveRead(ThreadState state, PhysicalConnection connection) {
    if (state.transaction != null && connection == state.transaction.connection) {
      return;
    }
    if (connection == state.reader) {
      if (--state.readers == 0) {
        state.reader = null;
        giveBackReader(connection);
      }
    } else {
      giveBackReader(connection);
    }
  }

  private DatabaseException failed(
      ThreadState state, PhysicalConnection connection, SQLException e, Sql sql) {
    DatabaseException translated = translate(e, sql);
    if (isFatal(e)) {
      connection.giveUp();
    }
    if (state.transaction != null) {
      state.transaction.breakBecause(translated);
    }
    return translated;
  }

  /**
   * Whether a statement is about rows, so that it is kept prepared and leaves the tables as they
   * are.
   */
  private static boolean isAboutRows(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (String word : ROW_STATEMENTS) {
      if (text.regionMatches(true, start, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The time, if anybody wants to know it; 0 otherwise. */
  private long clock() {
    return log.isActive() || LOGGER.isDebugEnabled() ? System.nanoTime() | 1 : 0;
  }

  private void observe(long start, Kind kind, Sql sql) {
    if (start == 0) {
      return;
    }
    long nanos = System.nanoTime() - start;
    if (log.isActive()) {
      log.add(new QueryLog.Entry(alias, kind, sql, nanos));
    }
    if (LOGGER.isTraceEnabled()) {
      LOGGER.trace("{} ({} µs) {}", alias, nanos / 1000, sql);
    } else if (LOGGER.isDebugEnabled()) {
      LOGGER.debug("{} ({} µs) {}", alias, nanos / 1000, sql.text());
    }
  }
}
