package io.charchub.db.meta;

import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.Reference;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A field that can be reached from a model, as the compiler knows it: {@code Post_.title}, {@code
 * Post_.author.name()}. The generated {@code Post_} holds them.
 *
 * <pre>
 * Post.objects.filter(title.eq("Nowruz"), author.name().ne("ali"));
 * </pre>
 *
 * @param <R> the model that the path starts at
 * @param <V> the type of the field's values
 */
public class FieldPath<R, V> extends Reference {

  /** The field at {@code path}, hops joined by {@code __}. */
  public FieldPath(String path) {
    super(path);
  }

  /** Equal to {@code value}; null asks for NULL. */
  public final Q<R> eq(@Nullable V value) {
    return Q.lookup(path(), "exact", value);
  }

  /** Equal to the value of {@code other}, in the database. */
  public final Q<R> eq(Expression other) {
    return Q.lookup(path(), "exact", other);
  }

  /** Not equal to {@code value}; NULL counts as different from a value, null asks for NOT NULL. */
  public final Q<R> ne(@Nullable V value) {
    return eq(value).not();
  }

  /** Not equal to the value of {@code other}. */
  public final Q<R> ne(Expression other) {
    return eq(other).not();
  }

  /** One of {@code values}; no row where there are none. Nulls among them are left out. */
  public final Q<R> in(Collection<? extends @Nullable V> values) {
    return Q.lookup(path(), "in", values);
  }

  /** One of {@code values}. */
  @SafeVarargs
  public final Q<R> in(V... values) {
    return Q.lookup(path(), "in", Arrays.asList(values));
  }

  /** One of what {@code query} selects, in the database. */
  public final Q<R> in(QuerySource query) {
    return Q.lookup(path(), "in", query);
  }

  /** NULL. */
  public final Q<R> isNull() {
    return Q.lookup(path(), "isnull", true);
  }

  /** Not NULL. */
  public final Q<R> isNotNull() {
    return Q.lookup(path(), "isnull", false);
  }

  /** The look-up called {@code lookup}, for those that have no method of their own. */
  public final Q<R> is(String lookup, Object value) {
    return Q.lookup(path(), lookup, value);
  }

  /** This field is to get {@code value}. */
  public final Assignment<R> to(@Nullable V value) {
    return new Assignment<>(path(), value);
  }

  /** This field is to get the value of {@code expression}, computed by the database. */
  public final Assignment<R> to(Expression expression) {
    return new Assignment<>(path(), expression);
  }

  /** The path of a transform or of a key below this field. */
  protected final String at(String step) {
    return path() + "__" + step;
  }
}
