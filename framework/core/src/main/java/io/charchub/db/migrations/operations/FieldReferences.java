package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.Relations;

/** Whether a relation has to do with a model or a field. */
final class FieldReferences {
  private FieldReferences() {}

  static boolean toModel(Field<?> field, ModelKey owner, ModelKey model) {
    return Relations.all(field, owner).contains(model);
  }

  /** A foreign key that names the field it stores has to do with that one only. */
  static boolean toField(Field<?> field, ModelKey owner, ModelKey model, String name) {
    if (!toModel(field, owner, model)) {
      return false;
    }
    return !(field instanceof ForeignKey key)
        || key.toField().isEmpty()
        || key.toField().equals(name);
  }
}
