package io.charchub.db.schema;

import io.charchub.db.Database;
import io.charchub.db.DatabaseException;
import io.charchub.db.Dialect;
import io.charchub.db.Sql;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made by hand around an SQLite table that is about to be rebuilt: its indexes and
 * triggers that no model knows, and the views and other triggers that speak of it. The first go
 * with the old table, and the others would stop the new one from being renamed; so all of them are
 * taken away before and made again, as they were written, after.
 */
final class HandMade {
  private final Dialect dialect;
  private final Table table;
  private final List<Thing> things;

  /**
   * One of them.
   *
   * @param type {@code index}, {@code trigger} or {@code view}
   * @param sql how it was made
   */
  private record Thing(String type, String name, String sql) {}

  private HandMade(Dialect dialect, Table table, List<Thing> things) {
    this.dialect = dialect;
    this.table = table;
    this.things = things;
  }

  /** Those around {@code table}; the indexes that it names itself are not among them. */
  static HandMade around(Database database, Table table) {
    List<String> known = table.indexes().stream().map(Index::name).toList();
    Sql sql =
        Sql.of(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
                + " AND (type IN ('index', 'trigger') AND tbl_name = ?"
                + " OR type IN ('view', 'trigger') AND instr(lower(sql), lower(?)) > 0)"
                + " ORDER BY rowid",
            table.name(),
            table.name());
    List<Thing> things = new ArrayList<>();
    database
        .query(
            sql,
            row ->
                new Thing(text(row.getString(0)), text(row.getString(1)), text(row.getString(2))))
        .stream()
        .filter(thing -> !thing.type.equals("index") || !known.contains(thing.name))
        .forEach(things::add);
    return new HandMade(database.dialect(), table, things);
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNull(text, "sqlite_master");
  }

  /** Takes away what does not go with the table. */
  void drop(Consumer<Sql> editor) {
    for (Thing thing : things) {
      if (!thing.type.equals("index")) {
        editor.accept(Sql.of("DROP " + thing.type + " " + dialect.quote(thing.name)));
      }
    }
  }

  /**
   * Makes all of them again.
   *
   * @throws CharchubException {@code schema.E002} where one does not fit the new table
   */
  void restore(Consumer<Sql> editor) {
    for (Thing thing : things) {
      try {
        editor.accept(Sql.of(thing.sql));
      } catch (DatabaseException e) {
        throw new CharchubException(
            Problem.of(
                    "schema.E002",
                    "The "
                        + thing.type
                        + " "
                        + thing.name
                        + ", which was made by hand, does not fit the table "
                        + table.name()
                        + " any more: "
                        + e.problem().what())
                .hint(
                    "drop it first, by new RunSql(\"DROP "
                        + thing.type.toUpperCase(Locale.ROOT)
                        + " "
                        + thing.name
                        + "\") in the same migration, and make it again after"),
            e);
      }
    }
  }

  @Override
  public String toString() {
    return things.stream().map(Thing::name).collect(Collectors.joining(", "));
  }
}
