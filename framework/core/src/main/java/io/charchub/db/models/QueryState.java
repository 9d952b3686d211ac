package io.charchub.db.models;

/**
 * What a query set has been told so far; handed to the constructor of one's own query sets.
 *
 * @param <T> the model
 */
public final class QueryState<T> {
  private final Class<T> model;

  QueryState(Class<T> model) {
    this.model = model;
  }

  Class<T> model() {
    return model;
  }
}
