package io.charchub.db.sql;

/**
 * A column of a table in the statement.
 *
 * @param table the table's alias; empty for a column known by its name alone
 * @param name the column
 */
public record Column(String table, String name) implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.column(table, name);
  }
}
