package io.charchub.urls;

import java.util.List;
import java.util.regex.Pattern;

/** Writes regular expressions for routes that need one. */
final class RegexText {
  private RegexText() {}

  /** The expression that a whole path of {@code pieces} matches, one group a captured value. */
  static String of(List<Piece> pieces) {
    return prefix(pieces) + "\\z";
  }

  /** The expression that the start of a path matches. */
  static String prefix(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Literal literal) {
        text.append(Pattern.quote(literal.text()));
      } else if (piece instanceof Piece.Capture capture) {
        text.append('(').append(capture.parameter().converter.regex()).append(')');
      }
    }
    return text.toString();
  }

  /**
   * An expression as {@code rePath} takes it, without its {@code ^}, and with {@code \z} for a
   * {@code $} at its end, which in Java would match before a last line break too: a path that ends
   * in one would pass for another.
   */
  static String anchored(String expression) {
    String text = expression.startsWith("^") ? expression.substring(1) : expression;
    boolean ends = text.endsWith("$") && !isEscaped(text, text.length() - 1);
    return ends ? text.substring(0, text.length() - 1) + "\\z" : text;
  }

  private static boolean isEscaped(String text, int index) {
    int backslashes = 0;
    while (index - backslashes > 0 && text.charAt(index - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
