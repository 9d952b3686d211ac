package io.charchub.db.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions joined by AND or OR, in brackets.
 *
 * @param conjunction whether all must hold; otherwise one is enough
 * @param conditions at least two
 */
public record Junction(boolean conjunction, List<SqlExpression> conditions)
    implements SqlExpression {

  /** All of {@code conditions}; what is known before any row is read is left out, or decides. */
  public static SqlExpression all(List<? extends SqlExpression> conditions) {
    return join(true, conditions);
  }

  /** At least one of {@code conditions}. */
  public static SqlExpression any(List<? extends SqlExpression> conditions) {
    return join(false, conditions);
  }

  private static SqlExpression join(boolean conjunction, List<? extends SqlExpression> conditions) {
    List<SqlExpression> open = new ArrayList<>(conditions.size());
    for (SqlExpression each : conditions) {
      if (each instanceof Truth truth) {
        if (truth.value() != conjunction) {
          return truth;
        }
      } else {
        open.add(each);
      }
    }
    if (open.isEmpty()) {
      return conjunction ? Truth.TRUE : Truth.FALSE;
    }
    return open.size() == 1 ? open.get(0) : new Junction(conjunction, List.copyOf(open));
  }

  /** The conditions without brackets, as they stand after WHERE and ON. */
  static void writeBare(SqlWriter out, SqlExpression condition) {
    if (condition instanceof Junction junction) {
      out.list(junction.conditions, junction.conjunction ? " AND " : " OR ");
    } else {
      out.add(condition);
    }
  }

  @Override
  public void write(SqlWriter out) {
    out.sql("(").list(conditions, conjunction ? " AND " : " OR ").sql(")");
  }
}
