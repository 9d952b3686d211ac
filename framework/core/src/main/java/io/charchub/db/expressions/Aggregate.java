package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.AggregateCall;
import io.charchub.db.sql.Call;
import io.charchub.db.sql.Ordered;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value computed over a group of rows (Django's {@code Aggregate}): {@link Count}, {@link Sum},
 * {@link Avg}, {@link Min}, {@link Max}, {@link StdDev}, {@link Variance}, {@link StringAgg}.
 *
 * <pre>
 * Count.of("comments").filter(Q.of("comments__approved", true))
 * Sum.of("amount").orElse(0)
 * </pre>
 */
public final class Aggregate extends Expression {
  private final Kind kind;
  private final List<Expression> arguments;
  private final boolean distinct;
  private final @Nullable Q<?> filter;
  private final List<Order> order;
  private final @Nullable Expression otherwise;

  /**
   * What is computed.
   *
   * @param name the name in Django, which gives the default alias
   * @param function the function in SQL
   * @param type from the type of the argument to the type of the result; null for the argument's
   *     own
   */
  record Kind(
      String name,
      String function,
      @Nullable Function<@Nullable Field<?>, @Nullable Field<?>> type) {}

  Aggregate(Kind kind, List<Expression> arguments) {
    this(kind, arguments, false, null, List.of(), null);
  }

  private Aggregate(
      Kind kind,
      List<Expression> arguments,
      boolean distinct,
      @Nullable Q<?> filter,
      List<Order> order,
      @Nullable Expression otherwise) {
    this.kind = kind;
    this.arguments = arguments;
    this.distinct = distinct;
    this.filter = filter;
    this.order = order;
    this.otherwise = otherwise;
  }

  /** Equal values count once. */
  public Aggregate distinct() {
    return new Aggregate(kind, arguments, true, filter, order, otherwise);
  }

  /** Only the rows that meet {@code condition} count. */
  public Aggregate filter(Q<?> condition) {
    return new Aggregate(kind, arguments, distinct, condition, order, otherwise);
  }

  /** Values arrive in this order: for those that put them together. */
  public Aggregate orderBy(Order... orders) {
    return new Aggregate(kind, arguments, distinct, filter, List.of(orders), otherwise);
  }

  /**
   * The value where there is no row to compute it from (Django's {@code default}).
   *
   * @throws IllegalArgumentException for Count, which is 0 then
   */
  public Aggregate orElse(Object value) {
    if (kind.name().equals("Count")) {
      throw new IllegalArgumentException(
          "Count is 0 where there is no row, and takes no other value");
    }
    return new Aggregate(kind, arguments, distinct, filter, order, wrap(value));
  }

  /** Whether this counts rows, and is 0 where there is none. */
  public boolean isCount() {
    return kind.name().equals("Count");
  }

  /** The value where there is no row; null for NULL. */
  public @Nullable Expression otherwise() {
    return otherwise;
  }

  @Override
  public @Nullable String defaultName() {
    if (arguments.size() == 1 && arguments.get(0) instanceof Reference reference) {
      return reference.path() + "__" + kind.name().toLowerCase(Locale.ROOT);
    }
    return null;
  }

  @Override
  public List<Expression> parts() {
    List<Expression> parts = new ArrayList<>(arguments);
    if (filter != null) {
      parts.add(filter);
    }
    parts.addAll(order);
    if (otherwise != null) {
      parts.add(otherwise);
    }
    return parts;
  }

  @Override
  public boolean containsAggregate() {
    return true;
  }

  @Override
  public Resolved resolve(Scope outside) {
    Scope scope = outside.insideAggregate();
    List<SqlExpression> sql = new ArrayList<>(arguments.size());
    Field<?> argumentType = null;
    ValueKind argumentKind = ValueKind.UNKNOWN;
    for (Expression argument : arguments) {
      Resolved resolved = argument.resolve(scope);
      refuseNested(resolved);
      if (sql.isEmpty()) {
        argumentType = resolved.type();
        argumentKind = resolved.kind();
      }
      sql.add(resolved.sql());
    }
    SqlExpression condition = filter == null ? null : filter.resolve(scope).sql();
    if (condition != null && condition.equals(Truth.TRUE)) {
      condition = null;
    }
    List<Ordered> ordered = new ArrayList<>();
    for (Order each : order) {
      if (each.resolve(scope).sql() instanceof Ordered one) {
        ordered.add(one);
      }
    }
    Field<?> type = kind.type() == null ? argumentType : kind.type().apply(argumentType);
    SqlExpression call =
        new AggregateCall(kind.function(), sql, distinct, condition, ordered, argumentKind);
    if (otherwise != null) {
      call = Call.of("COALESCE", Kinds.of(type), call, otherwise.resolve(scope).sql());
    }
    return Resolved.aggregate(call, type);
  }

  private void refuseNested(Resolved argument) {
    if (argument.aggregate()) {
      throw new FieldException(
          Problem.of(
                  "models.E044",
                  "Cannot compute " + this + ": its argument is an aggregate already")
              .hint("aggregate over the annotated query: annotate(...).aggregate(...)"));
    }
  }

  @Override
  public void shape(Shape shape) {
    shape.token(kind).token(distinct).token(arguments.size()).token(order.size());
    arguments.forEach(each -> each.shape(shape));
    order.forEach(each -> each.shape(shape));
    if (filter != null) {
      filter.shape(shape.token(Q.class));
    }
    if (otherwise != null) {
      otherwise.shape(shape.token(Aggregate.class));
    }
  }

  @Override
  public String toString() {
    return kind.name() + arguments;
  }
}
