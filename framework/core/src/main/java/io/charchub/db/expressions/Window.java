package io.charchub.db.expressions;

import io.charchub.db.sql.Over;
import io.charchub.db.sql.SqlExpression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value computed over the rows that stand near each row (Django's {@code Window}).
 *
 * <pre>
 * Window.of(Functions.rank()).partitionBy("author").orderBy(F.of("views").desc())
 * </pre>
 */
public final class Window extends Expression {
  private final Expression function;
  private final List<Expression> partition;
  private final List<Expression> order;
  private final Over.@Nullable Frame frame;

  private Window(
      Expression function,
      List<Expression> partition,
      List<Expression> order,
      Over.@Nullable Frame frame) {
    this.function = function;
    this.partition = partition;
    this.order = order;
    this.frame = frame;
  }

  /** {@code function}, an aggregate or a window function, over all rows. */
  public static Window of(Expression function) {
    return new Window(function, List.of(), List.of(), null);
  }

  /** Over the rows that have the same {@code expressions}; text is a path. */
  public Window partitionBy(Object... expressions) {
    return new Window(
        function, Arrays.stream(expressions).map(Expression::argument).toList(), order, frame);
  }

  /** Over the rows in this order; text is a path, with {@code -} before one that descends. */
  public Window orderBy(Object... orders) {
    return new Window(
        function, partition, Arrays.stream(orders).map(Window::order).toList(), frame);
  }

  private static Expression order(Object each) {
    if (each instanceof String path) {
      return path.startsWith("-") ? F.of(path.substring(1)).desc() : F.of(path).asc();
    }
    return each instanceof Order order ? order : wrap(each).asc();
  }

  /**
   * Over the rows from {@code from} to {@code to}, counted from the current one; null for no bound.
   */
  public Window rows(@Nullable Integer from, @Nullable Integer to) {
    return new Window(function, partition, order, new Over.Frame(true, from, to));
  }

  /**
   * Over the rows whose values lie from {@code from} to {@code to} of the current one's; null for
   * no bound.
   */
  public Window range(@Nullable Integer from, @Nullable Integer to) {
    return new Window(function, partition, order, new Over.Frame(false, from, to));
  }

  @Override
  public List<Expression> parts() {
    List<Expression> parts = new ArrayList<>();
    parts.addAll(function.parts());
    parts.addAll(partition);
    parts.addAll(order);
    return parts;
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved value = function.resolve(scope);
    List<Resolved> parts = new ArrayList<>();
    for (Expression argument : function.parts()) {
      parts.add(argument.resolve(scope));
    }
    List<SqlExpression> partitionSql = new ArrayList<>();
    for (Expression each : partition) {
      Resolved resolved = each.resolve(scope);
      parts.add(resolved);
      partitionSql.add(resolved.sql());
    }
    List<SqlExpression> orderSql = new ArrayList<>();
    for (Expression each : order) {
      Resolved resolved = each.resolve(scope);
      parts.add(resolved);
      orderSql.add(resolved.sql());
    }
    return Resolved.window(
        new Over(value.sql(), partitionSql, orderSql, frame), value.type(), parts);
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Window.class).token(frame).token(partition.size()).token(order.size());
    function.shape(shape);
    partition.forEach(each -> each.shape(shape));
    order.forEach(each -> each.shape(shape));
  }
}
