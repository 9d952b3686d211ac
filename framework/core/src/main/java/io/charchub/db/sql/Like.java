package io.charchub.db.sql;

/**
 * Whether text fits a pattern in which {@code %} stands for any letters, {@code _} for one, and
 * {@code \\} takes a letter as it is.
 *
 * @param text the text
 * @param pattern the pattern
 * @param ignoreCase whether the case of letters does not count
 */
public record Like(SqlExpression text, SqlExpression pattern, boolean ignoreCase)
    implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.grammar().like(out, this);
  }

  /** {@code text} with the letters that have a meaning in patterns taken as they are. */
  public static String escape(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('_') < 0 && text.indexOf('\\') < 0) {
      return text;
    }
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
