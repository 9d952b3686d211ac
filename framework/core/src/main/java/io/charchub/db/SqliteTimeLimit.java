package io.charchub.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.ProgressHandler;

/**
 * Stops statements of SQLite from within: it asks between its steps whether to go on. (The driver's
 * own {@code setQueryTimeout} limits the waiting for locks, not the work.)
 */
final class SqliteTimeLimit implements TimeLimit {
  static final SqliteTimeLimit INSTANCE = new SqliteTimeLimit();

  /** Steps of SQLite's machine between two questions: some tenths of a millisecond. */
  private static final int STEPS = 10_000;

  private SqliteTimeLimit() {}

  @Override
  public void begin(Connection connection, long deadline) throws SQLException {
    ProgressHandler.setHandler(
        connection,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - deadline > 0 ? 1 : 0;
          }
        });
  }

  @Override
  public void end(Connection connection) throws SQLException {
    ProgressHandler.clearHandler(connection);
  }
}
