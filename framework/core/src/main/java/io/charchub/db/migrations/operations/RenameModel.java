package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives a model another name. Its table is renamed, unless the model chose the table's name; so are
 * the tables between it and others, and their columns.
 */
public final class RenameModel extends ModelOperation {
  private final String newName;

  /** From one name to another. */
  public RenameModel(String oldName, String newName) {
    super(oldName);
    this.newName = newName;
  }

  /** The name after. */
  public String newName() {
    return newName;
  }

  private ModelKey newKey(String app) {
    return new ModelKey(app, newName);
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    if (!newKey(app).equals(key(app)) && state.find(newKey(app)).isPresent()) {
      throw StateException.exists("The model '" + app + "." + newName + "'");
    }
    return state.renamingModel(key(app), newName);
  }

  @Override
  public void forward(Change change) {
    change.compareTables(Identity.ofModel(key(change.app()), newKey(change.app())));
  }

  @Override
  public void backward(Change change) {
    change.compareTables(Identity.ofModel(newKey(change.app()), key(change.app())));
  }

  @Override
  public Category category() {
    return Category.ALTERATION;
  }

  @Override
  public String describe() {
    return "Rename model " + name() + " to " + newName;
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("rename_" + lowerName() + "_" + newName.toLowerCase(Locale.ROOT));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, name(), newName).end();
  }

  @Override
  public boolean referencesModel(String other, String app) {
    return same(other, name()) || same(other, newName);
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof RenameModel rename && same(newName, rename.name())) {
      return Reduction.into(new RenameModel(name(), rename.newName));
    }
    return super.reduce(next, app);
  }

  /** What follows knows the model by its new name. */
  @Override
  boolean isFreeOf(Operation next, String app) {
    return !next.referencesModel(newName, app);
  }
}
