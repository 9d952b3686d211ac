package io.charchub.db.expressions;

/**
 * A query that can stand inside another one: in {@link Subquery}, {@link Exists} and on the right
 * of {@code in}. Query sets are the implementation.
 */
public interface QuerySource {
  /** Tells the structure of this query, and its values. */
  void shape(Shape shape);
}
