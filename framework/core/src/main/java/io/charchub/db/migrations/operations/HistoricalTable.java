package io.charchub.db.migrations.operations;

import io.charchub.db.Database;
import io.charchub.db.Row;
import io.charchub.db.Sql;
import io.charchub.db.fields.Field;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one model at one point of history. Reads and writes plain rows: no methods of the
 * model, no signals, no deletion along relations.
 */
public final class HistoricalTable {
  /** Rows read at a time by {@link #each}, so that a large table does not have to fit in memory. */
  private static final int CHUNK = 500;

  private final Database database;
  private final ModelState model;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();

  HistoricalTable(Database database, Tables tables, ModelState model) {
    this.database = database;
    this.model = model;
    model
        .fields()
        .forEach(
            (name, field) -> {
              if (field.hasColumn()) {
                fields.put(name, tables.resolved(model, name));
              }
            });
  }

  /** The number of rows. */
  public long count() {
    return database.query(Sql.of("SELECT COUNT(*) FROM " + table()), row -> row.getLong(0)).get(0);
  }

  /** Every row, by primary key. All of them are in memory: see {@link #each} for large tables. */
  public List<HistoricalRow> all() {
    List<HistoricalRow> rows = new ArrayList<>();
    each(rows::add);
    return rows;
  }

  /**
   * Gives every row to {@code work}, by primary key. {@code work} may change the row it is given.
   */
  public void each(Consumer<HistoricalRow> work) {
    List<HistoricalRow> chunk = after(null);
    while (!chunk.isEmpty()) {
      chunk.forEach(work);
      chunk = after(chunk.get(chunk.size() - 1).id());
    }
  }

  private List<HistoricalRow> after(@Nullable Object last) {
    String key = column(model.primaryKey());
    String names = String.join(", ", fields.keySet().stream().map(this::column).toList());
    String text =
        "SELECT "
            + names
            + " FROM "
            + table()
            + (last == null ? "" : " WHERE " + key + " > ?")
            + " ORDER BY "
            + key
            + " LIMIT "
            + CHUNK;
    Sql sql = last == null ? Sql.of(text) : Sql.of(text, stored(model.primaryKey(), last));
    return database.query(sql, this::read);
  }

  private HistoricalRow read(Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    int column = 0;
    for (Map.Entry<String, Field<?>> entry : fields.entrySet()) {
      values.put(entry.getKey(), entry.getValue().read(row, column++));
    }
    Object id = Objects.requireNonNull(values.get(model.primaryKey()), "a row without a key");
    return new HistoricalRow(id, values);
  }

  /** Sets values, by field, in the row of that key; returns whether there is one. */
  public boolean update(Object id, Map<String, ? extends @Nullable Object> values) {
    List<@Nullable Object> params = new ArrayList<>();
    List<String> sets = new ArrayList<>();
    values.forEach(
        (field, value) -> {
          sets.add(column(field) + " = ?");
          params.add(stored(field, value));
        });
    params.add(stored(model.primaryKey(), id));
    String text =
        "UPDATE "
            + table()
            + " SET "
            + String.join(", ", sets)
            + " WHERE "
            + column(model.primaryKey())
            + " = ?";
    return database.update(new Sql(text, params)) > 0;
  }

  /** Adds a row with these values, by field. */
  public void insert(Map<String, ? extends @Nullable Object> values) {
    List<@Nullable Object> params = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    values.forEach(
        (field, value) -> {
          columns.add(column(field));
          params.add(stored(field, value));
        });
    String marks = String.join(", ", columns.stream().map(column -> "?").toList());
    database.update(
        new Sql(
            "INSERT INTO "
                + table()
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + marks
                + ")",
            params));
  }

  /** Deletes the row of that key; returns whether there was one. */
  public boolean delete(Object id) {
    String text = "DELETE FROM " + table() + " WHERE " + column(model.primaryKey()) + " = ?";
    return database.update(Sql.of(text, stored(model.primaryKey(), id))) > 0;
  }

  private String table() {
    return database.dialect().quote(model.tableName());
  }

  private String column(String field) {
    return database.dialect().quote(Tables.columnName(model, field));
  }

  private @Nullable Object stored(String field, @Nullable Object value) {
    model.field(field);
    return stored(Objects.requireNonNull(fields.get(field), field), value);
  }

  private static <V> @Nullable Object stored(Field<V> field, @Nullable Object value) {
    return value == null ? null : field.toDatabase(field.toJava(value));
  }
}
