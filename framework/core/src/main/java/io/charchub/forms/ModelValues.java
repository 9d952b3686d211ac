package io.charchub.forms;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Ref;
import io.charchub.validation.ValidationException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a form into an instance of a model (Django's {@code construct_instance}).
 *
 * @param <T> the model
 */
final class ModelValues<T extends KeyedModel<?>> {
  private final ModelMeta<T> meta;
  private final T instance;
  private @Nullable T fresh;

  ModelValues(ModelMeta<T> meta, T instance) {
    this.meta = meta;
    this.instance = instance;
  }

  /** Whether a value of a form stands for nothing. */
  static boolean isNothing(@Nullable Object value) {
    return value == null
        || value.equals("")
        || value instanceof Collection<?> several && several.isEmpty();
  }

  /**
   * Sets a field. Nothing becomes NULL where the column may be so; elsewhere what a new instance
   * has, since a primitive cannot be null.
   *
   * @throws ValidationException where the value is none of the field's
   */
  void set(ModelField<T, ?> field, @Nullable Object value) {
    if (field.isForeignKey()) {
      refer(field, value);
      return;
    }
    boolean nothing = value == null || value.equals("") && field.declared().isNullable();
    Object set = nothing ? null : field.type().toJava(value);
    if (set == null && !field.declared().isNullable()) {
      set = meta.get(fresh(), field.index());
    }
    meta.set(instance, field.index(), set);
  }

  @SuppressWarnings("unchecked") // a foreign key is kept in a Ref of its target
  private void refer(ModelField<T, ?> field, @Nullable Object value) {
    Ref<@Nullable Object> ref = (Ref<@Nullable Object>) meta.relation(instance, field.index());
    if (value == null || field.target().modelClass().isInstance(value)) {
      ref.set(value);
    } else {
      ref.setId(field.type().toJava(value));
    }
  }

  private T fresh() {
    T known = fresh;
    if (known == null) {
      known = meta.newInstance();
      fresh = known;
    }
    return known;
  }
}
