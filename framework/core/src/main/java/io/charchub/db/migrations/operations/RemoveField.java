package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import java.util.Optional;

/**
 * Removes a field and its values. Backwards, the column comes back with NULL, the field's default,
 * or nothing of its kind (the empty text, zero); a NOT NULL column of another kind comes back only
 * where there are no rows.
 */
public final class RemoveField extends FieldOperation {

  /** A field that is there. */
  public RemoveField(String model, String name) {
    super(model, name, null);
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    return state.with(model(app, state).withoutField(name()));
  }

  @Override
  public Category category() {
    return Category.REMOVAL;
  }

  @Override
  public String describe() {
    return "Remove field " + name() + " from " + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("remove_" + lowerModel() + "_" + inFileNames(name()));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), name()).end();
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof DeleteModel deletion && isOfModel(deletion.name())) {
      return Reduction.into(deletion);
    }
    return super.reduce(next, app);
  }
}
