package io.charchub.db.sql;

import java.util.List;

/**
 * Whether a value is one of several.
 *
 * @param value the value
 * @param list not empty
 */
public record InList(SqlExpression value, List<? extends SqlExpression> list)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().inList(out, this);
  }
}
