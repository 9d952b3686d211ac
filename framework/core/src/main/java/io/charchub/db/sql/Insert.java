package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT as data.
 *
 * @param table the table
 * @param columns the columns that get a value; empty where the database gives them all
 * @param rows one list of values for each row, as long as {@code columns}
 * @param conflict what happens where a row is there already; null for an error
 * @param returning the columns that are read back; empty for none
 */
public record Insert(
    String table,
    List<String> columns,
    List<List<SqlExpression>> rows,
    @Nullable Conflict conflict,
    List<String> returning)
    implements Statement {

  /**
   * What happens where a row is there already.
   *
   * @param update the columns that get the new values; empty to leave the row as it is
   * @param target the columns that tell that it is the same row; empty for any
   */
  public record Conflict(List<String> update, List<String> target) {}

  @Override
  public void write(SqlWriter out) {
    if (conflict != null) {
      out.grammar().insertConflictWord(out, conflict);
    } else {
      out.sql("INSERT INTO ");
    }
    out.name(table);
    if (columns.isEmpty()) {
      out.grammar().insertDefaults(out);
    } else {
      names(out.sql(" ("), columns).sql(") VALUES ");
      for (int i = 0; i < rows.size(); i++) {
        out.sql(i > 0 ? ", (" : "(").list(rows.get(i), ", ").sql(")");
      }
    }
    if (conflict != null) {
      out.grammar().onConflict(out, conflict);
    }
    if (!returning.isEmpty()) {
      names(out.sql(" RETURNING "), returning);
    }
  }

  /** Writes column names with commas. */
  static SqlWriter names(SqlWriter out, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.sql(", ");
      }
      out.name(names.get(i));
    }
    return out;
  }

  @Override
  public String toString() {
    return print();
  }
}
