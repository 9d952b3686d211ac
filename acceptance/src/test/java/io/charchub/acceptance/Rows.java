package io.charchub.acceptance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A SQLite file read and changed by plain JDBC, behind the framework's back. */
record Rows(Path file) {

  /** The address of the file for {@code DATABASE_URL}. */
  String url() {
    return "sqlite:///" + file;
  }

  /** Every row of a query with these values bound to its marks, its columns joined by {@code |}. */
  List<String> of(String query, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      bind(statement, values);
      return lines(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static List<String> lines(PreparedStatement statement) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        found.add(line.toString());
      }
    }
    return found;
  }

  int count(String fromWhere, Object... values) {
    return Integer.parseInt(of("SELECT count(*) FROM " + fromWhere, values).get(0));
  }

  /** Every row of every table. */
  List<String> all() {
    List<String> rows = new ArrayList<>();
    for (String table :
        of(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")) {
      of("SELECT * FROM \"" + table + "\" ORDER BY 1").forEach(row -> rows.add(table + ": " + row));
    }
    return rows;
  }

  /** Makes one change, with these values bound to its marks. */
  void change(String statement, Object... values) {
    try (Connection connection = connection();
        PreparedStatement change = connection.prepareStatement(statement)) {
      bind(change, values);
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Makes several changes, all or none; the file alone holds them afterwards. */
  void changeAll(List<String> statements) {
    try (Connection connection = connection();
        Statement change = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String statement : statements) {
        change.executeUpdate(statement);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(String.join(";\n", statements), e);
    }
  }

  /** Copies every row into a new file. */
  void copyTo(Path other) {
    change("VACUUM INTO ?", other.toString());
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000");
  }
}
