package io.charchub.db.models;

import io.charchub.db.Row;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import org.jspecify.annotations.Nullable;

/** Access to the fields of an instance whose model is known at run time only. */
@SuppressWarnings("unchecked")
final class Instances {
  private Instances() {}

  /** The metamodel of an instance. */
  static <T> ModelMeta<T> meta(T instance) {
    return (ModelMeta<T>) ModelMeta.of(((Object) instance).getClass());
  }

  /** The stored value of a field. */
  static @Nullable Object get(Object instance, ModelField<?, ?> field) {
    return ((ModelMeta<Object>) field.model()).get(instance, field.index());
  }

  /** Sets the stored value of a field. */
  static void set(Object instance, ModelField<?, ?> field, @Nullable Object value) {
    ((ModelMeta<Object>) field.model()).set(instance, field.index(), value);
  }

  /** Reads a field from a row. */
  static void load(Object instance, ModelField<?, ?> field, Row row, int column) {
    ((ModelMeta<Object>) field.model()).load(instance, field.index(), row, column);
  }

  /** The reference behind a foreign key. */
  static Ref<Object> ref(Object instance, ModelField<?, ?> field) {
    return (Ref<Object>) ((ModelMeta<Object>) field.model()).relation(instance, field.index());
  }

  /** The set behind a many-to-many field. */
  static Many<Object> many(Object instance, ModelManyToMany<?> field) {
    return (Many<Object>) ((ModelMeta<Object>) field.model()).many(instance, field.index());
  }

  /** The primary key. */
  static @Nullable Object key(Object instance) {
    ModelMeta<Object> meta = meta(instance);
    return meta.get(instance, meta.pk().index());
  }

  /** The key under which a value is found in maps: numbers of different width are the same key. */
  static @Nullable Object mapKey(@Nullable Object key) {
    return key instanceof Integer || key instanceof Short || key instanceof Byte
        ? Long.valueOf(((Number) key).longValue())
        : key;
  }
}
