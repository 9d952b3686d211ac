package io.charchub.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite database: one connection that writes, lent to one thread at a time, and a few that read.
 *
 * <p>In the write-ahead log readers neither wait nor make wait, and SQLite lets one writer in at a
 * time. So the threads of this process queue here, in order, instead of racing for SQLite's lock by
 * sleeping and trying again; against other processes SQLite's own waiting remains. Transactions
 * begin with {@code BEGIN IMMEDIATE}: one that reads first and writes later would fail at once when
 * another wrote in between.
 *
 * <p>A database in memory has one connection for both, since each connection to memory is a
 * database of its own.
 */
final class SqliteDatabase extends JdbcDatabase {
  private static final Sql FOREIGN_KEY_CHECK = Sql.of("PRAGMA foreign_key_check");

  private final SqliteConnections connections;
  private final SqliteErrors errors;
  private final long timeoutNanos;
  private final ReaderPool readers;
  private final ReentrantLock writerLock = new ReentrantLock(true);

  /** Guarded by the lock. */
  private @Nullable PhysicalConnection writer;

  /** Guarded by the lock. */
  private boolean keysUnchecked;

  private volatile boolean closed;

  private SqliteDatabase(String alias, String file, SqliteOptions options, QueryLog log) {
    super(alias, SqliteDialect.INSTANCE, log);
    this.errors = new SqliteErrors(alias, file, options.timeoutMillis());
    this.connections = new SqliteConnections(file, options, errors);
    this.timeoutNanos = TimeUnit.MILLISECONDS.toNanos(options.timeoutMillis());
    this.readers = new ReaderPool(options.readers(), () -> connections.open(false));
  }

  /** The database of that configuration, connected to when first used. */
  static Database open(DatabaseConfig config, QueryLog log) {
    return new SqliteDatabase(config.alias(), file(config), SqliteOptions.of(config), log);
  }

  /**
   * The absolute file: the driver reads a meaning into other names, such as parameters after '?'.
   */
  private static String file(DatabaseConfig config) {
    String name = config.name();
    if (name.equals(DatabaseConfig.MEMORY)) {
      return name;
    }
    if (name.isEmpty() || name.indexOf('?') >= 0 || name.indexOf('\0') >= 0) {
      throw new DatabaseException(
          DatabaseProblems.of(
              "db.E001",
              name.isEmpty()
                  ? "The database has no file name"
                  : "The name of a database file may not have a question mark or a NUL",
              "DATABASES." + config.alias() + ".NAME in the settings",
              "${BASE_DIR}/db.sqlite3"));
    }
    return Path.of(name).toAbsolutePath().normalize().toString();
  }

  @Override
  String begin() {
    return "BEGIN IMMEDIATE";
  }

  @Override
  DatabaseException translate(SQLException e, @Nullable Sql sql) {
    return errors.translate(e, sql);
  }

  @Override
  TimeLimit timeLimit() {
    return SqliteTimeLimit.INSTANCE;
  }

  @Override
  boolean isFatal(SQLException e) {
    return SqliteErrors.isFatal(e);
  }

