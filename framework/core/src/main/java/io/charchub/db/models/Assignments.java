package io.charchub.db.models;

import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Expression;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.Problem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sets fields of an instance by name. */
final class Assignments {
  private Assignments() {}

  static void apply(Object instance, Collection<? extends Assignment<?>> values) {
    for (Assignment<?> each : values) {
      set(instance, each.path(), each.value());
    }
  }

  /**
   * Sets the field called {@code name}. A foreign key takes an instance or a key; any other field
   * what stands for a value of it.
   *
   * @throws FieldException where there is no such field, or the value is none of it
   */
  static void set(Object instance, String name, @Nullable Object value) {
    ModelMeta<Object> meta = Instances.meta(instance);
    if (value instanceof Expression) {
      throw new FieldException(
          Problem.of(
                  "models.E056",
                  "'" + name + "' of a new " + meta.name() + " cannot be computed by the database")
              .hint("a value"));
    }
    refuseSets(meta, name);
    ModelField<Object, ?> field = meta.field(name);
    if (field.isForeignKey() && value instanceof KeyedModel<?>) {
      Instances.ref(instance, field).set(value);
    } else {
      Instances.set(instance, field, value == null ? null : convert(field, value));
    }
  }

  /** What {@code raw} stands for as a key of {@code meta}. */
  static @Nullable Object key(ModelMeta<?> meta, @Nullable Object raw) {
    return raw == null ? null : convert(meta.pk(), raw);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object convert(ModelField<?, ?> field, Object value) {
    Field<Object> type = (Field<Object>) field.type();
    return value.getClass() == type.javaType() ? value : type.toJava(value);
  }

  private static void refuseSets(ModelMeta<?> meta, String name) {
    ModelRegistry registry = ModelGraph.current().registry();
    if (meta.findManyToMany(name).isPresent() || registry.findReverse(meta, name).isPresent()) {
      throw new FieldException(
          Problem.of(
                  "models.E068",
                  "'"
                      + name
                      + "' of a "
                      + meta.name()
                      + " is a set of rows, which is no value of it")
              .hint("save it, then " + name + ".set(...)"));
    }
  }
}
