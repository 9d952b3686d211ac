package io.charchub.db.models;

/**
 * The plain query set of a model, for models that need no methods of their own on it.
 *
 * @param <T> the model
 */
public final class QuerySet<T> extends QuerySetOf<T, QuerySet<T>> {
  QuerySet(QueryState<T> state) {
    super(state);
  }
}
