package io.charchub.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to one SQLite file, each set up alike: write-ahead log, foreign keys on, the
 * schema trusted with nothing, no loading of extensions, and the functions that SQLite lacks.
 */
final class SqliteConnections {
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final String file;
  private final SqliteOptions options;
  private final SqliteErrors errors;
  private boolean hasLog;

  SqliteConnections(String file, SqliteOptions options, SqliteErrors errors) {
    this.file = file;
    this.options = options;
    this.errors = errors;
  }

  boolean inMemory() {
    return file.equals(DatabaseConfig.MEMORY);
  }

  /**
   * A new connection.
   *
   * @param writes whether it may write
   * @throws OperationalException when the file is not there to be opened, or is no database
   */
  synchronized PhysicalConnection open(boolean writes) {
    if (!inMemory()) {
      checkPlace(Path.of(file));
    }
    Connection connection = null;
    try {
      connection = config().createConnection("jdbc:sqlite:" + file);
      setUp(connection, writes);
      SqliteDialect dialect = isUtf8(connection) ? SqliteDialect.INSTANCE : SqliteDialect.WIDE;
      PhysicalConnection opened = new PhysicalConnection(connection, dialect, options.statements());
      connection = null;
      return opened;
    } catch (SQLException e) {
      throw errors.translate(e, null);
    } finally {
      closeQuietly(connection);
    }
  }

  /** A file keeps the encoding that it was made with; this side makes them with UTF-8. */
  private static boolean isUtf8(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA encoding")) {
      return answer.next() && answer.getString(1).equals("UTF-8");
    }
  }

  private static void closeQuietly(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The failure to set it up is the one to report.
      }
    }
  }

  /** Each connection is used by one thread at a time, so that SQLite's own mutex is only cost. */
  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) options.timeoutMillis());
    config.enableLoadExtension(false);
    config.setGetGeneratedKeys(false);
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    return config;
  }

  private void setUp(Connection connection, boolean writes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!inMemory() && !hasLog) {
        keepLog(statement);
        hasLog = true;
      }
      statement.execute("PRAGMA synchronous=" + options.synchronous());
      statement.execute("PRAGMA foreign_keys=ON");
      statement.execute("PRAGMA trusted_schema=OFF");
      statement.execute("PRAGMA cell_size_check=ON");
      if (!writes) {
        statement.execute("PRAGMA query_only=ON");
      }
    }
    SqliteFunctions.register(connection);
    // This side says BEGIN and COMMIT itself. The driver, told so, leaves out the empty transaction
    // that it otherwise runs after each statement to be sure that nothing stays open.
    ((SQLiteConnection) connection).getConnectionConfig().setAutoCommit(false);
  }

  /**
   * Turns the log on, once for each file; SQLite does not wait by itself for a file that is in use.
   */
  private void keepLog(Statement statement) throws SQLException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(options.timeoutMillis());
    while (true) {
      try {
        statement.execute("PRAGMA journal_mode=WAL");
        return;
      } catch (SQLException e) {
        if (!SqliteErrors.isBusy(e) || System.nanoTime() - deadline > 0) {
          throw e;
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private void checkPlace(Path path) {
    Path directory = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw errors.operational(
          "db.E011",
          file + " is a directory, not a database file",
          "name a file in DATABASES or DATABASE_URL",
          null,
          null);
    }
    if (directory != null && !Files.isDirectory(directory)) {
      throw errors.operational(
          "db.E011",
          "The directory of the database file " + file + " does not exist",
          "create "
              + directory
              + ", or name another file; in DATABASE_URL an absolute file takes four slashes,"
              + " sqlite:////file",
          null,
          null);
    }
  }
}
