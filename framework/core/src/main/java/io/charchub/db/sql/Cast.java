package io.charchub.db.sql;

/**
 * A value turned into another kind.
 *
 * @param value the value
 * @param kind what it is to be
 * @param length for text, the most letters; 0 for any number
 * @param scale for exact numbers, the digits after the point; -1 where it is not said
 */
public record Cast(SqlExpression value, ValueKind kind, int length, int scale)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().cast(out, this);
  }
}
