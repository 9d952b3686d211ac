package io.charchub.db;

import io.charchub.db.IntegrityException.Rule;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Says what SQLite's errors mean, from its result codes (sqlite.org/rescode.html) and its texts.
 */
final class SqliteErrors {
  private final String alias;
  private final String file;

  SqliteErrors(String alias, String file) {
    this.alias = alias;
    this.file = file;
  }

  DatabaseException translate(SQLException e, @Nullable Sql sql) {
    SQLiteErrorCode code =
        e instanceof SQLiteException own ? own.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    String message = Objects.requireNonNullElse(e.getMessage(), code.name());
    if ((code.code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
      return integrity(code, message, sql, e);
    }
    return switch (code.code & 0xff) {
      case 5, 6 ->
          operational(
              "db.E011",
              "The database is locked by somebody else",
              "end the other program, or raise the database's option 'timeout'",
              sql,
              e);
      case 26, 11 ->
          operational(
              "db.E010",
              "The file is no SQLite database: " + file,
              "another NAME for the database, or the file's backup",
              sql,
              e);
      case 14 ->
          operational(
              "db.E012",
              "The database file cannot be opened: " + file,
              "that its folder exists, and that this user may write there",
              sql,
              e);
      case 8 ->
          operational(
              "db.E013",
              "The database is read-only: " + file,
              "the permissions of the file and of its folder",
              sql,
              e);
      case 13 ->
          operational("db.E014", "The disk is full", "make room where " + file + " is", sql, e);
      case 10 -> operational("db.E015", "The disk failed under " + file, "the disk", sql, e);
      default ->
          new DatabaseException(
              DatabaseProblems.of(
                  "db.E030",
                  "SQLite refused the statement: " + plain(message),
                  DatabaseProblems.where(alias, sql),
                  ""),
              sql,
              e);
    };
  }

  private OperationalException operational(
      String id, String what, String hint, @Nullable Sql sql, SQLException e) {
    return new OperationalException(
        DatabaseProblems.of(id, what, DatabaseProblems.where(alias, sql), hint), sql, e);
  }

  private IntegrityException integrity(
      SQLiteErrorCode code, String message, @Nullable Sql sql, SQLException e) {
    String detail = detail(message);
    Rule rule = rule(code, message);
    List<String> columns =
        rule == Rule.UNIQUE || rule == Rule.NOT_NULL ? columns(detail) : List.of();
    String table = columns.isEmpty() ? null : table(detail);
    String constraint = rule == Rule.CHECK || detail.startsWith("index ") ? nameIn(detail) : null;
    String id =
        switch (rule) {
          case UNIQUE -> "db.E020";
          case NOT_NULL -> "db.E021";
          case FOREIGN_KEY -> "db.E022";
          case CHECK -> "db.E023";
          case OTHER -> "db.E024";
        };
    String what =
        switch (rule) {
          case UNIQUE -> "Another row has the same " + detail;
          case NOT_NULL -> "A value is needed for " + detail;
          case FOREIGN_KEY -> "A row would refer to one that does not exist";
          case CHECK -> "A row would break the rule " + detail;
          case OTHER -> "A rule of the database refused the change: " + detail;
        };
    return new IntegrityException(
        DatabaseProblems.of(id, what, DatabaseProblems.where(alias, sql), ""),
        sql,
        e,
        rule,
        constraint,
        table,
        columns);
  }

  private static Rule rule(SQLiteErrorCode code, String message) {
    return switch (code) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          Rule.UNIQUE;
      case SQLITE_CONSTRAINT_NOTNULL -> Rule.NOT_NULL;
      case SQLITE_CONSTRAINT_FOREIGNKEY -> Rule.FOREIGN_KEY;
      case SQLITE_CONSTRAINT_CHECK -> Rule.CHECK;
      default -> message.contains("FOREIGN KEY constraint failed") ? Rule.FOREIGN_KEY : Rule.OTHER;
    };
  }

  /** What stands after {@code constraint failed: } in SQLite's own words. */
  private static String detail(String message) {
    String plain = plain(message);
    int at = plain.indexOf("constraint failed: ");
    return at < 0 ? plain : plain.substring(at + "constraint failed: ".length());
  }

  /**
   * The driver wraps SQLite's words: {@code [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed
   * (words)}.
   */
  private static String plain(String message) {
    int open = message.indexOf('(');
    return message.startsWith("[") && open >= 0 && message.endsWith(")")
        ? message.substring(open + 1, message.length() - 1)
        : message;
  }

  private static List<String> columns(String detail) {
    return Arrays.stream(detail.split(", ", -1))
        .filter(each -> each.indexOf('.') > 0)
        .map(each -> each.substring(each.indexOf('.') + 1))
        .toList();
  }

  private static @Nullable String table(String detail) {
    int dot = detail.indexOf('.');
    return dot < 0 ? null : detail.substring(0, dot);
  }

  private static String nameIn(String detail) {
    String name = detail.startsWith("index ") ? detail.substring("index ".length()) : detail;
    return name.replace("'", "");
  }
}
