package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of an aggregate function.
 *
 * @param function the name, such as {@code COUNT}
 * @param arguments what it is called with
 * @param distinct whether equal values count once
 * @param filter which rows count; null for all
 * @param order the order in which values arrive; empty for any
 * @param argumentKind what the first argument is
 */
public record AggregateCall(
    String function,
    List<SqlExpression> arguments,
    boolean distinct,
    @Nullable SqlExpression filter,
    List<Ordered> order,
    ValueKind argumentKind)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().aggregate(out, this);
  }
}
