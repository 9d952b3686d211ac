package io.charchub.db.sql;

/**
 * The one value that a query selects, as a value.
 *
 * @param query selects one column
 */
public record Scalar(Statement query) implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.sql("(").query(query).sql(")");
  }
}
