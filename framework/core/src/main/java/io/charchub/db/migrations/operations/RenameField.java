package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import java.util.Optional;

/** Gives a field another name, and its column too unless the field chose the column's name. */
public final class RenameField extends FieldOperation {
  private final String newName;

  /** From one name to another. */
  public RenameField(String model, String oldName, String newName) {
    super(model, oldName, null);
    this.newName = newName;
  }

  /** The name after. */
  public String newName() {
    return newName;
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    if (model(app, state).fields().containsKey(newName)) {
      throw StateException.exists("The field '" + app + "." + model() + "." + newName + "'");
    }
    return state.renamingField(key(app), name(), newName);
  }

  @Override
  public void forward(Change change) {
    change.compareTables(Identity.ofField(key(change.app()), name(), newName));
  }

  @Override
  public void backward(Change change) {
    change.compareTables(Identity.ofField(key(change.app()), newName, name()));
  }

  @Override
  public Category category() {
    return Category.ALTERATION;
  }

  @Override
  public String describe() {
    return "Rename field " + name() + " on " + lowerModel() + " to " + newName;
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of(
        "rename_" + inFileNames(name()) + "_" + lowerModel() + "_" + inFileNames(newName));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), name(), newName).end();
  }

  @Override
  public boolean referencesField(String otherModel, String otherField, String app) {
    return referencesModel(otherModel, app)
        && (otherField.equals(name()) || otherField.equals(newName));
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof RenameField rename
        && isOfModel(rename.model())
        && newName.equals(rename.name())) {
      return Reduction.into(new RenameField(model(), name(), rename.newName));
    }
    Reduction found = super.reduce(next, app);
    boolean knowsNewName = next.referencesField(model(), newName, app);
    return found == Reduction.Passage.FREE && knowsNewName ? Reduction.Passage.BLOCKED : found;
  }
}
