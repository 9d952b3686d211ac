package io.charchub.db.sql;

import org.jspecify.annotations.Nullable;

/**
 * A value that rows are ordered by.
 *
 * @param value the value
 * @param descending whether the greatest comes first
 * @param nullsFirst where NULLs stand; null for wherever the database puts them
 */
public record Ordered(SqlExpression value, boolean descending, @Nullable Boolean nullsFirst)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().ordered(out, this);
  }
}
