package io.charchub.db.sql;

/**
 * The opposite of a condition.
 *
 * @param condition the condition
 */
public record Not(SqlExpression condition) implements SqlExpression {
  /** The opposite of {@code condition}, known at once where its answer is. */
  public static SqlExpression of(SqlExpression condition) {
    if (condition instanceof Truth truth) {
      return truth.value() ? Truth.FALSE : Truth.TRUE;
    }
    return new Not(condition);
  }

  @Override
  public void write(SqlWriter out) {
    if (condition instanceof Junction) {
      out.sql("NOT ").add(condition);
    } else {
      out.sql("NOT (").add(condition).sql(")");
    }
  }
}
