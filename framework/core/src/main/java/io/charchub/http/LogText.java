package io.charchub.http;

/** Makes text from outside fit for a line of a log: control characters escaped, length capped. */
public final class LogText {
  private static final int LONGEST = 300;

  private LogText() {}

  /**
   * {@code text} with control characters, line separators and direction marks written as escapes,
   * cut at 300 characters. So nobody forges a line of a log or sends commands to the terminal that
   * shows it.
   */
  public static String escape(String text) {
    int length = Math.min(text.length(), LONGEST);
    StringBuilder out = null;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isHarmless(c)) {
        if (out != null) {
          out.append(c);
        }
        continue;
      }
      if (out == null) {
        out = new StringBuilder(length + 16).append(text, 0, i);
      }
      out.append(String.format("\\u%04x", (int) c));
    }
    String escaped = out == null ? text.substring(0, length) : out.toString();
    return text.length() > LONGEST ? escaped + "..." : escaped;
  }

  private static boolean isHarmless(char c) {
    if (c < 127) {
      return c >= ' ';
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }
}
