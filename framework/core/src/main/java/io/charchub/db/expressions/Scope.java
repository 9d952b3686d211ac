package io.charchub.db.expressions;

/**
 * What an expression is resolved in: one query while it is planned. Tells what a path stands for,
 * adding joins as it must.
 */
public interface Scope {
  /** What {@code path} stands for: a column, a transformed column, or an annotation. */
  Resolved path(String path);

  /** A condition, with the joins that it needs. */
  Resolved condition(Q<?> condition);

  /**
   * The scope of the query around this one.
   *
   * @throws io.charchub.db.fields.FieldException {@code models.E042} where there is none
   */
  Scope outer();

  /** The scope in which the arguments of an aggregate are resolved. */
  Scope insideAggregate();

  /** Tells that the plan fits the values at hand only, and is not to be kept. */
  void unrepeatable();
}
