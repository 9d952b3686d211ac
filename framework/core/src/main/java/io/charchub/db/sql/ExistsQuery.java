package io.charchub.db.sql;

/**
 * Whether a query gives a row.
 *
 * @param query the query
 */
public record ExistsQuery(Statement query) implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.sql("EXISTS(").query(query).sql(")");
  }
}
