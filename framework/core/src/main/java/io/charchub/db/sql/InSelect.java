package io.charchub.db.sql;

/**
 * Whether a value is among those that a query selects.
 *
 * @param value the value
 * @param query selects one column
 */
public record InSelect(SqlExpression value, Statement query) implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.add(value).sql(" IN (").query(query).sql(")");
  }
}
