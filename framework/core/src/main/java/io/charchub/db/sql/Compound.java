package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several queries joined by UNION and its like.
 *
 * @param operator how
 * @param parts at least two, selecting the same number of columns
 * @param orderBy the order of the whole; empty for none
 * @param limit how many rows; null for all
 * @param offset how many rows are left out before; null for none
 */
public record Compound(
    Operator operator,
    List<Statement> parts,
    List<SqlExpression> orderBy,
    @Nullable SqlExpression limit,
    @Nullable SqlExpression offset)
    implements Statement {

  /** How queries are joined. */
  public enum Operator {
    /** All rows, without duplicates. */
    UNION("UNION"),
    /** All rows. */
    UNION_ALL("UNION ALL"),
    /** The rows that each has. */
    INTERSECTION("INTERSECT"),
    /** The rows of the first that no other has. */
    DIFFERENCE("EXCEPT");

    private final String sql;

    Operator(String sql) {
      this.sql = sql;
    }
  }

  @Override
  public void write(SqlWriter out) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.sql(" ").sql(operator.sql).sql(" ");
      }
      out.grammar().compoundPart(out, parts.get(i));
    }
    if (!orderBy.isEmpty()) {
      out.sql(" ORDER BY ").list(orderBy, ", ");
    }
    out.grammar().limits(out, limit, offset);
  }

  @Override
  public String toString() {
    return print();
  }
}
