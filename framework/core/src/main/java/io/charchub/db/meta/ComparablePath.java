package io.charchub.db.meta;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import java.util.List;

/**
 * A field whose values have an order.
 *
 * @param <R> the model that the path starts at
 * @param <V> the type of the field's values
 */
public class ComparablePath<R, V> extends FieldPath<R, V> {

  /** The field at {@code path}. */
  public ComparablePath(String path) {
    super(path);
  }

  /** Greater than {@code value}. */
  public final Q<R> gt(V value) {
    return Q.lookup(path(), "gt", value);
  }

  /** Greater than the value of {@code other}. */
  public final Q<R> gt(Expression other) {
    return Q.lookup(path(), "gt", other);
  }

  /** {@code value} or greater. */
  public final Q<R> gte(V value) {
    return Q.lookup(path(), "gte", value);
  }

  /** The value of {@code other} or greater. */
  public final Q<R> gte(Expression other) {
    return Q.lookup(path(), "gte", other);
  }

  /** Less than {@code value}. */
  public final Q<R> lt(V value) {
    return Q.lookup(path(), "lt", value);
  }

  /** Less than the value of {@code other}. */
  public final Q<R> lt(Expression other) {
    return Q.lookup(path(), "lt", other);
  }

  /** {@code value} or less. */
  public final Q<R> lte(V value) {
    return Q.lookup(path(), "lte", value);
  }

  /** The value of {@code other} or less. */
  public final Q<R> lte(Expression other) {
    return Q.lookup(path(), "lte", other);
  }

  /** From {@code low} to {@code high}, both included. */
  public final Q<R> between(V low, V high) {
    return Q.lookup(path(), "range", List.of(low, high));
  }
}
