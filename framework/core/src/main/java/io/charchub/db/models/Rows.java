package io.charchub.db.models;

import org.jspecify.annotations.Nullable;

/**
 * A query that gives values in place of instances: maps, lists, single values or records.
 *
 * @param <T> the model
 * @param <R> what a row is read as
 */
public final class Rows<T, R extends @Nullable Object> extends Query<T, R, Rows<T, R>> {
  Rows(QueryState<T> state) {
    super(state);
  }
}
