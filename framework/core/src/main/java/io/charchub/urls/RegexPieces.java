package io.charchub.urls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expression of a {@code rePath} into pieces, so that an address can be built from it:
 * plain text and groups. An expression with more than that (alternatives, repetitions, classes
 * outside of groups) has no one address.
 */
final class RegexPieces {
  private static final Pattern NAMED = Pattern.compile("\\?<([a-zA-Z][a-zA-Z0-9]*)>");
  private static final String SPECIAL = ".[]{}()*+?|^$";

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  private RegexPieces(String text) {
    this.text = text;
  }

  /** The pieces; null where the expression is more than text and groups. */
  static @Nullable List<Piece> of(String expression) {
    String anchored = RegexText.anchored(expression);
    String text =
        anchored.endsWith("\\z") ? anchored.substring(0, anchored.length() - 2) : anchored;
    return new RegexPieces(text).read();
  }

  private @Nullable List<Piece> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && !Character.isLetterOrDigit(text.charAt(at + 1))) {
        literal.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '(') {
        if (!group()) {
          return null;
        }
      } else if (c == '\\' || SPECIAL.indexOf(c) >= 0) {
        return null;
      } else {
        literal.append(c);
        at++;
      }
    }
    flush();
    return List.copyOf(pieces);
  }

  private boolean group() {
    int close = closing(at);
    if (close < 0 || (close + 1 < text.length() && "*+?{".indexOf(text.charAt(close + 1)) >= 0)) {
      return false;
    }
    String inside = text.substring(at + 1, close);
    String name = "";
    Matcher named = NAMED.matcher(inside);
    if (named.lookingAt()) {
      name = named.group(1);
      inside = inside.substring(named.end());
    }
    if (inside.startsWith("?") || inside.indexOf('(') >= 0) {
      return false;
    }
    flush();
    pieces.add(new Piece.Capture(new Parameter(name, "", new Group(inside))));
    at = close + 1;
    return true;
  }

  /** Where the group that opens at {@code open} closes. */
  private int closing(int open) {
    int depth = 0;
    boolean inClass = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void flush() {
    if (literal.length() > 0) {
      pieces.add(new Piece.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /** What a group captures: text, as it is. */
  record Group(String regex) implements Converter<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public String toJava(String matched) {
      return matched;
    }
  }
}
