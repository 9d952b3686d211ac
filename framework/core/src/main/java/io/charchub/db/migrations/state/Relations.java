package io.charchub.db.migrations.state;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.meta.Swapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a field that refers to other models says about them; nothing, for other fields. */
public final class Relations {
  private Relations() {}

  /** Whether the field refers to a model. */
  public static boolean isRelation(Field<?> field) {
    return field instanceof ForeignKey || field instanceof ManyToManyField;
  }

  /** Whether the field keeps its rows in a table of their own. */
  public static boolean isManyToMany(Field<?> field) {
    return field instanceof ManyToManyField;
  }

  /** The model that a field of {@code owner} refers to. */
  public static Optional<ModelKey> target(Field<?> field, ModelKey owner) {
    if (field instanceof ForeignKey key) {
      return Optional.of(ModelKey.named(key.to(), owner));
    }
    return field instanceof ManyToManyField many
        ? Optional.of(ModelKey.named(many.to(), owner))
        : Optional.empty();
  }

  /** The model of the table between, where a model of one's own was chosen for it. */
  public static Optional<ModelKey> through(Field<?> field, ModelKey owner) {
    return field instanceof ManyToManyField many && !many.through().isEmpty()
        ? Optional.of(ModelKey.named(many.through(), owner))
        : Optional.empty();
  }

  /** The target and the model between. */
  public static List<ModelKey> all(Field<?> field, ModelKey owner) {
    List<ModelKey> keys = new ArrayList<>(2);
    target(field, owner).ifPresent(keys::add);
    through(field, owner).ifPresent(keys::add);
    return keys;
  }

  /** The unique field of the target that a foreign key stores; empty for its primary key. */
  public static String toField(Field<?> field) {
    return field instanceof ForeignKey key ? key.toField() : "";
  }

  /** The setting that decides which model the field refers to; empty where none does. */
  public static Optional<String> setting(Field<?> field) {
    if (field instanceof ForeignKey key) {
      return Swapping.setting(key.to());
    }
    return field instanceof ManyToManyField many ? Swapping.setting(many.to()) : Optional.empty();
  }

  /** The field with {@code label} in the place of {@code model} wherever it is named. */
  public static Field<?> renaming(Field<?> field, ModelKey owner, ModelKey model, String label) {
    if (setting(field).isPresent()) {
      return field;
    }
    if (field instanceof ForeignKey key) {
      boolean meant = !key.to().equals("self") && ModelKey.named(key.to(), owner).equals(model);
      return meant ? key.to(label) : key;
    }
    if (field instanceof ManyToManyField many) {
      boolean meant = !many.to().equals("self") && ModelKey.named(many.to(), owner).equals(model);
      ManyToManyField changed = meant ? many.to(label) : many;
      return through(many, owner).filter(model::equals).isPresent()
          ? changed.through(label)
          : changed;
    }
    return field;
  }

  /**
   * The field without the names of the models it refers to: two such are compared when a model may
   * have been renamed.
   */
  public static Field<?> anonymous(Field<?> field) {
    if (field instanceof ForeignKey key) {
      return key.to("");
    }
    return field instanceof ManyToManyField many ? many.to("") : field;
  }
}
