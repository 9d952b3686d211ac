package io.charchub.db.migrations.execution;

import io.charchub.db.Database;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.AddField;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.Relations;
import io.charchub.db.migrations.state.Tables;
import io.charchub.db.schema.Introspection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether the tables of an initial migration are there already, for {@code --fake-initial}.
 */
final class ExistingTables {
  private final Introspection introspection;
  private final ProjectState after;
  private final Tables tables;
  private final Set<String> names = new HashSet<>();

  /**
   * What the database holds.
   *
   * @param after the state after the migration
   */
  ExistingTables(Database database, ProjectState after) {
    this.introspection = Introspection.of(database);
    this.after = after;
    this.tables = new Tables(after, database.dialect());
    introspection.tableNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether the migration is initial, makes something, and all of that is there. */
  boolean holdAllOf(Migration migration) {
    String app = migration.key().app();
    List<Operation> making =
        migration.operations().stream().filter(operation -> makes(operation, app)).toList();
    return migration.initial()
        && !making.isEmpty()
        && making.stream().allMatch(operation -> holds(operation, app));
  }

  private boolean makes(Operation operation, String app) {
    if (operation instanceof CreateModel creation) {
      return creation.model().inApp(app).hasTables();
    }
    return operation instanceof AddField addition
        && Relations.through(addition.field(), after.model(app, addition.model()).key()).isEmpty();
  }

  private boolean holds(Operation operation, String app) {
    if (operation instanceof CreateModel creation) {
      return has(after.model(app, creation.name()).tableName());
    }
    if (operation instanceof AddField addition) {
      ModelState model = after.model(app, addition.model());
      return Relations.isManyToMany(addition.field())
          ? has(tables.between(model, addition.name()).name())
          : introspection.columnNames(model.tableName()).stream()
              .anyMatch(Tables.columnName(model, addition.name())::equalsIgnoreCase);
    }
    return false;
  }

  private boolean has(String table) {
    return names.contains(table.toLowerCase(Locale.ROOT));
  }
}
