package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What adds, alters, removes or renames one field. */
public abstract class FieldOperation extends Operation {
  private final String model;
  private final String name;
  private final @Nullable Field<?> field;

  FieldOperation(String model, String name, @Nullable Field<?> field) {
    this.model = model;
    this.name = name;
    this.field = field;
  }

  /** The model's name. */
  public final String model() {
    return model;
  }

  /** The field's name; before, where it gets another. */
  public final String name() {
    return name;
  }

  final String lowerModel() {
    return model.toLowerCase(Locale.ROOT);
  }

  /** The name as it stands in the name of a migration. */
  static String inFileNames(String field) {
    return FieldNames.snake(field);
  }

  final ModelKey key(String app) {
    return new ModelKey(app, model);
  }

  final ModelState model(String app, ProjectState state) {
    return state.model(key(app));
  }

  final boolean isOfModel(String other) {
    return model.equalsIgnoreCase(other);
  }

  final boolean isOfField(FieldOperation other) {
    return isOfModel(other.model) && name.equals(other.name);
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
  public boolean referencesModel(String other, String app) {
    return isOfModel(other)
        || field != null && FieldReferences.toModel(field, key(app), new ModelKey(app, other));
  }

  @Override
  public boolean referencesField(String otherModel, String otherField, String app) {
    if (isOfModel(otherModel) && otherField.equals(name)) {
      return true;
    }
    return field != null
        && FieldReferences.toField(field, key(app), new ModelKey(app, otherModel), otherField);
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    return orFree(super.reduce(next, app), !next.referencesField(model, name, app));
  }
}
