package io.charchub.db.migrations.autodetector;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.Relations;

/** Compares fields, whose relations may name the same model in different ways. */
final class Fields {
  private Fields() {}

  static boolean same(Field<?> left, Field<?> right, ModelKey owner) {
    return plain(left, owner).equals(plain(right, owner));
  }

  private static Field<?> plain(Field<?> field, ModelKey owner) {
    if (field instanceof ForeignKey key) {
      return key.to(ModelKey.named(key.to(), owner).toString());
    }
    if (field instanceof ManyToManyField many) {
      ManyToManyField named = many.to(ModelKey.named(many.to(), owner).toString());
      return Relations.through(many, owner)
          .map(between -> named.through(between.toString()))
          .orElse(named);
    }
    return field;
  }

  /**
   * Whether the rows of both are kept in the same kind of place, so that one can be altered to the
   * other.
   */
  static boolean sameHome(Field<?> left, Field<?> right) {
    return home(left).equals(home(right));
  }

  private static String home(Field<?> field) {
    return field instanceof ManyToManyField many
        ? "between:" + (many.through().isEmpty() ? many.to() : many.through())
        : "column";
  }

  /** Whether the rows that are there need a value from somebody. */
  static boolean needsValue(Field<?> field) {
    return field.hasColumn()
        && !field.isNullable()
        && !field.options().hasDefault()
        && !field.isAutomatic()
        && !(field.isBlank() && field.emptyTextAllowed())
        && (field instanceof ForeignKey || field.valueOnSave(true) == null);
  }
}
