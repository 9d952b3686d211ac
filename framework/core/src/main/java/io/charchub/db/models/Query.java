package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lazy, immutable query. Each method that narrows or orders gives a new query; the database is
 * asked when rows are wanted.
 *
 * @param <T> the model
 * @param <R> what a row is read as
 * @param <S> the kind of query that methods give back
 */
public abstract class Query<T, R extends @Nullable Object, S extends Query<T, R, S>>
    implements Iterable<R>, QuerySource {
  private final QueryState<T> state;

  Query(QueryState<T> state) {
    this.state = state;
  }

  /**
   * The rows that meet all of {@code conditions}. Conditions on a many-valued relation given in one
   * call speak of the same related row.
   */
  @SafeVarargs
  public final S filter(Q<? super T>... conditions) {
    throw new UnsupportedOperationException();
  }

  /** The rows of which the look-up holds. */
  public final S filter(String lookup, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** The rows that do not meet all of {@code conditions}. */
  @SafeVarargs
  public final S exclude(Q<? super T>... conditions) {
    throw new UnsupportedOperationException();
  }

  /** The rows of which the look-up does not hold. */
  public final S exclude(String lookup, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** Ordered by these paths; {@code -} before one turns it round, {@code ?} is random. */
  public final S orderBy(String... paths) {
    throw new UnsupportedOperationException();
  }

  /** Ordered by these expressions. */
  public final S orderBy(Expression... orders) {
    throw new UnsupportedOperationException();
  }

  /** Without any order, the model's own included. */
  public final S orderBy() {
    throw new UnsupportedOperationException();
  }

  /** In the opposite order. */
  public final S reverse() {
    throw new UnsupportedOperationException();
  }

  /** Without duplicates. */
  public final S distinct() {
    throw new UnsupportedOperationException();
  }

  /** With the value of an expression for each row. */
  public final S annotate(String name, Expression value) {
    throw new UnsupportedOperationException();
  }

  /** With the values of named expressions for each row. */
  public final S annotate(Expression... values) {
    throw new UnsupportedOperationException();
  }

  /** With an expression that conditions and orders can name, and that is not selected. */
  public final S alias(String name, Expression value) {
    throw new UnsupportedOperationException();
  }

  /** The rows from {@code from} on, up to and without {@code to}, counted from 0. */
  public final S slice(int from, int to) {
    throw new UnsupportedOperationException();
  }

  /** The first {@code count} rows. */
  public final S limit(int count) {
    throw new UnsupportedOperationException();
  }

  /** The same query, asked anew. */
  public final S all() {
    throw new UnsupportedOperationException();
  }

  /** No rows, and no question to the database. */
  public final S none() {
    throw new UnsupportedOperationException();
  }

  /** The same query on another database. */
  public final S using(String database) {
    throw new UnsupportedOperationException();
  }

  /** These rows and those of {@code others}, without duplicates. */
  public final S union(Query<?, ?, ?>... others) {
    throw new UnsupportedOperationException();
  }

  /** The rows that {@code others} have as well. */
  public final S intersection(Query<?, ?, ?>... others) {
    throw new UnsupportedOperationException();
  }

  /** The rows that {@code others} do not have. */
  public final S difference(Query<?, ?, ?>... others) {
    throw new UnsupportedOperationException();
  }

  /** The rows, loaded once. */
  public final List<R> list() {
    throw new UnsupportedOperationException();
  }

  /** The one row. */
  public final R get() {
    throw new UnsupportedOperationException();
  }

  /** The one row that meets {@code conditions}. */
  @SafeVarargs
  public final R get(Q<? super T>... conditions) {
    throw new UnsupportedOperationException();
  }

  /** The one row of which the look-up holds. */
  public final R get(String lookup, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** The row at {@code index}, counted from 0. */
  public final R get(int index) {
    throw new UnsupportedOperationException();
  }

  /** The first row. */
  public final Optional<R> first() {
    throw new UnsupportedOperationException();
  }

  /** The last row. */
  public final Optional<R> last() {
    throw new UnsupportedOperationException();
  }

  /** Whether there is a row. */
  public final boolean exists() {
    throw new UnsupportedOperationException();
  }

  /** How many rows there are. */
  public final long count() {
    throw new UnsupportedOperationException();
  }

  /** Values computed over all rows, by name. */
  public final Map<String, @Nullable Object> aggregate(Expression... values) {
    throw new UnsupportedOperationException();
  }

  /** The rows one after the other, without keeping them. */
  public final Stream<R> stream() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Iterator<R> iterator() {
    return list().iterator();
  }

  @Override
  public final void shape(Shape shape) {
    throw new UnsupportedOperationException();
  }
}
