package io.charchub.db.sql;

/**
 * Whether a regular expression is found in text, in the syntax of the database.
 *
 * @param text the text
 * @param pattern the regular expression
 * @param ignoreCase whether the case of letters does not count
 */
public record RegexMatch(SqlExpression text, SqlExpression pattern, boolean ignoreCase)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().regex(out, this);
  }
}
