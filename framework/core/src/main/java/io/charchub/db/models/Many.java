package io.charchub.db.models;

import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;

/**
 * A many-to-many field: {@code post.tags}. Made by {@code many()} in the initialiser of the field.
 *
 * <pre>
 * post.tags.add(java, jvm);
 * for (Tag tag : post.tags) { ... }
 * </pre>
 *
 * @param <T> the related model
 */
public final class Many<T> extends RelatedSet<T> {
  Many(KeyedModel<?> owner) {
    super(owner, null);
  }

  @Override
  Relation find() {
    ModelMeta<Object> meta = Instances.meta((Object) owner());
    for (ModelManyToMany<Object> set : meta.manyToMany()) {
      if (meta.many(owner(), set.index()) == this) {
        return Relation.forward(set);
      }
    }
    throw new IllegalStateException(
        "a Many stands in a field of its model, made by many() in its initialiser");
  }
}
