package io.charchub.db.sql;

/**
 * Whether a value is NULL.
 *
 * @param value the value
 * @param isNull true for IS NULL, false for IS NOT NULL
 */
public record IsNull(SqlExpression value, boolean isNull) implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.add(value).sql(isNull ? " IS NULL" : " IS NOT NULL");
  }
}
