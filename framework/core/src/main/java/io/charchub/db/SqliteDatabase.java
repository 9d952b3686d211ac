package io.charchub.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite as people need it: a write-ahead log, foreign keys enforced, one connection that writes
 * and a few that read.
 *
 * <p><b>One writer.</b> SQLite has one writer at a time; the lock here makes the threads of this
 * process wait for each other without asking SQLite, and {@code BEGIN IMMEDIATE} with a busy
 * timeout does the same between processes. A transaction that began by reading would otherwise fail
 * when it comes to write.
 *
 * <p><b>Readers</b> never wait for the writer, nor it for them. A database in memory has one
 * connection for all.
 *
 * <p>Options: {@code timeout} in seconds (5), {@code synchronous} ({@code FULL}, or {@code NORMAL}
 * to let the last commits go in a power cut), {@code readers} (4).
 */
final class SqliteDatabase extends JdbcDatabase {
  private static final int STATEMENTS_KEPT = 256;
  private static final int FATAL_CORRUPT = 11;
  private static final int FATAL_NOT_A_DATABASE = 26;

  private final DatabaseConfig config;
  private final SqliteErrors errors;
  private final boolean inMemory;
  private final long waitMillis;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReaderPool readers;
  private @Nullable PhysicalConnection writer;

  private SqliteDatabase(DatabaseConfig config, QueryLog log) {
    super(config.alias(), new SqliteDialect(), log);
    this.config = config;
    this.errors = new SqliteErrors(config.alias(), config.name());
    this.inMemory = config.name().equals(DatabaseConfig.MEMORY);
    this.waitMillis = TimeUnit.SECONDS.toMillis(number("timeout", 5, 1, 3600));
    this.readers = new ReaderPool(number("readers", 4, 1, 64), () -> connect(true));
  }

  /** The engine: see {@link DatabaseEngine}. */
  static Database open(DatabaseConfig config, QueryLog log) {
    if (config.name().isEmpty()) {
      throw new DatabaseException(
          DatabaseProblems.of(
              "db.E001",
              "The database '" + config.alias() + "' has no file",
              "DATABASES." + config.alias() + ".NAME",
              "NAME = \"${BASE_DIR}/db.sqlite3\""));
    }
    return new SqliteDatabase(config, log);
  }

  private int number(String option, int absent, int least, int most) {
    String text = config.options().get(option);
    if (text == null) {
      return absent;
    }
    if (!text.matches("[0-9]{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new DatabaseException(
          DatabaseProblems.of(
              "db.E001",
              "The option '"
                  + option
                  + "' is a whole number from "
                  + least
                  + " to "
                  + most
                  + ", not '"
                  + text
                  + "'",
              "DATABASES." + config.alias() + ".OPTIONS",
              option + " = " + absent));
    }
    return Integer.parseInt(text);
  }

