package io.charchub.db.schema;

import io.charchub.db.Database;
import io.charchub.db.Dialect;
import io.charchub.db.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Changes tables on SQLite.
 *
 * <p>SQLite alters little in place: tables and columns are renamed, nullable columns added.
 * Everything else <b>rebuilds</b> the table as sqlite.org/lang_altertable.html describes: a new
 * table under another name, every row copied with its key, the old one dropped, the new one
 * renamed, indexes made again. Foreign keys of other tables name this one by name and so lead to
 * the new one; they must not be enforced meanwhile, since dropping the old table would count as
 * deleting its rows: run inside {@link Database#withoutForeignKeys}, and {@link #finish} checks
 * them before the commit. The numbering of new rows ({@code sqlite_sequence}) is carried over, and
 * so is what was {@linkplain HandMade made by hand}, where statements are run and not only listed.
 */
final class SqliteSchemaEditor implements SchemaEditor {
  private static final String REBUILT = "new__";

  private final Database database;
  private final Dialect dialect;
  private final boolean execute;
  private final List<String> statements = new ArrayList<>();

  SqliteSchemaEditor(Database database, boolean execute) {
    this.database = database;
    this.dialect = database.dialect();
    this.execute = execute;
  }

  @Override
  public IndexNames names() {
    return new IndexNames(dialect.maxNameLength());
  }

  @Override
  public void createTable(Table table) {
    run(Sql.of(create(table, table.name())));
    table.indexes().forEach(index -> run(Sql.of(createIndex(table, index))));
  }

  @Override
  public void dropTable(Table table) {
    run(Sql.of("DROP TABLE " + quote(table.name())));
  }

  @Override
  public void renameTable(Table before, String newName) {
    if (before.name().equals(newName)) {
      return;
    }
    run(Sql.of("ALTER TABLE " + quote(before.name()) + " RENAME TO " + quote(newName)));
  }

  @Override
  public void addColumn(Table before, Column column, @Nullable Object oneOff) {
    boolean inPlace =
        column.nullable()
            && oneOff == null
            && !column.unique()
            && !column.primaryKey()
            && check(column).isEmpty();
    if (inPlace) {
      run(Sql.of("ALTER TABLE " + quote(before.name()) + " ADD COLUMN " + definition(column)));
      return;
    }
    List<String> values = new ArrayList<>();
    before.columns().forEach(each -> values.add(quote(each.name())));
    values.add(dialect.literal(oneOff));
    rebuild(before, before.with(column), values);
  }

  @Override
  public void alterColumn(Table before, String column, Column after, @Nullable Object oneOff) {
    Column old = before.column(column);
    if (old.equals(after)) {
      return;
    }
    if (old.named(after.name()).equals(after)) {
      renameColumn(before, column, after.name());
      return;
    }
    List<String> values = new ArrayList<>();
    for (Column each : before.columns()) {
      String value = quote(each.name());
      boolean filled = each.equals(old) && old.nullable() && !after.nullable() && oneOff != null;
      values.add(filled ? "coalesce(" + value + ", " + dialect.literal(oneOff) + ")" : value);
    }
    rebuild(before, before.replacing(column, after), values);
  }

  @Override
  public void renameColumn(Table before, String from, String to) {
    if (!from.equals(to)) {
      run(
          Sql.of(
              "ALTER TABLE "
                  + quote(before.name())
                  + " RENAME COLUMN "
                  + quote(from)
                  + " TO "
                  + quote(to)));
    }
  }

  @Override
  public void dropColumn(Table before, String column) {
    Table after = before.without(column);
    rebuild(before, after, after.columns().stream().map(each -> quote(each.name())).toList());
  }

  @Override
  public void addIndex(Table before, Index index) {
    run(Sql.of(createIndex(before, index)));
  }

  @Override
  public void dropIndex(Table before, Index index) {
    run(Sql.of("DROP INDEX " + quote(index.name())));
  }

  @Override
  public void renameIndex(Table before, Index index, String newName) {
    dropIndex(before, index);
    addIndex(before, index.named(newName));
  }

  @Override
  public void addConstraint(Table before, Constraint constraint) {
    rebuildSame(before, before.with(constraint));
  }

  @Override
  public void dropConstraint(Table before, Constraint constraint) {
    rebuildSame(before, before.withoutConstraint(constraint.name()));
  }

  private void rebuildSame(Table before, Table after) {
    rebuild(before, after, before.columns().stream().map(each -> quote(each.name())).toList());
  }

  /**
   * Copies the rows into a table of the new form, one value expression for each of its columns, in
   * their order.
   */
  private void rebuild(Table before, Table after, List<String> values) {
    String temporary = REBUILT + after.name();
    StringJoiner columns = new StringJoiner(", ");
    after.columns().forEach(each -> columns.add(quote(each.name())));
    run(Sql.of(create(after, temporary)));
    run(
        Sql.of(
            "INSERT INTO "
                + quote(temporary)
                + " ("
                + columns
                + ") SELECT "
                + String.join(", ", values)
                + " FROM "
                + quote(before.name())));
    if (isNumbered(before) && isNumbered(after)) {
      carryNumbering(before, temporary);
    }
    HandMade handMade = execute ? HandMade.around(database, before) : null;
    if (handMade != null) {
      handMade.drop(this::run);
    }
    run(Sql.of("DROP TABLE " + quote(before.name())));
    run(Sql.of("ALTER TABLE " + quote(temporary) + " RENAME TO " + quote(after.name())));
    after.indexes().forEach(index -> run(Sql.of(createIndex(after, index))));
    if (handMade != null) {
      handMade.restore(this::run);
    }
  }

  private static boolean isNumbered(Table table) {
    return table.columns().stream().anyMatch(Column::autoIncrement);
  }

  /** The highest number ever used may be above the highest there is; it must not be used again. */
  private void carryNumbering(Table before, String temporary) {
    run(Sql.of("DELETE FROM sqlite_sequence WHERE name = " + dialect.literal(temporary)));
    run(
        Sql.of(
            "INSERT INTO sqlite_sequence (name, seq) SELECT "
                + dialect.literal(temporary)
                + ", seq FROM sqlite_sequence WHERE name = "
                + dialect.literal(before.name())));
  }

  @Override
  public void run(Sql sql) {
    statements.add(written(sql));
    if (execute) {
      database.update(sql);
    }
  }

  @Override
  public void finish() {
    if (execute) {
      database.checkForeignKeys();
    }
  }

  @Override
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /** The statement with its values in the place of its marks, which stand outside quotes. */
  private String written(Sql sql) {
    if (sql.params().isEmpty()) {
      return sql.text();
    }
    StringBuilder out = new StringBuilder();
    int next = 0;
    char quote = 0;
    for (char each : sql.text().toCharArray()) {
      if (quote != 0) {
        quote = each == quote ? 0 : quote;
      } else if (each == '\'' || each == '"') {
        quote = each;
      } else if (each == '?' && next < sql.params().size()) {
        out.append(dialect.literal(sql.params().get(next++)));
        continue;
      }
      out.append(each);
    }
    return out.toString();
  }

  private String create(Table table, String name) {
    StringJoiner parts = new StringJoiner(", ", "CREATE TABLE " + quote(name) + " (", ")");
    table.columns().forEach(column -> parts.add(definition(column)));
    table.constraints().forEach(constraint -> parts.add(definition(constraint)));
    return parts.toString();
  }

  private String definition(Column column) {
    StringBuilder sql = new StringBuilder(quote(column.name())).append(' ').append(type(column));
    sql.append(column.nullable() ? " NULL" : " NOT NULL");
    if (column.primaryKey()) {
      sql.append(" PRIMARY KEY").append(column.autoIncrement() ? " AUTOINCREMENT" : "");
    } else if (column.unique()) {
      sql.append(" UNIQUE");
    }
    Reference reference = column.reference();
    if (reference != null) {
      sql.append(" REFERENCES ")
          .append(quote(reference.table()))
          .append(" (")
          .append(quote(reference.column()))
          .append(") DEFERRABLE INITIALLY DEFERRED");
    }
    return sql.append(check(column)).toString();
  }

  private String definition(Constraint constraint) {
    String name = "CONSTRAINT " + quote(constraint.name());
    if (constraint instanceof Constraint.Unique unique) {
      StringJoiner columns = new StringJoiner(", ", name + " UNIQUE (", ")");
      unique.columns().forEach(each -> columns.add(quote(each)));
      return columns.toString();
    }
    return name + " CHECK (" + ((Constraint.Check) constraint).condition() + ")";
  }

  /** The check that the kind of column brings; empty for most. */
  private String check(Column column) {
    String name = quote(column.name());
    return switch (column.type().kind()) {
      case POSITIVE_SMALLINT, POSITIVE_INTEGER, POSITIVE_BIGINT -> " CHECK (" + name + " >= 0)";
      case JSON ->
          column.nullable()
              ? " CHECK ((JSON_VALID(" + name + ") OR " + name + " IS NULL))"
              : " CHECK ((JSON_VALID(" + name + ")))";
      default -> "";
    };
  }

  private static String type(Column column) {
    ColumnType type = column.type();
    if (column.autoIncrement()) {
      return "integer";
    }
    return switch (type.kind()) {
      case VARCHAR -> type.length() > 0 ? "varchar(" + type.length() + ")" : "varchar";
      case DOUBLE -> "real";
      case POSITIVE_SMALLINT -> "smallint unsigned";
      case POSITIVE_INTEGER -> "integer unsigned";
      case POSITIVE_BIGINT -> "bigint unsigned";
      case BOOLEAN -> "bool";
      case DURATION -> "bigint";
      case UUID -> "char(32)";
      case JSON -> "text";
      case BINARY -> "BLOB";
      case INET -> "char(39)";
      case TEXT, SMALLINT, INTEGER, BIGINT, DECIMAL, DATE, TIME, DATETIME ->
          type.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private String createIndex(Table table, Index index) {
    StringJoiner parts = new StringJoiner(", ", "(", ")");
    for (Index.Part part : index.parts()) {
      String text = part.isExpression() ? "(" + part.text() + ")" : quote(part.text());
      parts.add(part.descending() ? text + " DESC" : text);
    }
    return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + quote(index.name())
        + " ON "
        + quote(table.name())
        + " "
        + parts
        + (index.condition() == null ? "" : " WHERE " + index.condition());
  }

  private String quote(String name) {
    return dialect.quote(name);
  }
}
