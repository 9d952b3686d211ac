package io.charchub.db.expressions;

import io.charchub.db.sql.Conversion;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the right of a look-up: a value, an expression or a query.
 *
 * @param source the object that holds the value, known by identity
 * @param value the value; null for NULL, or where there is an expression or a query
 * @param given from the value to what a field converts, such as the key of an instance
 * @param expression the expression; null where there is none
 * @param query the query; null where there is none
 */
public record Operand(
    Object source,
    @Nullable Object value,
    Conversion given,
    @Nullable Resolved expression,
    @Nullable ResolvedQuery query) {

  /** A value. */
  public static Operand value(Object source, @Nullable Object value, Conversion given) {
    return new Operand(source, value, given, null, null);
  }

  /** An expression. */
  public static Operand expression(Resolved resolved) {
    return new Operand(resolved, null, Conversion.NONE, resolved, null);
  }

  /** A query. */
  public static Operand query(ResolvedQuery resolved) {
    return new Operand(resolved, null, Conversion.NONE, null, resolved);
  }

  boolean isNull() {
    return value == null && expression == null && query == null;
  }
}
