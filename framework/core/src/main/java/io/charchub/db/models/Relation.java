package io.charchub.db.models;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.RelationKind;
import io.charchub.db.meta.ReverseRelation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relation as one of its ends sees it that has any number of others, or the one other of a
 * one-to-one.
 *
 * @param identity what caches know it by
 * @param owner the model of the end that looks
 * @param related the model of the others
 * @param key the foreign key of the others; null for many-to-many
 * @param set the many-to-many field; null for a foreign key
 * @param fromTarget whether the end that looks is the one without the field
 * @param path the path from the others back to the owner
 */
record Relation(
    Object identity,
    ModelMeta<?> owner,
    ModelMeta<?> related,
    @Nullable ModelField<?, ?> key,
    @Nullable ModelManyToMany<?> set,
    boolean fromTarget,
    String path) {

  /** Begins the name of a way back that is told by the label of its field. */
  static final String BY_LABEL = "+";

  /** The way back of a relation. */
  static Relation reverse(ReverseRelation relation) {
    if (relation.kind() == RelationKind.MANY_TO_MANY) {
      ModelManyToMany<?> set = relation.manyToMany();
      return new Relation(
          relation, relation.target(), relation.source(), null, set, true, set.name());
    }
    ModelField<?, ?> key = relation.field();
    return new Relation(
        relation, relation.target(), relation.source(), key, null, true, key.name());
  }

  /** A many-to-many field, from the side that declares it. */
  static Relation forward(ModelManyToMany<?> set) {
    return new Relation(set, set.model(), set.target(), null, set, false, BY_LABEL + set);
  }

  /** The foreign key of the others. */
  ModelField<?, ?> field() {
    return Objects.requireNonNull(key);
  }

  /** The many-to-many field. */
  ModelManyToMany<?> manyToMany() {
    return Objects.requireNonNull(set);
  }

  boolean isManyToMany() {
    return set != null;
  }

  /** The field of the owner that the others refer to. */
  ModelField<?, ?> ownerKey() {
    return key == null ? owner.pk() : key.targetField();
  }

  /** The column of the table between that holds the owner's key. */
  String ownerColumn() {
    return fromTarget ? manyToMany().targetColumn() : manyToMany().sourceColumn();
  }

  /** The column of the table between that holds the others' keys. */
  String relatedColumn() {
    return fromTarget ? manyToMany().sourceColumn() : manyToMany().targetColumn();
  }

  @Override
  public String toString() {
    return isManyToMany() ? manyToMany().toString() : field().toString();
  }
}
