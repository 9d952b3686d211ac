package io.charchub.db.migrations.operations;

import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;

/** What changes one thing about a model that is not a field. */
public abstract class ModelOptionOperation extends ModelOperation {
  ModelOptionOperation(String name) {
    super(name);
  }

  /** The model with that changed. */
  abstract ModelState into(ModelState model);

  @Override
  public ProjectState apply(String app, ProjectState state) {
    return state.with(into(model(app, state)));
  }

  @Override
  public Category category() {
    return Category.ALTERATION;
  }

  /** The later of two of one kind says it all. */
  @Override
  public Reduction reduce(Operation next, String app) {
    boolean overrules =
        next instanceof ModelOperation operation
            && (next.getClass() == getClass() || next instanceof DeleteModel)
            && same(operation.name(), name());
    return overrules ? Reduction.into(next) : super.reduce(next, app);
  }
}
