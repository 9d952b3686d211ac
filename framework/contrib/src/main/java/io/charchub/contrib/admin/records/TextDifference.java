package io.charchub.contrib.admin.records;

import io.charchub.template.Markup;
import io.charchub.text.Html;

/**
 * Two versions of a text in one: what both begin and end with is shown once, and of that only what
 * stands next to the difference.
 */
final class TextDifference {
  private static final int CONTEXT = 60;

  private TextDifference() {}

  /** The difference as HTML, with {@code <del>} and {@code <ins>}; at whole words. */
  static Markup html(String old, String now) {
    int start = commonStart(old, now);
    int end = commonEnd(old, now, start);
    StringBuilder out = new StringBuilder("<div dir=\"auto\">");
    out.append(Html.escape(tail(old.substring(0, start))));
    mark(out, "del", old.substring(start, old.length() - end));
    mark(out, "ins", now.substring(start, now.length() - end));
    out.append(Html.escape(head(old.substring(old.length() - end))));
    return new Markup(out.append("</div>").toString());
  }

  private static void mark(StringBuilder out, String element, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(element).append('>').append(Html.escape(text));
      out.append("</").append(element).append('>');
    }
  }

  private static int commonStart(String old, String now) {
    int most = Math.min(old.length(), now.length());
    int same = 0;
    while (same < most && old.charAt(same) == now.charAt(same)) {
      same++;
    }
    while (same > 0 && isInside(old, same) | isInside(now, same)) {
      same--;
    }
    return same;
  }

  private static int commonEnd(String old, String now, int start) {
    int most = Math.min(old.length(), now.length()) - start;
    int same = 0;
    while (same < most
        && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
      same++;
    }
    while (same > 0 && isInside(old, old.length() - same) | isInside(now, now.length() - same)) {
      same--;
    }
    return same;
  }

  /** Whether {@code at} stands within a word, so that nothing may be cut there. */
  private static boolean isInside(String text, int at) {
    return at > 0
        && at < text.length()
        && !Character.isWhitespace(text.charAt(at - 1))
        && !Character.isWhitespace(text.charAt(at));
  }

  private static String tail(String text) {
    int from = text.length() - CONTEXT;
    if (from <= 0) {
      return text;
    }
    return "…" + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }

  private static String head(String text) {
    if (text.length() <= CONTEXT) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(CONTEXT - 1));
    return text.substring(0, half ? CONTEXT - 1 : CONTEXT) + "…";
  }
}
