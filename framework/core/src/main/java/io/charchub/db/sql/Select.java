package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT as data.
 *
 * @param distinct whether equal rows come once
 * @param distinctOn the values of which each combination comes once (PostgreSQL); empty for none
 * @param columns what is selected, at least one
 * @param from the first table; null for none
 * @param joins the other tables, in order
 * @param where which rows count; null for all
 * @param groupBy what rows are grouped by; empty for no groups
 * @param having which groups count; null for all
 * @param orderBy the order; empty for none
 * @param limit how many rows; null for all
 * @param offset how many rows are left out before; null for none
 * @param lock what is locked; null for nothing
 */
public record Select(
    boolean distinct,
    List<SqlExpression> distinctOn,
    List<Selected> columns,
    @Nullable From from,
    List<Join> joins,
    @Nullable SqlExpression where,
    List<SqlExpression> groupBy,
    @Nullable SqlExpression having,
    List<SqlExpression> orderBy,
    @Nullable SqlExpression limit,
    @Nullable SqlExpression offset,
    @Nullable Lock lock)
    implements Statement {

  /**
   * FOR UPDATE.
   *
   * @param noWait whether a locked row is an error rather than waited for
   * @param skipLocked whether locked rows are left out
   * @param noKey whether only changes of keys are kept away from others (PostgreSQL)
   * @param of the aliases of the tables whose rows are locked; empty for all
   */
  public record Lock(boolean noWait, boolean skipLocked, boolean noKey, List<String> of) {}

  /** One value of a query without groups, order or limits. */
  public static Select of(List<Selected> columns, From from, @Nullable SqlExpression where) {
    return new Select(
        false, List.of(), columns, from, List.of(), where, List.of(), null, List.of(), null, null,
        null);
  }

  @Override
  public void write(SqlWriter out) {
    out.sql("SELECT ");
    if (!distinctOn.isEmpty()) {
      out.grammar().distinctOn(out, distinctOn);
    } else if (distinct) {
      out.sql("DISTINCT ");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        out.sql(", ");
      }
      columns.get(i).write(out);
    }
    if (from != null) {
      out.sql(" FROM ");
      from.write(out);
      for (Join join : joins) {
        join.write(out);
      }
    }
    clause(out, " WHERE ", where);
    if (!groupBy.isEmpty()) {
      out.sql(" GROUP BY ").list(groupBy, ", ");
    }
    clause(out, " HAVING ", having);
    if (!orderBy.isEmpty()) {
      out.sql(" ORDER BY ").list(orderBy, ", ");
    }
    out.grammar().limits(out, limit, offset);
    if (lock != null) {
      out.grammar().lock(out, lock);
    }
  }

  private static void clause(SqlWriter out, String word, @Nullable SqlExpression condition) {
    if (condition != null) {
      out.sql(word);
      Junction.writeBare(out, condition);
    }
  }

  @Override
  public String toString() {
    return print();
  }
}
