package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import java.util.Optional;

/** Deletes a model and drops its tables with their rows; backwards, creates them empty. */
public final class DeleteModel extends ModelOperation {

  /** Of the model of this name. */
  public DeleteModel(String name) {
    super(name);
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    return state.without(key(app));
  }

  @Override
  public Category category() {
    return Category.REMOVAL;
  }

  @Override
  public String describe() {
    return "Delete model " + name();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("delete_" + lowerName());
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, name()).end();
  }

  /** The model that goes might refer to any other. */
  @Override
  public boolean referencesModel(String other, String app) {
    return true;
  }
}
