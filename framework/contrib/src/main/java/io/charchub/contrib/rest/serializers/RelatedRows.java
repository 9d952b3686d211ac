package io.charchub.contrib.rest.serializers;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.db.models.DoesNotExist;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Ref;
import io.charchub.db.models.RelatedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a model, whichever way it runs: how its rows are reached from a row.
 *
 * @param name what instances call it
 * @param target the model at its other end
 * @param column the foreign key, where it starts here
 * @param set the many-to-many field, where it starts here
 * @param back the way back, where it starts at the other end
 */
record RelatedRows(
    String name,
    ModelMeta<?> target,
    @Nullable ModelField<?, ?> column,
    @Nullable ModelManyToMany<?> set,
    @Nullable ReverseRelation back) {

  /** The rows as choices, by a field; empty where there are more than {@code most}. */
  @SuppressWarnings("unchecked") // rows are read by a field of their own model
  static Optional<List<Map.Entry<String, String>>> choices(
      QuerySetOf<?, ?> rows, ModelField<?, ?> by, int most) {
    List<Map.Entry<String, String>> choices = new ArrayList<>();
    for (Object row : rows.limit(most + 1).list()) {
      Object value = ((ModelField<Object, ?>) by).get(row);
      choices.add(Map.entry(String.valueOf(value), String.valueOf(row)));
    }
    return choices.size() > most ? Optional.empty() : Optional.of(choices);
  }

  /** Whether it leads to any number of rows. */
  boolean isMultiple() {
    return set != null || back != null && back.isMultiple();
  }

  /** Whether {@code selectRelated} can follow it. */
  boolean isForward() {
    return column != null;
  }

  /** The reference. Only where this is a foreign key. */
  @SuppressWarnings("unchecked") // asked for rows of the model that declares it
  Ref<@Nullable Object> reference(Object row) {
    ModelField<Object, ?> key = (ModelField<Object, ?>) column;
    if (key == null) {
      throw new IllegalStateException(name + " is no foreign key");
    }
    return (Ref<@Nullable Object>) key.model().relation(row, key.index());
  }

  /**
   * The key of the one row at the other end, which is not loaded for it; null where there is none.
   */
  @SuppressWarnings("unchecked") // asked for rows of the model that declares it
  @Nullable Object key(Object row) {
    if (column != null && column.targetField().isPrimaryKey()) {
      return ((ModelField<Object, ?>) column).get(row);
    }
    Object target = one(row);
    return target == null ? null : ((ModelField<Object, ?>) this.target.pk()).get(target);
  }

  /** The one row at the other end; null where there is none. Not where it is multiple. */
  @Nullable Object one(Object row) {
    if (back == null) {
      return reference(row).get();
    }
    try {
      return RelatedSet.single(
          (KeyedModel<?>) row, target.modelClass().asSubclass(KeyedModel.class), back.fieldName());
    } catch (DoesNotExist none) {
      return null;
    }
  }

  /** The rows at the other end. Only where it is multiple. */
  @SuppressWarnings("unchecked") // as above
  RelatedSet<Object> many(Object row) {
    if (back != null) {
      return (RelatedSet<Object>)
          RelatedSet.reverse((KeyedModel<?>) row, back.source().modelClass(), back.fieldName());
    }
    ModelManyToMany<Object> field = (ModelManyToMany<Object>) set;
    if (field == null) {
      throw new IllegalStateException(name + " leads to one row");
    }
    return (RelatedSet<Object>) field.model().many(row, field.index());
  }
}
