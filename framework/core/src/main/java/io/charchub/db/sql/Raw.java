package io.charchub.db.sql;

import java.util.List;

/**
 * SQL written by the programmer, with {@code ?} for each value.
 *
 * @param text the SQL, with as many marks outside quotes as there are {@code values}
 * @param values what the marks stand for
 */
public record Raw(String text, List<Param> values) implements SqlExpression {
  @Override
  public void write(SqlWriter out) {
    out.sql("(");
    int from = 0;
    int next = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quote != 0) {
        quote = letter == quote ? 0 : quote;
      } else if (letter == '\'' || letter == '"' || letter == '`') {
        quote = letter;
      } else if (letter == '?') {
        out.sql(text.substring(from, i)).mark(values.get(next++));
        from = i + 1;
      }
    }
    out.sql(text.substring(from)).sql(")");
  }

  /** How many marks {@code text} has outside quotes. */
  public static int marks(String text) {
    int count = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quote != 0) {
        quote = letter == quote ? 0 : quote;
      } else if (letter == '\'' || letter == '"' || letter == '`') {
        quote = letter;
      } else if (letter == '?') {
        count++;
      }
    }
    return count;
  }
}
