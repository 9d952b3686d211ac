package io.charchub.db;

import java.sql.Connection;
import java.sql.SQLException;

/** How a kind of database is made to stop a statement that takes too long. */
interface TimeLimit {
  /** Statements on {@code connection} are stopped once {@link System#nanoTime} is past it. */
  void begin(Connection connection, long deadline) throws SQLException;

  /** They take as long as they take. */
  void end(Connection connection) throws SQLException;
}
