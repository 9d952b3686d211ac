package io.charchub.db;

import io.charchub.db.IntegrityException.Rule;
import io.charchub.errors.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean for a person: which rule, which file, what to do. */
final class SqliteErrors {
  private static final int PRIMARY = 0xff;

  private final String alias;
  private final String file;
  private final long timeoutMillis;

  SqliteErrors(String alias, String file, long timeoutMillis) {
    this.alias = alias;
    this.file = file;
    this.timeoutMillis = timeoutMillis;
  }

  /** Whether the connection should be closed after this. */
  static boolean isFatal(SQLException e) {
    return switch (primary(e)) {
      case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_NOMEM -> true;
      default -> false;
    };
  }

  static boolean isBusy(SQLException e) {
    return primary(e) == SQLiteErrorCode.SQLITE_BUSY;
  }

  DatabaseException translate(SQLException e, @Nullable Sql sql) {
    String detail = detail(e);
    return switch (primary(e)) {
      case SQLITE_CONSTRAINT -> integrity(e, detail, sql);
      case SQLITE_BUSY, SQLITE_LOCKED -> locked(sql, e);
      case SQLITE_INTERRUPT -> new TimeLimitException(alias, sql, e);
      case SQLITE_READONLY, SQLITE_PERM -> readOnly(e, sql);
      case SQLITE_NOTADB ->
          operational(
              "db.E010",
              file + " is not a SQLite database, or is encrypted",
              "name another file in DATABASES, or move this one away and run 'migrate'",
              sql,
              e);
      case SQLITE_CANTOPEN ->
          operational(
              "db.E011",
              "The database file " + file + " cannot be opened",
              "check that its directory exists and that this user may read and write there",
              sql,
              e);
      case SQLITE_FULL ->
          operational(
              "db.E014", "There is no space left for " + file, "free space on that disk", sql, e);
      case SQLITE_CORRUPT ->
          operational(
              "db.E015",
              "The database file " + file + " is damaged: " + detail,
              "restore a backup, or save what can be read with sqlite3's .recover",
              sql,
              e);
      case SQLITE_IOERR, SQLITE_NOMEM ->
          operational(
              "db.E016",
              "The database file " + file + " cannot be read or written: " + detail,
              "check the disk and the system's log",
              sql,
              e);
      default -> refused(detail, sql, e);
    };
  }

  /** Another holder kept the database for too long. */
  OperationalException locked(@Nullable Sql sql, @Nullable Throwable cause) {
    return operational(
        "db.E013",
        "The database is locked: another transaction held it for more than "
            + timeoutMillis
            + " ms",
        "keep transactions short, or raise the option 'timeout' of the database",
        sql,
        cause);
  }

  OperationalException operational(
      String id, String what, String hint, @Nullable Sql sql, @Nullable Throwable cause) {
    return new OperationalException(
        new Problem(id, what, DatabaseProblems.where(alias, sql), hint), sql, cause);
  }

  private OperationalException readOnly(SQLException e, @Nullable Sql sql) {
    boolean writable = file.equals(DatabaseConfig.MEMORY) || Files.isWritable(Path.of(file));
    return writable && sql != null
        ? operational(
            "db.E012",
            "A statement that writes was run as a query",
            "run it with update() or returning()",
            sql,
            e)
        : operational(
            "db.E012",
            "The database file " + file + " may not be written",
            "let this user write the file and its directory",
            sql,
            e);
  }

  private DatabaseException refused(String detail, @Nullable Sql sql, SQLException e) {
    boolean missing = detail.startsWith("no such table") || detail.startsWith("no such column");
    Problem problem =
        missing
            ? new Problem(
                "db.E031",
                "The database has " + detail.replace("no such", "no") + "",
                DatabaseProblems.where(alias, sql),
                "'makemigrations' and 'migrate' make the tables follow the models")
            : new Problem(
                "db.E030",
                "SQLite refuses the statement: " + detail,
                DatabaseProblems.where(alias, sql),
                "");
    return new DatabaseException(problem, sql, e);
  }

  private IntegrityException integrity(SQLException e, String detail, @Nullable Sql sql) {
    int colon = detail.indexOf(": ");
    String subject = colon < 0 ? "" : detail.substring(colon + 2);
    return switch (code(e)) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          unique(subject, sql, e);
      case SQLITE_CONSTRAINT_NOTNULL ->
          broken(
              "db.E021",
              subject + " must have a value",
              Rule.NOT_NULL,
              null,
              names(subject),
              sql,
              e);
      case SQLITE_CONSTRAINT_CHECK ->
          broken(
              "db.E023",
              "A row does not meet the condition " + subject,
              Rule.CHECK,
              subject,
              List.of(),
              sql,
              e);
      case SQLITE_CONSTRAINT_FOREIGNKEY -> foreignKey(sql, e);
      default ->
          broken(
              "db.E024",
              "A rule of the schema refuses the change: " + detail,
              Rule.OTHER,
              null,
              List.of(),
              sql,
              e);
    };
  }

  /** What a commit would report. */
  IntegrityException brokenForeignKey() {
    return foreignKey(Sql.of("COMMIT"), null);
  }

  private IntegrityException foreignKey(@Nullable Sql sql, @Nullable SQLException e) {
    return broken(
        "db.E022",
        "A row refers to a row that does not exist, or one that is referred to would go",
        Rule.FOREIGN_KEY,
        null,
        List.of(),
        sql,
        e);
  }

  private IntegrityException unique(String subject, @Nullable Sql sql, SQLException e) {
    boolean named = subject.startsWith("index '");
    String constraint = named ? subject.substring(7, subject.length() - 1) : null;
    List<String> columns = named ? List.of() : names(subject);
    return broken(
        "db.E020",
        (constraint == null ? subject : constraint)
            + " must be unique, and another row is the same",
        Rule.UNIQUE,
        constraint,
        columns,
        sql,
        e);
  }

  private IntegrityException broken(
      String id,
      String what,
      Rule rule,
      @Nullable String constraint,
      List<String> qualified,
      @Nullable Sql sql,
      @Nullable SQLException e) {
    String table = qualified.isEmpty() ? null : before(qualified.get(0));
    List<String> columns = qualified.stream().map(SqliteErrors::after).toList();
    Problem problem = new Problem(id, what, DatabaseProblems.where(alias, sql), "");
    return new IntegrityException(problem, sql, e, rule, constraint, table, columns);
  }

  /** {@code blog_post.a, blog_post.b} as a list. */
  private static List<String> names(String subject) {
    List<String> names = new ArrayList<>();
    for (String name : subject.split(", ", -1)) {
      if (name.indexOf('.') > 0) {
        names.add(name);
      }
    }
    return names;
  }

  private static String before(String qualified) {
    return qualified.substring(0, qualified.lastIndexOf('.'));
  }

  private static String after(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  /** SQLite's own words, without the driver's around them. */
  private static String detail(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int open = message.indexOf(" (");
    return e instanceof SQLiteException && open > 0 && message.endsWith(")")
        ? message.substring(open + 2, message.length() - 1)
        : message;
  }

  private static SQLiteErrorCode code(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? sqlite.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static SQLiteErrorCode primary(SQLException e) {
    return SQLiteErrorCode.getErrorCode(code(e).code & PRIMARY);
  }
}
