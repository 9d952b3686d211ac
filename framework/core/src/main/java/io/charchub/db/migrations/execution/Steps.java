package io.charchub.db.migrations.execution;

import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.db.Database;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.Change;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.operations.RenameModel;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.schema.SchemaEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the operations of one migration, in order or back. */
final class Steps {
  private final Migration migration;
  private final Database database;
  private final SchemaEditor editor;
  private final boolean collecting;
  private final Consumer<Operation> listener;

  Steps(Migration migration, Database database, SchemaEditor editor, boolean collecting) {
    this(migration, database, editor, collecting, operation -> {});
  }

  /**
   * The steps, told about.
   *
   * @param listener called before each operation
   */
  Steps(
      Migration migration,
      Database database,
      SchemaEditor editor,
      boolean collecting,
      Consumer<Operation> listener) {
    this.migration = migration;
    this.database = database;
    this.editor = editor;
    this.collecting = collecting;
    this.listener = listener;
  }

  void forward(ProjectState start) {
    ProjectState state = start;
    for (Operation operation : migration.operations()) {
      ProjectState next = migration.apply(operation, state);
      listener.accept(operation);
      operation.forward(change(state, next));
      tell(operation, false);
      state = next;
    }
  }

  /** Back to {@code start}, the state before the migration. */
  void backward(ProjectState start) {
    List<Operation> operations = migration.operations();
    List<ProjectState> states = new ArrayList<>(List.of(start));
    for (Operation operation : operations) {
      states.add(migration.apply(operation, states.get(states.size() - 1)));
    }
    for (int i = operations.size() - 1; i >= 0; i--) {
      listener.accept(operations.get(i));
      operations.get(i).backward(change(states.get(i + 1), states.get(i)));
      tell(operations.get(i), true);
    }
  }

  /** Apps may have rows that name a model which was renamed. */
  private void tell(Operation operation, boolean backwards) {
    if (collecting || !(operation instanceof RenameModel rename) || !Services.isInstalled()) {
      return;
    }
    String from = backwards ? rename.newName() : rename.name();
    String to = backwards ? rename.name() : rename.newName();
    Services.current()
        .find(Signals.class)
        .ifPresent(
            signals ->
                signals
                    .of(ModelRenamed.class)
                    .send(new ModelRenamed(database, migration.key().app(), from, to)));
  }

  private Change change(ProjectState from, ProjectState to) {
    return new Change(migration.key().app(), database, editor, collecting, from, to);
  }
}
