package io.charchub.serialization;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes data as XML. An element is opened when its value comes, since its type is said in the
 * opening tag.
 */
final class XmlSink implements DataSink {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  /** What is open: its closing tag, and whether it is a list. */
  private record Open(String closing, boolean isList) {}

  private static final int PIECE = 16_384;

  private final StringBuilder text = new StringBuilder(HEAD);
  private final Deque<Open> open = new ArrayDeque<>();
  private final @Nullable Appendable drain;

  /** Whether the tag that was opened last still lacks its ">". */
  private boolean bare;

  XmlSink() {
    this(null);
  }

  /** What is written goes on to {@code drain} piece by piece; the last piece is the document's. */
  XmlSink(@Nullable Appendable drain) {
    this.drain = drain;
  }

  /** The opening tag of the value to come, without its ">", and its name. */
  private String opening = "<document";

  private String name = "document";

  String document() {
    return text.append('\n').toString();
  }

  @Override
  public void startMap(int size) {
    start(false);
  }

  @Override
  public void endMap() throws IOException {
    end("map");
  }

  @Override
  public void startList() {
    start(true);
  }

  @Override
  public void endList() throws IOException {
    end("list");
  }

  @Override
  public void key(String key) {
    if (isName(key)) {
      name = key;
      opening = "<" + key;
    } else {
      name = "entry";
      StringBuilder tag = new StringBuilder("<entry key=\"");
      escape(tag, key);
      opening = tag.append('"').toString();
    }
  }

  @Override
  public void text(String value) {
    item();
    text.append(opening).append('>');
    escape(text, value);
    text.append("</").append(name).append('>');
  }

  @Override
  public void number(long number) {
    typed("number", Long.toString(number));
  }

  @Override
  public void number(BigInteger number) {
    typed("number", number.toString());
  }

  @Override
  public void number(double number) {
    typed("number", Double.toString(number));
  }

  @Override
  public void bool(boolean value) {
    typed("boolean", Boolean.toString(value));
  }

  @Override
  public void nothing() {
    item();
    text.append(opening).append(" type=\"null\"/>");
  }

  private void typed(String type, String value) {
    item();
    text.append(opening).append(" type=\"").append(type).append("\">").append(value);
    text.append("</").append(name).append('>');
  }

  private void start(boolean isList) {
    item();
    text.append(opening);
    bare = true;
    open.push(new Open("</" + name + ">", isList));
  }

  /** An empty one says what it is in the tag that was opened. */
  private void end(String type) throws IOException {
    if (bare) {
      text.append(" type=\"").append(type).append("\">");
      bare = false;
    }
    text.append(open.pop().closing);
    if (drain != null && text.length() > PIECE) {
      drain.append(text);
      text.setLength(0);
    }
  }

  private void item() {
    if (bare) {
      text.append('>');
      bare = false;
    }
    Open around = open.peek();
    if (around != null && around.isList) {
      name = "item";
      opening = "<item";
    }
  }

  /**
   * A letter of ASCII or an underscore, then such, digits, hyphens and points; not one that XML or
   * we keep for ourselves.
   */
  private static boolean isName(String key) {
    if (key.isEmpty()
        || key.equals("entry")
        || key.equals("item")
        || key.toLowerCase(Locale.ROOT).startsWith("xml")) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char letter = key.charAt(i);
      boolean start =
          (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
      boolean follows = (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
      if (!start && (i == 0 || !follows)) {
        return false;
      }
    }
    return true;
  }

  private static void escape(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); ) {
      int letter = value.codePointAt(i);
      i += Character.charCount(letter);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.appendCodePoint(isXml(letter) ? letter : 0xfffd);
      }
    }
  }

  /** XML 1.0, section 2.2. */
  static boolean isXml(int letter) {
    return (letter >= 0x20 && letter <= 0xd7ff)
        || (letter >= 0xe000 && letter <= 0xfffd)
        || letter >= 0x10000;
  }
}
