package io.charchub.db.sql;

/**
 * A comparison of two values.
 *
 * @param left the left value
 * @param operator one of {@code = <> < <= > >=}
 * @param right the right value
 */
public record Compare(SqlExpression left, String operator, SqlExpression right)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.add(left).sql(" ").sql(operator).sql(" ").add(right);
  }
}
