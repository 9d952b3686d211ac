package io.charchub.db.migrations.operations;

import io.charchub.db.Database;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import io.charchub.errors.Problem;

/**
 * The rows of all models as they are at one point of history, for {@link RunJava}. The counterpart
 * of the {@code apps} that Django hands to such code.
 */
public final class HistoricalRows {
  private final Change change;

  HistoricalRows(Change change) {
    this.change = change;
  }

  /** The database, for SQL of one's own; in the migration's transaction. */
  public Database database() {
    return change.database();
  }

  /** The models at this point of history. */
  public ProjectState state() {
    return change.from();
  }

  /**
   * The rows of a model.
   *
   * @param label such as {@code blog.Post}
   * @throws StateException {@code migrations.E001} when there is no such model here, {@code
   *     migrations.E008} when the label has no app
   */
  public HistoricalTable of(String label) {
    int dot = label.lastIndexOf('.');
    if (dot < 0) {
      throw new StateException(
          Problem.of("migrations.E008", "'" + label + "' is no label of a model")
              .hint("write the app's label too: '" + change.app() + "." + label + "'"));
    }
    ModelState model =
        change.from().model(new ModelKey(label.substring(0, dot), label.substring(dot + 1)));
    return new HistoricalTable(change.database(), change.tablesBefore(), model);
  }
}
