package io.charchub.db.migrations.operations;

import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import java.util.Locale;

/** What creates, deletes, renames or describes a model as a whole. */
public abstract class ModelOperation extends Operation {
  private final String name;

  ModelOperation(String name) {
    this.name = name;
  }

  /** The model's name. */
  public final String name() {
    return name;
  }

  final String lowerName() {
    return name.toLowerCase(Locale.ROOT);
  }

  final ModelKey key(String app) {
    return new ModelKey(app, name);
  }

  final ModelState model(String app, ProjectState state) {
    return state.model(key(app));
  }

  /** Whether the two names are one model's. */
  static boolean same(String left, String right) {
    return left.equalsIgnoreCase(right);
  }

  @Override
  public void forward(Change change) {
    change.compareTables();
  }

  @Override
  public void backward(Change change) {
    change.compareTables();
  }

  @Override
  public boolean referencesModel(String model, String app) {
    return same(model, name);
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    return orFree(super.reduce(next, app), isFreeOf(next, app));
  }

  /** Whether the order of this and a later operation makes no difference. */
  boolean isFreeOf(Operation next, String app) {
    return !next.referencesModel(name, app);
  }
}
