package io.charchub.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Makes links of the addresses in a plain text.
 *
 * <pre>
 * Urlize.html("see www.example.com!")
 * // see &lt;a href="http://www.example.com" rel="nofollow"&gt;www.example.com&lt;/a&gt;!
 * </pre>
 *
 * <p>An address is a word that starts with {@code http://}, {@code https://} or {@code www.}, a
 * domain below one of the seven oldest top-level domains, or an e-mail address. The text is
 * escaped; only http, https and mailto are ever linked. Django's counterpart is {@code urlize}.
 */
public final class Urlize {
  /** Longer words are no addresses. */
  private static final int MAX_URL = 2048;

  private static final Set<String> BARE_DOMAINS =
      Set.of("com", "edu", "gov", "int", "mil", "net", "org");
  private static final String NOFOLLOW = "nofollow";
  private static final String TRAILING = ".,:;!";

  private Urlize() {}

  /** {@code text} as HTML, with links. */
  public static String html(String text) {
    return html(text, Integer.MAX_VALUE);
  }

  /**
   * {@code text} as HTML, with links whose text is cut to {@code limit} letters, the ellipsis among
   * them.
   *
   * @param limit at least 1
   */
  public static String html(String text, int limit) {
    return html(text, limit, NOFOLLOW);
  }

  /**
   * As {@link #html(String, int)}, with links of another {@code rel}, such as {@code ugc nofollow}
   * for what visitors write.
   */
  public static String html(String text, int limit, String rel) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBetween(text.charAt(i))) {
        word(out, text.substring(start, i), limit, rel);
        if (i < text.length()) {
          Html.appendEscaped(out, text.substring(i, i + 1));
        }
        start = i + 1;
      }
    }
    return out.toString();
  }

  private static boolean isBetween(char letter) {
    return Character.isWhitespace(letter) || "<>\"'".indexOf(letter) >= 0;
  }

  private static void word(StringBuilder out, String word, int limit, String rel) {
    if (word.length() > MAX_URL
        || (word.indexOf('.') < 0 && word.indexOf(':') < 0 && word.indexOf('@') < 0)) {
      Html.appendEscaped(out, word);
      return;
    }
    int start = 0;
    while (start < word.length() && "([".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    int end = addressEnd(word, start);
    String address = word.substring(start, end);
    String link = linkOf(address);
    if (link.isEmpty()) {
      Html.appendEscaped(out, word);
      return;
    }
    Html.appendEscaped(out, word.substring(0, start));
    out.append("<a href=\"");
    Html.appendEscaped(out, link);
    if (!link.startsWith("mailto:")) {
      out.append("\" rel=\"");
      Html.appendEscaped(out, rel);
    }
    out.append("\">");
    Html.appendEscaped(out, Truncate.chars(address, limit));
    out.append("</a>");
    Html.appendEscaped(out, word.substring(end));
  }

  /** Without punctuation at the end, and without closing brackets that nothing inside opened. */
  private static int addressEnd(String word, int start) {
    int round = surplus(word, start, '(', ')');
    int square = surplus(word, start, '[', ']');
    int end = word.length();
    while (end > start) {
      char last = word.charAt(end - 1);
      if (last == ')' && round > 0) {
        round--;
      } else if (last == ']' && square > 0) {
        square--;
      } else if (TRAILING.indexOf(last) < 0) {
        return end;
      }
      end--;
    }
    return end;
  }

  /** How many more {@code closing} than {@code opening} there are from {@code start}. */
  private static int surplus(String word, int start, char opening, char closing) {
    int surplus = 0;
    for (int i = start; i < word.length(); i++) {
      if (word.charAt(i) == closing) {
        surplus++;
      } else if (word.charAt(i) == opening) {
        surplus--;
      }
    }
    return surplus;
  }

  /** Where the address leads, or nothing when it is none. */
  private static String linkOf(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
    if (scheme > 0) {
      boolean named =
          address.length() > scheme
              && (Character.isLetterOrDigit(address.charAt(scheme))
                  || address.charAt(scheme) == '[');
      return named ? encoded(address) : "";
    }
    if ((lower.startsWith("www.") && lower.length() > 4) || isBareDomain(lower)) {
      return encoded("http://" + address);
    }
    return isEmail(address) ? "mailto:" + encoded(address) : "";
  }

  private static boolean isBareDomain(String lower) {
    int slash = lower.indexOf('/');
    String host = slash < 0 ? lower : lower.substring(0, slash);
    int dot = host.lastIndexOf('.');
    return dot > 1
        && host.indexOf('@') < 0
        && host.indexOf(':') < 0
        && Character.isLetterOrDigit(host.charAt(0))
        && BARE_DOMAINS.contains(host.substring(dot + 1));
  }

  private static boolean isEmail(String address) {
    int at = address.indexOf('@');
    int dot = address.lastIndexOf('.');
    return at > 0
        && at == address.lastIndexOf('@')
        && dot > at + 1
        && dot < address.length() - 1
        && address.indexOf(':') < 0
        && address.indexOf('/') < 0;
  }

  /** With all that may not stand in a URL as percent and hexadecimal digits. */
  private static String encoded(String address) {
    StringBuilder url = new StringBuilder(address.length());
    for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
      int value = octet & 0xff;
      if (value > ' ' && value < 127 && "\"<>\\^`{|}".indexOf(value) < 0) {
        url.append((char) value);
      } else {
        url.append(String.format(Locale.ROOT, "%%%02X", value));
      }
    }
    return url.toString();
  }
}
