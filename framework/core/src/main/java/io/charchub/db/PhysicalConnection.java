package io.charchub.db;

import io.charchub.db.StatementCache.Prepared;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a database with its prepared statements. Knows no transactions and translates
 * no errors: that is {@link JdbcDatabase}'s. Used by one thread at a time.
 */
final class PhysicalConnection {
  /** Above this length a bound value is let go of after use, not kept with the statement. */
  private static final int LARGE_VALUE = 4096;

  private final Connection connection;
  private final Dialect dialect;
  private final StatementCache statements;
  private int schemaVersion;
  private boolean broken;

  PhysicalConnection(Connection connection, Dialect dialect, int statementsKept) {
    this.connection = connection;
    this.dialect = dialect;
    this.statements = new StatementCache(connection, dialect, statementsKept);
  }

  /** Forgets the prepared statements if tables changed since they were prepared. */
  void follow(int version) throws SQLException {
    if (schemaVersion != version) {
      schemaVersion = version;
      statements.clear();
    }
  }

  /** Notes that this connection is of no more use. */
  void giveUp() {
    broken = true;
  }

  boolean isBroken() {
    return broken;
  }

  /** Lets statements run until {@code deadline}. */
  void begin(TimeLimit limit, long deadline) throws SQLException {
    limit.begin(connection, deadline);
  }

  /** Lets statements run as long as they take. */
  void end(TimeLimit limit) {
    try {
      limit.end(connection);
    } catch (SQLException e) {
      broken = true;
    }
  }

  <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) throws SQLException {
    Prepared prepared = statements.take(sql.text());
    boolean done = false;
    try {
      boolean large = bind(prepared, sql.params());
      List<T> rows = new ArrayList<>();
      try (ResultSet result = prepared.statement.executeQuery()) {
        Row row = prepared.row(result, dialect);
        while (result.next()) {
          rows.add(reader.read(row));
        }
      }
      forget(prepared, large);
      done = true;
      return rows;
    } finally {
      release(prepared, done);
    }
  }

  void stream(Sql sql, Consumer<Row> consumer) throws SQLException {
    Prepared prepared = statements.take(sql.text());
    boolean done = false;
    try {
      boolean large = bind(prepared, sql.params());
      try (ResultSet result = prepared.statement.executeQuery()) {
        Row row = prepared.row(result, dialect);
        while (result.next()) {
          consumer.accept(row);
        }
      }
      forget(prepared, large);
      done = true;
    } finally {
      release(prepared, done);
    }
  }

  int update(Sql sql) throws SQLException {
    Prepared prepared = statements.take(sql.text());
    boolean done = false;
    try {
      boolean large = bind(prepared, sql.params());
      int rows = run(prepared);
      forget(prepared, large);
      done = true;
      return rows;
    } finally {
      release(prepared, done);
    }
  }

  int batch(String text, List<? extends List<? extends @Nullable Object>> params)
      throws SQLException {
    Prepared prepared = statements.take(text);
    boolean done = false;
    try {
      int rows = 0;
      boolean large = false;
      for (List<? extends @Nullable Object> values : params) {
        large |= bind(prepared, values);
        rows += run(prepared);
      }
      forget(prepared, large);
      done = true;
      return rows;
    } finally {
      release(prepared, done);
    }
  }

  /** Runs a statement that is said once and has no values: one that changes tables, or a pragma. */
  void execute(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  void close() {
    broken = true;
    try {
      statements.clear();
    } catch (SQLException e) {
      // Closing the connection closes what is left of them.
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing depends on a connection that is given up.
    }
  }

  private static int run(Prepared prepared) throws SQLException {
    if (!prepared.statement.execute()) {
      return Math.max(0, prepared.statement.getUpdateCount());
    }
    int rows = 0;
    try (ResultSet result = prepared.statement.getResultSet()) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** Binds the values; returns whether one of them is large. */
  private boolean bind(Prepared prepared, List<? extends @Nullable Object> values)
      throws SQLException {
    int count = values.size();
    if (prepared.marks >= 0 && prepared.marks != count) {
      throw new DatabaseException(
          DatabaseProblems.of(
              "db.E052",
              "The statement has " + prepared.marks + " marks and was given " + count + " values",
              DatabaseProblems.where("statement", Sql.of(prepared.text)),
              "give one value for each question mark"));
    }
    boolean large = false;
    for (int i = 0; i < count; i++) {
      Object value = values.get(i);
      dialect.bind(prepared.statement, i + 1, value);
      large |= value instanceof byte[] || (value instanceof String s && s.length() > LARGE_VALUE);
    }
    return large;
  }

  private static void forget(Prepared prepared, boolean large) throws SQLException {
    if (large) {
      prepared.statement.clearParameters();
    }
  }

  private void release(Prepared prepared, boolean done) throws SQLException {
    if (done) {
      statements.giveBack(prepared);
    } else {
      statements.discard(prepared);
    }
  }
}
