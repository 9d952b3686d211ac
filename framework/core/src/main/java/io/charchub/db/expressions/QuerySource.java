package io.charchub.db.expressions;

import org.jspecify.annotations.Nullable;

/**
 * A query that can stand inside another one: in {@link Subquery}, {@link Exists} and on the right
 * of {@code in}. Query sets are the implementation.
 */
public interface QuerySource {
  /** Tells the structure of this query, and its values. */
  void shape(Shape shape);

  /**
   * This query as a part of the one that {@code outer} belongs to.
   *
   * @param key for a query of whole rows whose value is wanted: the field that is compared; null
   *     for the primary key
   */
  ResolvedQuery resolveQuery(Scope outer, QueryUse use, @Nullable String key);

  /** The label of the model whose rows this gives; empty where it gives values. */
  String rowsOf();
}
