package io.charchub.db.meta;

/**
 * The way back of a relation: what a model sees of those that refer to it.
 *
 * @param name what an instance of the target calls it: {@code posts}, {@code post_set}, for a
 *     one-to-one {@code profile}; empty where there is no way back
 * @param queryName what a look-up calls it: {@code posts}, {@code post}; empty where there is no
 *     way back
 * @param source the model that declares the relation
 * @param target the model that is referred to
 * @param fieldName the relation's name in {@code source}
 * @param kind what the relation is, seen from {@code source}
 */
public record ReverseRelation(
    String name,
    String queryName,
    ModelMeta<?> source,
    ModelMeta<?> target,
    String fieldName,
    RelationKind kind) {

  /**
   * Whether instances and look-ups have no name for it: {@code relatedName = "+"}, or a symmetrical
   * relation.
   */
  public boolean isHidden() {
    return name.isEmpty();
  }

  /** Whether it leads to any number of rows, and not to at most one. */
  public boolean isMultiple() {
    return kind != RelationKind.ONE_TO_ONE;
  }

  /** The foreign key or one-to-one field; not for many-to-many. */
  public ModelField<?, ?> field() {
    return source.field(fieldName);
  }

  /** The many-to-many field; not for the others. */
  public ModelManyToMany<?> manyToMany() {
    return source.findManyToMany(fieldName).orElseThrow();
  }

  /** {@code blog.Post.author}, the relation that this is the way back of. */
  @Override
  public String toString() {
    return source.label() + "." + fieldName;
  }
}
