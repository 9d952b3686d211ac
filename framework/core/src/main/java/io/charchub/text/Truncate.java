package io.charchub.text;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Shortens texts, plain ones and HTML, and shows with an ellipsis that something was cut.
 *
 * <pre>
 * Truncate.words("one two three", 2)               // one two …
 * Truncate.chars("a long sentence", 8)             // a long …
 * Truncate.htmlWords("<p>one <b>two</b></p>", 1)   // <p>one …</p>
 * </pre>
 *
 * <p>Every method looks at each letter a bounded number of times. Django's counterpart is {@code
 * Truncator}.
 */
public final class Truncate {
  private static final String ELLIPSIS = "…";

  /** The elements of HTML that have no content and no closing tag. */
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  private static final int MAX_REFERENCE = 32;

  private Truncate() {}

  /** The first {@code count} words, joined by single blanks, and " …" when there were more. */
  public static String words(String text, int count) {
    StringBuilder kept = new StringBuilder();
    int words = 0;
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return kept.toString();
      }
      if (words >= count) {
        return kept.append(' ').append(ELLIPSIS).toString();
      }
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      kept.append(words++ == 0 ? "" : " ").append(text, at, end);
      at = end;
    }
  }

  /**
   * At most {@code count} letters, the ellipsis among them when something was cut. Combining marks
   * do not count.
   */
  public static String chars(String text, int count) {
    String normal = Normal.of(text, Normalizer.Form.NFC);
    int letters = 0;
    int cut = 0;
    for (int i = 0; i < normal.length(); ) {
      int letter = normal.codePointAt(i);
      if (!Normal.isMark(letter)) {
        if (letters == Math.max(0, count - 1)) {
          cut = i;
        }
        if (++letters > count) {
          return normal.substring(0, cut) + ELLIPSIS;
        }
      }
      i += Character.charCount(letter);
    }
    return normal;
  }

  /**
   * HTML cut after {@code count} words of its text, with " …" where it was cut, and the open
   * elements closed.
   */
  public static String htmlWords(CharSequence html, int count) {
    return count <= 0 ? "" : new HtmlCut(html, count, count, " " + ELLIPSIS).words();
  }

  /**
   * HTML cut to {@code count} letters of its text, the ellipsis among them, and the open elements
   * closed. A character reference counts as one letter.
   */
  public static String htmlChars(CharSequence html, int count) {
    return new HtmlCut(html, Math.max(0, count), Math.max(0, count - 1), ELLIPSIS).chars();
  }

  /**
   * One walk over HTML. Text is counted until {@code limit} is passed; {@code keep} says after how
   * much of it the cut is. The open elements are a stack with a count by name, so that a closing
   * tag that closes nothing costs one look.
   */
  private static final class HtmlCut {
    private final CharSequence html;
    private final int limit;
    private final int keep;
    private final String ending;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private int counted;
    private int cut;
    private boolean tagsEnd;

    HtmlCut(CharSequence html, int limit, int keep, String ending) {
      this.html = html;
      this.limit = limit;
      this.keep = keep;
      this.ending = ending;
    }

    String words() {
      int at = 0;
      while (at < html.length() && counted <= limit) {
        char letter = html.charAt(at);
        int tagEnd = letter == '<' ? tagEnd(at) : -1;
        if (tagEnd > 0) {
          tag(at, tagEnd);
          at = tagEnd;
        } else if (letter == '<' || letter == '>' || Character.isWhitespace(letter)) {
          at++;
        } else {
          while (at < html.length() && isWordLetter(html.charAt(at))) {
            at++;
          }
          count(at);
        }
      }
      return result();
    }

    String chars() {
      int at = 0;
      while (at < html.length() && counted <= limit) {
        char letter = html.charAt(at);
        int tagEnd = letter == '<' ? tagEnd(at) : -1;
        if (tagEnd > 0) {
          tag(at, tagEnd);
          at = tagEnd;
        } else {
          at = letterEnd(at);
          count(at);
        }
      }
      return result();
    }

    private static boolean isWordLetter(char letter) {
      return letter != '<' && letter != '>' && !Character.isWhitespace(letter);
    }

    private void count(int end) {
      counted++;
      if (counted == keep) {
        cut = end;
      }
    }

    /** The end of the tag that starts at {@code at}, or -1 when no ">" follows any more. */
    private int tagEnd(int at) {
      if (tagsEnd) {
        return -1;
      }
      for (int i = at + 1; i < html.length(); i++) {
        if (html.charAt(i) == '>') {
          return i > at + 1 ? i + 1 : -1;
        }
      }
      tagsEnd = true;
      return -1;
    }

    private int letterEnd(int at) {
      if (html.charAt(at) == '&') {
        int last = Math.min(html.length(), at + MAX_REFERENCE);
        for (int i = at + 1; i < last; i++) {
          char letter = html.charAt(i);
          if (letter == ';') {
            return i > at + 1 ? i + 1 : at + 1;
          }
          if (letter != '#' && !Character.isLetterOrDigit(letter)) {
            break;
          }
        }
      }
      boolean pair =
          Character.isHighSurrogate(html.charAt(at))
              && at + 1 < html.length()
              && Character.isLowSurrogate(html.charAt(at + 1));
      return at + (pair ? 2 : 1);
    }

    private void tag(int start, int end) {
      if (counted >= keep) {
        return;
      }
      boolean closing = html.charAt(start + 1) == '/';
      int nameStart = start + (closing ? 2 : 1);
      int nameEnd = nameStart;
      while (nameEnd < end && Character.isLetterOrDigit(html.charAt(nameEnd))) {
        nameEnd++;
      }
      String name = html.subSequence(nameStart, nameEnd).toString().toLowerCase(Locale.ROOT);
      if (name.isEmpty() || VOID.contains(name) || html.charAt(end - 2) == '/') {
        return;
      }
      if (!closing) {
        open.push(name);
        openByName.merge(name, 1, Integer::sum);
      } else if (openByName.getOrDefault(name, 0) > 0) {
        String closed;
        do {
          closed = open.pop();
          openByName.merge(closed, -1, Integer::sum);
        } while (!closed.equals(name));
      }
    }

    private String result() {
      if (counted <= limit) {
        return html.toString();
      }
      StringBuilder text = new StringBuilder().append(html, 0, cut).append(ending);
      for (String name : open) {
        text.append("</").append(name).append('>');
      }
      return text.toString();
    }
  }
}
