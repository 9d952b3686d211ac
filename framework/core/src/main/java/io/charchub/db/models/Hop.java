package io.charchub.db.models;

import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import org.jspecify.annotations.Nullable;

/**
 * One join that a relation asks for: a foreign key is one hop, a many-to-many relation two.
 *
 * @param identity what the hop is the same as another by: the field, and the side
 * @param to the model whose table is joined; null for a many-to-many table that has none
 * @param table the table that is joined
 * @param fromColumn the column of the table before
 * @param fromType what it holds
 * @param toColumn the column of the joined table
 * @param toType what it holds
 * @param many whether one row before may have several here
 * @param direct whether the table before holds the reference
 * @param nullable whether a row before may have none here
 */
record Hop(
    Object identity,
    @Nullable ModelMeta<?> to,
    String table,
    String fromColumn,
    Field<?> fromType,
    String toColumn,
    Field<?> toType,
    boolean many,
    boolean direct,
    boolean nullable) {

  private record Side(Object relation, String side) {}

  /** From the model that has a foreign key to the one that it refers to. */
  static Hop forward(ModelField<?, ?> key) {
    ModelField<?, ?> target = key.targetField();
    return new Hop(
        new Side(key, "forward"),
        key.target(),
        key.target().table(),
        key.column(),
        key.type(),
        target.column(),
        target.type(),
        false,
        true,
        key.type().isNullable());
  }

  /** From the model that is referred to, to the one that refers. */
  static Hop reverse(ModelField<?, ?> key) {
    ModelField<?, ?> target = key.targetField();
    return new Hop(
        new Side(key, "reverse"),
        key.model(),
        key.model().table(),
        target.column(),
        target.type(),
        key.column(),
        key.type(),
        !key.foreignKey().isOneToOne(),
        false,
        true);
  }

  /** From one end of a many-to-many relation to the table between. */
  static Hop toThrough(ModelManyToMany<?> relation, boolean fromTarget) {
    if (relation.through().isPresent()) {
      return reverse(fromTarget ? relation.targetField() : relation.sourceField());
    }
    ModelMeta<?> end = fromTarget ? relation.target() : relation.model();
    return new Hop(
        new Side(relation, fromTarget ? "from target" : "from source"),
        null,
        relation.table(),
        end.pk().column(),
        end.pk().type(),
        fromTarget ? relation.targetColumn() : relation.sourceColumn(),
        end.pk().type(),
        true,
        false,
        true);
  }

  /** From the table between to the other end. */
  static Hop fromThrough(ModelManyToMany<?> relation, boolean toSource) {
    if (relation.through().isPresent()) {
      return forward(toSource ? relation.sourceField() : relation.targetField());
    }
    ModelMeta<?> end = toSource ? relation.model() : relation.target();
    return new Hop(
        new Side(relation, toSource ? "to source" : "to target"),
        end,
        end.table(),
        toSource ? relation.sourceColumn() : relation.targetColumn(),
        end.pk().type(),
        end.pk().column(),
        end.pk().type(),
        false,
        true,
        false);
  }
}
