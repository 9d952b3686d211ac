package io.charchub.db.expressions;

import java.util.List;

/**
 * Something that has a value for each row of a query: a field, a constant, a calculation, a
 * function, an aggregate (Django's query expressions). Immutable, safe for use by many threads.
 *
 * <pre>
 * Post.objects.annotate(Count.of("comments").as("talk")).orderBy(F.of("talk").times(2).desc());
 * </pre>
 */
public abstract class Expression {

  /** For the expressions of this room and of user code. */
  protected Expression() {}

  /** The value in ascending order. */
  public Order asc() {
    return Order.ascending(this);
  }

  /** The value in descending order. */
  public Order desc() {
    return Order.descending(this);
  }

  /** The expressions that this one is made of; empty for a leaf. */
  public abstract List<Expression> parts();

  /** This expression in the terms of SQL, in the query that {@code scope} stands for. */
  public abstract Resolved resolve(Scope scope);

  /** Tells the structure of this expression, and its values. */
  public abstract void shape(Shape shape);
}
