package io.charchub.db.sql;

/**
 * Whether text has another one in it as people read both: case, accents, the Arabic and Persian
 * forms of a letter, digits and half-spaces make no difference.
 *
 * @param text the text
 * @param wanted what is looked for
 * @param start whether it must stand at the beginning
 */
public record FoldedMatch(SqlExpression text, SqlExpression wanted, boolean start)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().folded(out, this);
  }
}
