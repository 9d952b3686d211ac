package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows that are there get in a new column, or in place of NULL: the value that the
 * migration gives for this once, else the field's default, else what the field gives itself, else
 * the empty text where that stands for nothing.
 */
final class OneOffs {
  /** A field of a model of the state to be. */
  record Place(ModelKey model, String field) {}

  private final Change change;
  private final Map<Place, @Nullable Object> given;

  OneOffs(Change change, Map<Place, @Nullable Object> given) {
    this.change = change;
    this.given = given;
  }

  /** For a new column: null for NULL. */
  @Nullable Object forNew(ModelState model, String name) {
    Object known = known(model, name);
    Field<?> field = model.field(name);
    return known != null || field.isNullable() ? known : neutral(resolved(model, name));
  }

  /** For a column that becomes NOT NULL; null where nothing says what stands for NULL. */
  @Nullable Object forNull(ModelState model, String name) {
    Field<?> field = model.field(name);
    return field.isNullable() ? null : known(model, name);
  }

  private @Nullable Object known(ModelState model, String name) {
    Object value = given.get(new Place(model.key(), name));
    Field<?> field = resolved(model, name);
    if (value == null) {
      value = field.options().defaultValue();
    }
    return value != null ? stored(field, value) : own(field);
  }

  private static <V> @Nullable Object own(Field<V> field) {
    if (field.isNullable()) {
      return null;
    }
    V value = field instanceof ForeignKey ? null : field.valueOnSave(true);
    if (value != null) {
      return field.toDatabase(value);
    }
    return field.isBlank() && field.emptyTextAllowed() ? "" : null;
  }

  /**
   * A removed column that comes back finds rows whose values are lost: nothing, of the field's
   * kind, where it has a nothing. Where it has none the database refuses, if there are rows.
   */
  private static @Nullable Object neutral(Field<?> field) {
    Class<?> type = field.javaType();
    if (field instanceof ForeignKey || field.isUnique()) {
      return null;
    }
    if (field.emptyTextAllowed()) {
      return "";
    }
    if (type == Boolean.class) {
      return Boolean.FALSE;
    }
    return Number.class.isAssignableFrom(type) ? Integer.valueOf(0) : null;
  }

  private static <V> @Nullable Object stored(Field<V> field, Object value) {
    return field.toDatabase(field.toJava(value));
  }

  private Field<?> resolved(ModelState model, String name) {
    return change.tablesAfter().resolved(model, name);
  }
}
