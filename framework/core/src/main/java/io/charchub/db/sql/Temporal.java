package io.charchub.db.sql;

/**
 * A sum or difference in which a point in time, a date, a time of day or a duration takes part.
 *
 * @param left the left value
 * @param leftKind what it is
 * @param plus whether the right one is added; otherwise it is taken away
 * @param right the right value
 * @param rightKind what it is
 */
public record Temporal(
    SqlExpression left, ValueKind leftKind, boolean plus, SqlExpression right, ValueKind rightKind)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().temporal(out, this);
  }
}
