package io.charchub.db.sql;

import org.jspecify.annotations.Nullable;

/**
 * A DELETE as data.
 *
 * @param table the table
 * @param where which rows; null for all
 */
public record Delete(String table, @Nullable SqlExpression where) implements Statement {
  @Override
  public void write(SqlWriter out) {
    out.sql("DELETE FROM ").name(table);
    if (where != null) {
      out.sql(" WHERE ");
      Junction.writeBare(out, where);
    }
  }

  @Override
  public String toString() {
    return print();
  }
}
