package io.charchub.testing;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.db.Database;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.history.MigrationLoader;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.Tables;
import io.charchub.db.schema.SchemaEditor;
import io.charchub.db.schema.SchemaEditors;
import io.charchub.db.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database with the tables of some models, made from the models themselves and not through their
 * migrations, and current until it is closed.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.sqlite(folder.resolve("db.sqlite3"), "blog")) {
 *   new Tag()...save();
 * }
 * }</pre>
 *
 * <p>Not for use by several tests at once: what it makes current is current for the whole process.
 */
public final class TestDatabase implements AutoCloseable {
  private final Databases databases;
  private final Services.Scope scope;

  private TestDatabase(Databases databases, Services.Scope scope) {
    this.databases = databases;
    this.scope = scope;
  }

  /**
   * A new SQLite database.
   *
   * @param file where it lies; must not exist yet
   * @param packages the apps whose models get tables, such as {@code blog}
   */
  public static TestDatabase sqlite(Path file, String... packages) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? TestDatabase.class.getClassLoader() : context;
    ModelRegistry registry =
        ModelRegistry.load(loader, List.of(packages), new io.charchub.db.fields.BigAutoField());
    Databases databases =
        Databases.open(List.of(DatabaseConfig.sqlite("default", file.toString())));
    Services services =
        Services.builder()
            .put(Databases.class, databases)
            .put(ModelRegistry.class, registry)
            .put(Signals.class, new Signals())
            .build();
    TestDatabase database = new TestDatabase(databases, Services.install(services));
    createTables(databases.primary(), registry);
    return database;
  }

  /**
   * Makes the tables of all models of {@code registry} in an empty database, not through
   * migrations.
   */
  public static void createTables(Database database, ModelRegistry registry) {
    createTables(database, new Tables(ProjectState.of(registry), database.dialect()).all());
  }

  /** Makes the tables of the apps that have no migrations, once those of the others are there. */
  static void createUnmigratedTables(Database database, ModelRegistry registry, Apps apps) {
    Set<String> migrated =
        new MigrationLoader(apps)
            .load().stream().map(each -> each.key().app()).collect(Collectors.toSet());
    Tables tables = new Tables(ProjectState.of(registry), database.dialect());
    createTables(database, tables.ofApps(app -> !migrated.contains(app)));
  }

  private static void createTables(Database database, List<Table> tables) {
    database.withoutForeignKeys(
        () ->
            database.atomic(
                () -> {
                  SchemaEditor editor = SchemaEditors.running(database);
                  tables.forEach(editor::createTable);
                  editor.finish();
                }));
  }

  /** The database itself. */
  public Database database() {
    return databases.primary();
  }

  /** What records the statements of the code under test. */
  public Databases databases() {
    return databases;
  }

  /** Closes the database and makes the services that were current before current again. */
  @Override
  public void close() {
    scope.close();
    databases.close();
  }
}