  @Override
  PhysicalConnection borrowReader() {
    if (connections.inMemory() || isRehearsing()) {
      return borrowWriter();
    }
    checkOpen();
    try {
      PhysicalConnection connection = readers.take(timeoutNanos);
      if (connection == null) {
        throw errors.operational(
            "db.E018",
            "No connection to read with came free in time",
            "raise the option 'readers' of the database, or find what keeps results open",
            null,
            null);
      }
      return connection;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  void giveBackReader(PhysicalConnection connection) {
    if (writerLock.isHeldByCurrentThread() && connection == writer) {
      giveBackWriter(connection);
    } else {
      readers.giveBack(connection);
    }
  }

  @Override
  PhysicalConnection borrowWriter() {
    checkOpen();
    lockWriter();
    boolean done = false;
    try {
      PhysicalConnection connection = writer;
      if (connection == null || (connection.isBroken() && writerLock.getHoldCount() == 1)) {
        refuseToCommitRehearsals();
        connection = connections.open(true);
        writer = connection;
      }
      done = true;
      return connection;
    } finally {
      if (!done) {
        writerLock.unlock();
      }
    }
  }

  @Override
  void giveBackWriter(PhysicalConnection connection) {
    if (connection.isBroken() && writerLock.getHoldCount() == 1 && writer != null) {
      writer = null;
      connection.close();
    }
    writerLock.unlock();
  }

  @Override
  boolean isWriterLost() {
    lockWriter();
    try {
      return writer == null || writer.isBroken();
    } finally {
      writerLock.unlock();
    }
  }

  /** A new connection would not be in the transaction that a rehearsal undoes. */
  private void refuseToCommitRehearsals() {
    if (isRehearsing()) {
      throw errors.operational(
          "db.E045",
          "The connection of this rehearsal was lost, and what was written in it",
          "see what the statements before it reported",
          null,
          null);
    }
  }

  /**
   * In the order of asking; at once, and even when interrupted, where nobody else wants to write.
   */
  private void lockWriter() {
    if (writerLock.isHeldByCurrentThread() || !writerLock.hasQueuedThreads()) {
      if (writerLock.tryLock()) {
        return;
      }
    }
    try {
      if (!writerLock.tryLock(timeoutNanos, TimeUnit.NANOSECONDS)) {
        throw errors.locked(null, null);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private OperationalException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return errors.operational(
        "db.E017", "The thread was interrupted while it waited for the database", "", null, e);
  }

  private void checkOpen() {
    if (closed) {
      throw errors.operational("db.E019", "The database is closed", "", null, null);
    }
  }

  @Override
  public void withoutForeignKeys(Runnable work) {
    if (inTransaction()) {
      throw misuse(
          "db.E042",
          "SQLite cannot stop checking foreign keys inside a transaction",
          "begin the transaction inside withoutForeignKeys",
          null,
          null);
    }
    // A rehearsal is a transaction, where SQLite can put the checks off but not switch them off.
    String pragma = isRehearsing() ? "PRAGMA defer_foreign_keys=" : "PRAGMA foreign_keys=";
    PhysicalConnection connection = borrowWriter();
    boolean outer = keysUnchecked;
    try {
      enforce(connection, pragma + (isRehearsing() ? "ON" : "OFF"));
      keysUnchecked = true;
      work.run();
    } finally {
      keysUnchecked = outer;
      try {
        if (!connection.isBroken()) {
          enforce(connection, pragma + (isRehearsing() ? "OFF" : "ON"));
        }
      } finally {
        giveBackWriter(connection);
      }
    }
  }

  @Override
  void checkAsACommitWould(PhysicalConnection connection) {
    if (keysUnchecked) {
      return;
    }
    try {
      if (!connection.query(FOREIGN_KEY_CHECK, row -> row.getLong(1)).isEmpty()) {
        throw errors.brokenForeignKey();
      }
    } catch (SQLException e) {
      throw errors.translate(e, FOREIGN_KEY_CHECK);
    }
  }

  private void enforce(PhysicalConnection connection, String pragma) {
    try {
      connection.execute(pragma);
    } catch (SQLException e) {
      connection.giveUp();
      throw errors.translate(e, Sql.of(pragma));
    }
  }

  @Override
  public void checkForeignKeys() {
    Sql check = FOREIGN_KEY_CHECK;
    List<Dangling> dangling =
        returning(check, row -> new Dangling(row.getString(0), row.getString(2), row.getLong(1)));
    if (!dangling.isEmpty()) {
      Dangling first = dangling.get(0);
      throw new IntegrityException(
          DatabaseProblems.of(
              "db.E022",
              dangling.size() == 1
                  ? "A row refers to a row that does not exist"
                  : dangling.size() + " rows refer to rows that do not exist",
              first + (dangling.size() == 1 ? "" : ", and others"),
              "create the rows referred to, or change or delete the rows that refer to them"),
          check,
          null,
          IntegrityException.Rule.FOREIGN_KEY,
          null,
          first.table(),
          List.of());
    }
  }

  /** A row whose reference leads nowhere. */
  private record Dangling(@Nullable String table, @Nullable String parent, long rowid) {
    @Override
    public String toString() {
      return "row " + rowid + " of " + table + " refers to a row of " + parent;
    }
  }

  @Override
  public void close() {
    closed = true;
    readers.close();
    boolean locked = false;
    try {
      locked = writerLock.tryLock(timeoutNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (locked) {
      try {
        PhysicalConnection connection = writer;
        writer = null;
        if (connection != null) {
          connection.close();
        }
      } finally {
        writerLock.unlock();
      }
    }
  }
}
