package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of one table as data.
 *
 * @param table the table
 * @param sets the columns with their new values, at least one
 * @param where which rows; null for all
 * @param returning the columns that are read back; empty for none
 */
public record Update(
    String table, List<Set> sets, @Nullable SqlExpression where, List<String> returning)
    implements Statement {

  /**
   * A column and its new value.
   *
   * @param column the column
   * @param value the value
   */
  public record Set(String column, SqlExpression value) {}

  @Override
  public void write(SqlWriter out) {
    out.sql("UPDATE ").name(table).sql(" SET ");
    for (int i = 0; i < sets.size(); i++) {
      out.sql(i > 0 ? ", " : "").name(sets.get(i).column()).sql(" = ").add(sets.get(i).value());
    }
    if (where != null) {
      out.sql(" WHERE ");
      Junction.writeBare(out, where);
    }
    if (!returning.isEmpty()) {
      Insert.names(out.sql(" RETURNING "), returning);
    }
  }

  @Override
  public String toString() {
    return print();
  }
}
