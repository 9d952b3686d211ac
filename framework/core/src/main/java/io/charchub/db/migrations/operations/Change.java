package io.charchub.db.migrations.operations;

import io.charchub.db.Database;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.Tables;
import io.charchub.db.schema.SchemaEditor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of the database from a state to the next, or back: what an operation needs to take it.
 *
 * @param app the label of the migration's app
 * @param database where the step happens
 * @param editor changes the tables, or collects the statements that would
 * @param isCollecting whether statements are only collected, for a person to read
 * @param from the state that the database is in
 * @param to the state that it shall be in
 */
public record Change(
    String app,
    Database database,
    SchemaEditor editor,
    boolean isCollecting,
    ProjectState from,
    ProjectState to) {

  /** The tables as they stand. */
  public Tables tablesBefore() {
    return new Tables(from, database.dialect());
  }

  /** The tables as they shall be. */
  public Tables tablesAfter() {
    return new Tables(to, database.dialect());
  }

  /** The same step between two other states. */
  public Change between(ProjectState start, ProjectState end) {
    return new Change(app, database, editor, isCollecting, start, end);
  }

  /**
   * Makes the tables differ as the states do: what is in one of them only is created or dropped,
   * what is in both is altered where it differs.
   */
  public void compareTables() {
    compareTables(Identity.SAME, new HashMap<>());
  }

  void compareTables(Identity identity) {
    compareTables(identity, new HashMap<>());
  }

  /**
   * With values, by field, for the rows that a column of {@code model} is added to or made NOT NULL
   * in.
   */
  void compareTables(ModelKey model, String field, @Nullable Object oneOff) {
    Map<OneOffs.Place, @Nullable Object> values = new HashMap<>();
    if (oneOff != null) {
      values.put(new OneOffs.Place(model, field), oneOff);
    }
    compareTables(Identity.SAME, values);
  }

  private void compareTables(Identity identity, Map<OneOffs.Place, @Nullable Object> values) {
    new StateDiff(this, identity, new OneOffs(this, values)).run();
  }

  ModelState modelBefore(ModelKey key) {
    return from.model(key);
  }
}
