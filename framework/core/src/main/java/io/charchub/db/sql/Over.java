package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window function: a value computed over rows that stand near the row.
 *
 * @param function the function
 * @param partition what the rows have in common; empty for all rows
 * @param order their order; empty for none
 * @param frame the frame clause; null for the database's own
 */
public record Over(
    SqlExpression function,
    List<SqlExpression> partition,
    List<SqlExpression> order,
    @Nullable Frame frame)
    implements SqlExpression {

  /**
   * Which rows of the partition count.
   *
   * @param rows whether bounds count rows; otherwise values
   * @param from how far back; null for the first, 0 for the current row, negative before it
   * @param to how far on; null for the last
   */
  public record Frame(boolean rows, @Nullable Integer from, @Nullable Integer to) {
    String sql() {
      return (rows ? "ROWS" : "RANGE")
          + " BETWEEN "
          + bound(from, "PRECEDING")
          + " AND "
          + bound(to, "FOLLOWING");
    }

    private static String bound(@Nullable Integer distance, String open) {
      if (distance == null) {
        return "UNBOUNDED " + open;
      }
      if (distance == 0) {
        return "CURRENT ROW";
      }
      return Math.abs(distance) + (distance < 0 ? " PRECEDING" : " FOLLOWING");
    }
  }

  @Override
  public void write(SqlWriter out) {
    out.grammar().over(out, this);
  }

  /** Writes the function and its window, without what a grammar puts around them. */
  void writeBare(SqlWriter out) {
    if (function instanceof AggregateCall call) {
      out.grammar().aggregateBare(out, call);
    } else {
      out.add(function);
    }
    out.sql(" OVER (");
    String gap = "";
    if (!partition.isEmpty()) {
      out.sql("PARTITION BY ").list(partition, ", ");
      gap = " ";
    }
    if (!order.isEmpty()) {
      out.sql(gap).sql("ORDER BY ").list(order, ", ");
      gap = " ";
    }
    if (frame != null) {
      out.sql(gap).sql(frame.sql());
    }
    out.sql(")");
  }
}
