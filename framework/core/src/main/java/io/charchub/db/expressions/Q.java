package io.charchub.db.expressions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows of a query, to be joined with others by {@code and}, {@code or}, {@code
 * xor} and {@code not} (Django's {@code Q}). Immutable.
 *
 * <pre>
 * Post.objects.filter(Q.of("title__icontains", "java").or(Q.of("tags__name", "java")));
 * Post.objects.filter(title.icontains("java").or(tags.name().eq("java")));
 * </pre>
 *
 * @param <R> the model that paths start at; {@code Object} where only the names say it
 */
public abstract class Q<R> extends Expression {

  /** For conditions that are expressions of their own, such as {@link Exists}. */
  protected Q() {}

  /**
   * What the last word of {@code path} asks of {@code value}: {@code author__name__icontains};
   * equality where it names no look-up; NULL where the value is null.
   *
   * @param value of the field's type, or an expression, a model instance, a query set, a
   *     collection, as the look-up takes it
   */
  public static Q<Object> of(String path, @Nullable Object value) {
    return new Condition<>(path, "", value);
  }

  /** What {@code lookup}, such as {@code icontains}, asks of the field at {@code path}. */
  public static <R> Q<R> lookup(String path, String lookup, @Nullable Object value) {
    return new Condition<>(path, lookup, value);
  }

  /** {@code condition}, an expression of true and false. */
  public static Q<Object> of(Expression condition) {
    return condition instanceof Q<?> q
        ? new Group<>(Connector.AND, false, List.of(q))
        : new Wrapped(condition);
  }

  /** The condition that every row meets. */
  public static Q<Object> all() {
    return new Group<>(Connector.AND, false, List.of());
  }

  /** Both. */
  public <S extends R> Q<S> and(Q<? super S> other) {
    return Group.join(Connector.AND, this, other);
  }

  /** One or the other or both. */
  public <S extends R> Q<S> or(Q<? super S> other) {
    return Group.join(Connector.OR, this, other);
  }

  /** An odd number of those that are joined by {@code xor}. */
  public <S extends R> Q<S> xor(Q<? super S> other) {
    return Group.join(Connector.XOR, this, other);
  }

  /** The rows that do not meet this; of a nullable field that includes those that are NULL. */
  public Q<R> not() {
    return new Group<>(Connector.AND, true, List.of(this));
  }

  /**
   * Whether this is a condition at all, and not one that every row meets because it says nothing.
   */
  public boolean isEmpty() {
    return false;
  }

  /** How conditions are joined. */
  public enum Connector {
    /** All of them. */
    AND,
    /** At least one. */
    OR,
    /** An odd number. */
    XOR
  }

  /** One look-up: a path, what is asked of it, and the value. */
  public static final class Condition<R> extends Q<R> {
    private final String path;
    private final String lookup;
    private final @Nullable Object value;

    private Condition(String path, String lookup, @Nullable Object value) {
      this.path = path;
      this.lookup = lookup;
      this.value = value instanceof Collection<?> list ? ListValue.of(list, isMembership()) : value;
    }

    private boolean isMembership() {
      return lookup.equals("in") || (lookup.isEmpty() && path.endsWith("__in"));
    }

    /**
     * The path, hops joined by {@code __}; with the look-up at its end where {@link #lookup()} is
     * empty.
     */
    public String path() {
      return path;
    }

    /** What is asked; empty where the path says it. */
    public String lookup() {
      return lookup;
    }

    /** What it is compared with: a value, a {@link ListValue}, an expression, a query, or null. */
    public @Nullable Object value() {
      return value;
    }

    @Override
    public List<Expression> parts() {
      return value instanceof Expression expression ? List.of(expression) : List.of();
    }

    @Override
    public Resolved resolve(Scope scope) {
      return scope.condition(this);
    }

    @Override
    public void shape(Shape shape) {
      shape.token(Condition.class).token(path).token(lookup);
      if (value instanceof Expression expression) {
        expression.shape(shape);
      } else if (value instanceof QuerySource query) {
        query.shape(shape);
      } else if (value instanceof ListValue list) {
        list.shape(shape, this);
      } else {
        shape.value(this, value);
      }
    }

    @Override
    public String toString() {
      return path + (lookup.isEmpty() ? "" : "__" + lookup) + "=" + value;
    }
  }

  /** A look-up on an expression. */
  public static final class Comparison extends Q<Object> {
    private final Expression left;
    private final String lookup;
    private final @Nullable Object value;

    Comparison(Expression left, String lookup, @Nullable Object value) {
      this.left = left;
      this.lookup = lookup;
      this.value =
          value instanceof Collection<?> list ? ListValue.of(list, lookup.equals("in")) : value;
    }

    /** What is compared. */
    public Expression left() {
      return left;
    }

    /** What is asked. */
    public String lookup() {
      return lookup;
    }

    /** What it is compared with: a value, a {@link ListValue}, an expression, a query, or null. */
    public @Nullable Object value() {
      return value;
    }

    @Override
    public List<Expression> parts() {
      return value instanceof Expression expression ? List.of(left, expression) : List.of(left);
    }

    @Override
    public Resolved resolve(Scope scope) {
      return scope.condition(this);
    }

    @Override
    public void shape(Shape shape) {
      shape.token(Comparison.class).token(lookup);
      left.shape(shape);
      if (value instanceof Expression expression) {
        expression.shape(shape);
      } else if (value instanceof QuerySource query) {
        query.shape(shape);
      } else if (value instanceof ListValue list) {
        list.shape(shape, this);
      } else {
        shape.value(this, value);
      }
    }

    @Override
    public String toString() {
      return left + " " + lookup + " " + value;
    }
  }

  /** An expression of true and false, taken as a condition. */
  public static final class Wrapped extends Q<Object> {
    private final Expression value;

    private Wrapped(Expression value) {
      this.value = value;
    }

    /** The expression. */
    public Expression value() {
      return value;
    }

    @Override
    public List<Expression> parts() {
      return List.of(value);
    }

    @Override
    public Resolved resolve(Scope scope) {
      return value.resolve(scope);
    }

    @Override
    public void shape(Shape shape) {
      value.shape(shape);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Conditions joined by one connector, perhaps negated. */
  public static final class Group<R> extends Q<R> {
    private final Connector connector;
    private final boolean negated;
    private final List<Q<?>> children;

    private Group(Connector connector, boolean negated, List<Q<?>> children) {
      this.connector = connector;
      this.negated = negated;
      this.children = children;
    }

    private static <S> Q<S> join(Connector connector, Q<?> left, Q<?> right) {
      List<Q<?>> children = new ArrayList<>(4);
      add(children, connector, left);
      add(children, connector, right);
      return new Group<>(connector, false, List.copyOf(children));
    }

    private static void add(List<Q<?>> children, Connector connector, Q<?> each) {
      if (each instanceof Group<?> group && !group.negated && group.connector == connector) {
        children.addAll(group.children);
      } else if (!each.isEmpty()) {
        children.add(each);
      }
    }

    /** How the children are joined. */
    public Connector connector() {
      return connector;
    }

    /** Whether the whole is turned around. */
    public boolean isNegated() {
      return negated;
    }

    /** What is joined, in order. */
    public List<Q<?>> children() {
      return children;
    }

    @Override
    public Q<R> not() {
      return new Group<>(connector, !negated, children);
    }

    @Override
    public boolean isEmpty() {
      return children.isEmpty();
    }

    @Override
    public List<Expression> parts() {
      return List.copyOf(children);
    }

    @Override
    public Resolved resolve(Scope scope) {
      return scope.condition(this);
    }

    @Override
    public void shape(Shape shape) {
      shape.token(connector).token(negated).token(children.size());
      for (Q<?> child : children) {
        child.shape(shape);
      }
    }

    @Override
    public String toString() {
      return (negated ? "NOT " : "") + "(" + connector + ": " + children + ")";
    }
  }
}
