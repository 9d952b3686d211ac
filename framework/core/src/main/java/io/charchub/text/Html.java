package io.charchub.text;

import org.jspecify.annotations.Nullable;

/**
 * Escaping of text that goes into HTML.
 *
 * <pre>
 * Html.escape("Fish & <chips>")   // Fish &amp; &lt;chips&gt;
 * </pre>
 *
 * <p>What is escaped may stand between tags and inside a quoted attribute, not in a script, a style
 * or an unquoted attribute.
 */
public final class Html {
  private Html() {}

  /**
   * {@code text} with {@code & < > " '} as character references, the apostrophe as its number, 27
   * in hexadecimal. The same string when there is nothing to escape. Django's {@code escape}.
   */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (reference(text.charAt(i)) != null) {
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, i);
        appendEscaped(escaped, text, i, text.length());
        return escaped.toString();
      }
    }
    return text;
  }

  /** Appends {@code text}, escaped as {@link #escape} does. */
  public static void appendEscaped(StringBuilder out, CharSequence text) {
    appendEscaped(out, text, 0, text.length());
  }

  private static void appendEscaped(StringBuilder out, CharSequence text, int from, int to) {
    int plain = from;
    for (int i = from; i < to; i++) {
      String reference = reference(text.charAt(i));
      if (reference != null) {
        out.append(text, plain, i).append(reference);
        plain = i + 1;
      }
    }
    out.append(text, plain, to);
  }

  /**
   * JSON that may stand inside a {@code script} element of the type {@code application/json}:
   * {@code < > &} and the line separators of Unicode as escapes of JSON, which changes no value.
   * Django's {@code json_script} does the same.
   */
  public static String escapeJson(String json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char letter = json.charAt(i);
      switch (letter) {
        case '<' -> escaped.append("\\u003C");
        case '>' -> escaped.append("\\u003E");
        case '&' -> escaped.append("\\u0026");
        case '\u2028' -> escaped.append("\\u2028");
        case '\u2029' -> escaped.append("\\u2029");
        default -> escaped.append(letter);
      }
    }
    return escaped.toString();
  }

  private static @Nullable String reference(char letter) {
    if (letter > '>') {
      return null;
    }
    return switch (letter) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#x27;";
      default -> null;
    };
  }
}
