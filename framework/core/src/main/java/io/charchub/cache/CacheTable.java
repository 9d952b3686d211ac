package io.charchub.cache;

import io.charchub.db.Database;
import io.charchub.db.schema.Column;
import io.charchub.db.schema.ColumnType;
import io.charchub.db.schema.Index;
import io.charchub.db.schema.Introspection;
import io.charchub.db.schema.SchemaEditor;
import io.charchub.db.schema.SchemaEditors;
import io.charchub.db.schema.Table;
import java.util.List;

/** The table that {@link DatabaseBackend} keeps values in: Django's columns. */
public final class CacheTable {
  static final String KEY = "cache_key";
  static final String VALUE = "value";
  static final String EXPIRES = "expires";
  private static final int KEY_LENGTH = 255;

  private CacheTable() {}

  private static Table named(String name) {
    return Table.of(
            name,
            Column.of(KEY, ColumnType.varchar(KEY_LENGTH)).asPrimaryKey(),
            Column.of(VALUE, ColumnType.of(ColumnType.Kind.TEXT)),
            Column.of(EXPIRES, ColumnType.of(ColumnType.Kind.DATETIME)))
        .with(Index.of(name + "_" + EXPIRES, EXPIRES));
  }

  /** Whether {@code database} has a table of that name. */
  public static boolean exists(Database database, String name) {
    return Introspection.of(database).tableNames().contains(name);
  }

  /** Makes the table. */
  public static void create(Database database, String name) {
    database.atomic(
        () -> {
          SchemaEditor editor = SchemaEditors.running(database);
          editor.createTable(named(name));
          editor.finish();
        });
  }

  /** The statements that {@link #create} would run, for people. */
  public static List<String> statements(Database database, String name) {
    SchemaEditor editor = SchemaEditors.collecting(database);
    editor.createTable(named(name));
    return editor.statements();
  }
}
