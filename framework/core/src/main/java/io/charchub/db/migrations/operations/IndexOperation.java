package io.charchub.db.migrations.operations;

import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import java.util.Locale;
import java.util.Optional;

/** What adds, removes or renames an index or a constraint. */
public abstract class IndexOperation extends Operation {
  private final String model;

  IndexOperation(String model) {
    this.model = model;
  }

  /** The model's name. */
  public final String model() {
    return model;
  }

  final String lowerModel() {
    return model.toLowerCase(Locale.ROOT);
  }

  final boolean isOfModel(String other) {
    return model.equalsIgnoreCase(other);
  }

  final ModelState model(String app, ProjectState state) {
    return state.model(new ModelKey(app, model));
  }

  /** The name of an index or constraint as it stands in the name of a migration. */
  static String inFileNames(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The model with this done, where it can be done to a model that is only described. */
  abstract Optional<ModelState> into(ModelState described);

  @Override
  public ProjectState apply(String app, ProjectState state) {
    ModelState before = model(app, state);
    return state.with(into(before).orElse(before));
  }

  @Override
  public void forward(Change change) {
    change.compareTables();
  }

  @Override
  public void backward(Change change) {
    change.compareTables();
  }
}
