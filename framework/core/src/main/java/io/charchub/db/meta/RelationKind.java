package io.charchub.db.meta;

/** How many rows stand at either end of a relation, seen from the model that declares it. */
public enum RelationKind {
  /** A foreign key: many of ours refer to one of theirs. */
  MANY_TO_ONE,
  /** A one-to-one field: one of ours refers to one of theirs. */
  ONE_TO_ONE,
  /** A many-to-many field. */
  MANY_TO_MANY
}
