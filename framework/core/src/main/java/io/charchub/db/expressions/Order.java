package io.charchub.db.expressions;

import io.charchub.db.sql.Ordered;
import java.util.List;

/**
 * An expression with the direction that rows are ordered in by it (Django's {@code OrderBy}).
 *
 * <pre>
 * Post.objects.orderBy(publishedAt.desc().nullsLast(), title.asc());
 * </pre>
 */
public final class Order extends Expression {
  /** Where NULLs stand. */
  public enum Nulls {
    /** Where the database puts them. */
    DATABASE,
    /** Before every value. */
    FIRST,
    /** After every value. */
    LAST
  }

  private final Expression value;
  private final boolean descending;
  private final Nulls nulls;

  private Order(Expression value, boolean descending, Nulls nulls) {
    this.value = value;
    this.descending = descending;
    this.nulls = nulls;
  }

  /** From the smallest value to the greatest. */
  public static Order ascending(Expression value) {
    return new Order(value, false, Nulls.DATABASE);
  }

  /** From the greatest value to the smallest. */
  public static Order descending(Expression value) {
    return new Order(value, true, Nulls.DATABASE);
  }

  /** This order with NULLs before every value. */
  public Order nullsFirst() {
    return new Order(value, descending, Nulls.FIRST);
  }

  /** This order with NULLs after every value. */
  public Order nullsLast() {
    return new Order(value, descending, Nulls.LAST);
  }

  /** The opposite order; NULLs change sides too. */
  public Order reversed() {
    Nulls opposite =
        switch (nulls) {
          case FIRST -> Nulls.LAST;
          case LAST -> Nulls.FIRST;
          case DATABASE -> Nulls.DATABASE;
        };
    return new Order(value, !descending, opposite);
  }

  /** What rows are ordered by. */
  public Expression value() {
    return value;
  }

  /** Whether the greatest value comes first. */
  public boolean isDescending() {
    return descending;
  }

  /** Where NULLs stand. */
  public Nulls nulls() {
    return nulls;
  }

  @Override
  public Order asc() {
    return this;
  }

  @Override
  public Order desc() {
    return reversed();
  }

  @Override
  public List<Expression> parts() {
    return List.of(value);
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved resolved = value.resolve(scope);
    Boolean first = nulls == Nulls.DATABASE ? null : Boolean.valueOf(nulls == Nulls.FIRST);
    return resolved.as(new Ordered(resolved.sql(), descending, first)).grouping(resolved.groupBy());
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Order.class).token(descending).token(nulls);
    value.shape(shape);
  }
}