  @Override
  PhysicalConnection borrowReader() {
    if (inMemory) {
      return borrowWriter();
    }
    try {
      PhysicalConnection reader = readers.take(ReaderPool.nanos(waitMillis));
      if (reader != null) {
        return reader;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new OperationalException(
        DatabaseProblems.of(
            "db.E016",
            "No connection to read with became free",
            config.alias(),
            "shorter queries, or a higher option 'readers'"),
        null,
        null);
  }

  @Override
  void giveBackReader(PhysicalConnection connection) {
    if (inMemory) {
      giveBackWriter(connection);
    } else {
      readers.giveBack(connection);
    }
  }

  @Override
  PhysicalConnection borrowWriter() {
    boolean mine = false;
    try {
      mine = writing.tryLock(waitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!mine) {
      throw new OperationalException(
          DatabaseProblems.of(
              "db.E011",
              "The database is locked by another thread of this program",
              config.alias(),
              "shorter transactions, or a higher option 'timeout'"),
          null,
          null);
    }
    boolean done = false;
    try {
      PhysicalConnection current = writer;
      if (current == null || current.isBroken()) {
        current = connect(false);
        writer = current;
      }
      done = true;
      return current;
    } finally {
      if (!done) {
        writing.unlock();
      }
    }
  }

  @Override
  void giveBackWriter(PhysicalConnection connection) {
    try {
      if (connection.isBroken() && writing.getHoldCount() == 1) {
        connection.close();
        writer = null;
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  String begin() {
    return "BEGIN IMMEDIATE";
  }

  private PhysicalConnection connect(boolean forReading) {
    if (!inMemory) {
      checkFolder();
    }
    SQLiteConfig pragmas = new SQLiteConfig();
    pragmas.setBusyTimeout((int) waitMillis);
    pragmas.enforceForeignKeys(true);
    pragmas.enableLoadExtension(false);
    pragmas.setSynchronous(
        SQLiteConfig.SynchronousMode.valueOf(
            config.options().getOrDefault("synchronous", "FULL").toUpperCase(Locale.ROOT)));
    if (!inMemory) {
      pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    try {
      Connection connection = pragmas.createConnection("jdbc:sqlite:" + config.name());
      boolean done = false;
      try {
        SqliteFunctions.addTo(connection);
        PhysicalConnection physical =
            new PhysicalConnection(connection, dialect(), STATEMENTS_KEPT);
        physical.execute("PRAGMA trusted_schema = OFF");
        physical.execute("PRAGMA cell_size_check = ON");
        if (forReading) {
          physical.execute("PRAGMA query_only = ON");
        }
        done = true;
        return physical;
      } finally {
        if (!done) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw errors.translate(e, null);
    }
  }

  private void checkFolder() {
    Path folder = Path.of(config.name()).toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new OperationalException(
          DatabaseProblems.of(
              "db.E012",
              "The database file cannot be opened: its folder does not exist: " + folder,
              "DATABASES." + config.alias() + ".NAME",
              "make the folder, or another NAME"),
          null,
          null);
    }
  }

  @Override
  DatabaseException translate(SQLException e, @Nullable Sql sql) {
    return errors.translate(e, sql);
  }

  @Override
  boolean isFatal(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException own ? own.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    int primary = code.code & 0xff;
    return primary == FATAL_CORRUPT || primary == FATAL_NOT_A_DATABASE;
  }

  @Override
  public void withoutForeignKeys(Runnable work) {
    if (inTransaction()) {
      throw misuse(
          "db.E042",
          "Foreign keys cannot be switched off inside a transaction",
          "call it where no transaction is open",
          null,
          null);
    }
    PhysicalConnection connection = borrowWriter();
    try {
      connection.execute("PRAGMA foreign_keys = OFF");
      try {
        work.run();
      } finally {
        connection.execute("PRAGMA foreign_keys = ON");
      }
    } catch (SQLException e) {
      throw errors.translate(e, null);
    } finally {
      giveBackWriter(connection);
    }
  }

  @Override
  public void checkForeignKeys() {
    Sql check =
        Sql.of("SELECT \"table\", \"rowid\", \"parent\" FROM pragma_foreign_key_check LIMIT 1");
    for (String broken :
        write(
            check,
            connection ->
                connection.query(
                    check,
                    row ->
                        "row "
                            + row.getObject(1)
                            + " of "
                            + row.getString(0)
                            + " refers to a row of "
                            + row.getString(2)))) {
      throw new IntegrityException(
          DatabaseProblems.of(
              "db.E022",
              "A foreign key leads nowhere: " + broken + " that does not exist",
              config.alias(),
              "delete that row, or add the one it refers to"),
          check,
          null,
          IntegrityException.Rule.FOREIGN_KEY,
          null,
          null,
          java.util.List.of());
    }
  }

  @Override
  public void close() {
    readers.close();
    writing.lock();
    try {
      PhysicalConnection current = writer;
      if (current != null) {
        current.close();
        writer = null;
      }
    } finally {
      writing.unlock();
    }
  }
}
