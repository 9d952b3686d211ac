package io.charchub.db.sql;

/**
 * Two values with an operator between them, in brackets.
 *
 * @param left the left value
 * @param operator such as {@code +}; the framework's name, a grammar may write it otherwise
 * @param right the right value
 * @param kind what the result is
 */
public record Infix(SqlExpression left, String operator, SqlExpression right, ValueKind kind)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().infix(out, this);
  }
}
