package io.charchub.db.models;

import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import io.charchub.db.meta.FieldPath;
import io.charchub.db.meta.RelationPath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A query for instances of a model. One's own query sets extend it and add methods that can be
 * chained:
 *
 * <pre>
 * public final class PostQuerySet extends QuerySetOf&lt;Post, PostQuerySet&gt; {
 *   PostQuerySet(QueryState&lt;Post&gt; state) { super(state); }
 *   public PostQuerySet published() { return filter(Post_.status.eq(Status.PUBLISHED)); }
 * }
 * </pre>
 *
 * @param <T> the model
 * @param <S> the class itself
 */
public abstract class QuerySetOf<T, S extends QuerySetOf<T, S>> extends Query<T, T, S> {

  /** A query set in the given state. */
  protected QuerySetOf(QueryState<T> state) {
    super(state);
  }

  /** Rows as maps from path to value. */
  public final Rows<T, Map<String, @Nullable Object>> values(String... paths) {
    throw new UnsupportedOperationException();
  }

  /** Rows as maps from name to value. */
  public final Rows<T, Map<String, @Nullable Object>> values(Expression... values) {
    throw new UnsupportedOperationException();
  }

  /** Rows as lists of values. */
  public final Rows<T, List<@Nullable Object>> valuesList(String... paths) {
    throw new UnsupportedOperationException();
  }

  /** Rows as lists of values. */
  public final Rows<T, List<@Nullable Object>> valuesList(Expression... values) {
    throw new UnsupportedOperationException();
  }

  /** One value a row. */
  public final <V> Rows<T, V> flat(FieldPath<? super T, V> path) {
    throw new UnsupportedOperationException();
  }

  /** One value a row. */
  public final <V extends @Nullable Object> Rows<T, V> flat(String path, Class<V> type) {
    throw new UnsupportedOperationException();
  }

  /** Rows as records, whose components name paths. */
  public final <P extends Record> Rows<T, P> as(Class<P> record) {
    throw new UnsupportedOperationException();
  }

  /** With what foreign keys point at read from the same rows. */
  public final S selectRelated(String... paths) {
    throw new UnsupportedOperationException();
  }

  /** With what foreign keys point at read from the same rows. */
  @SafeVarargs
  public final S selectRelated(RelationPath<? super T, ?>... paths) {
    throw new UnsupportedOperationException();
  }

  /** With related rows read in one more query a path. */
  public final S prefetchRelated(String... paths) {
    throw new UnsupportedOperationException();
  }

  /** With related rows read in one more query a path. */
  @SafeVarargs
  public final S prefetchRelated(RelationPath<? super T, ?>... paths) {
    throw new UnsupportedOperationException();
  }

  /** Reading only these fields now. */
  public final S only(String... fields) {
    throw new UnsupportedOperationException();
  }

  /** Reading these fields later. */
  public final S defer(String... fields) {
    throw new UnsupportedOperationException();
  }

  /** Saves a new instance that {@code fill} gave its values. */
  public final T create(Consumer<? super T> fill) {
    throw new UnsupportedOperationException();
  }

  /** Saves a new instance with these values. */
  @SafeVarargs
  public final T create(Assignment<? super T>... values) {
    throw new UnsupportedOperationException();
  }

  /** Changes the rows in one statement; the number of rows. */
  @SafeVarargs
  public final int update(Assignment<? super T>... values) {
    throw new UnsupportedOperationException();
  }

  /** Changes one field of the rows in one statement; the number of rows. */
  public final int update(String field, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** Deletes the rows and what goes with them. */
  public final Deleted delete() {
    throw new UnsupportedOperationException();
  }

  /**
   * The row that meets {@code lookup}, or a new one with the values that it asks for and {@code
   * defaults}.
   */
  @SafeVarargs
  public final Created<T> getOrCreate(Q<? super T> lookup, Assignment<? super T>... defaults) {
    throw new UnsupportedOperationException();
  }

  /** The row that meets {@code lookup} with {@code values} set, or a new one. */
  @SafeVarargs
  public final Created<T> updateOrCreate(Q<? super T> lookup, Assignment<? super T>... values) {
    throw new UnsupportedOperationException();
  }

  /** Inserts {@code objects} in few statements. */
  public final List<T> bulkCreate(Collection<? extends T> objects) {
    throw new UnsupportedOperationException();
  }

  /** Updates {@code fields} of {@code objects} in few statements. */
  public final int bulkUpdate(Collection<? extends T> objects, String... fields) {
    throw new UnsupportedOperationException();
  }

  /** Rows by key. */
  public final Map<Object, T> inBulk(Collection<?> keys) {
    throw new UnsupportedOperationException();
  }
}
