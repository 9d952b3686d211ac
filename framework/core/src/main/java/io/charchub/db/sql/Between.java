package io.charchub.db.sql;

/**
 * Whether a value lies between two others, both included.
 *
 * @param value the value
 * @param low the smallest that counts
 * @param high the greatest that counts
 */
public record Between(SqlExpression value, SqlExpression low, SqlExpression high)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.add(value).sql(" BETWEEN ").add(low).sql(" AND ").add(high);
  }
}
