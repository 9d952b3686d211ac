package io.charchub.serialization;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML of a given vocabulary element by element, into whatever takes text: nothing is kept,
 * so that a document can be longer than memory. For data of our own, {@link Xml} is shorter.
 *
 * <pre>
 * XmlWriter xml = XmlWriter.start(out);
 * xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom");
 * xml.element("title", "Fish &amp; chips");
 * xml.empty("link", "href", address);
 * xml.close();
 * </pre>
 *
 * <p>Texts and values are escaped; letters that XML cannot hold become U+FFFD. Names are written as
 * they are, so they come from the program, never from outside. Attributes are given as name and
 * value by turns; one whose value is empty is left out. Not for use by several threads.
 */
public final class XmlWriter {
  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  private XmlWriter(Appendable out) {
    this.out = out;
  }

  /** A writer that has written the head of a document in UTF-8. */
  public static XmlWriter start(Appendable out) throws IOException {
    return new XmlWriter(out).raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  }

  /** An instruction to programs before the root, such as {@code xml-stylesheet}. */
  public XmlWriter instruction(String target, String... attributes) throws IOException {
    out.append("<?").append(target);
    attributes(attributes);
    return raw("?>\n");
  }

  /** Opens an element that holds others. */
  public XmlWriter open(String name, String... attributes) throws IOException {
    open.push(name);
    tag(name, attributes);
    return raw(">\n");
  }

  /**
   * Closes the element that was opened last.
   *
   * @throws java.util.NoSuchElementException when none is open
   */
  public XmlWriter close() throws IOException {
    out.append("</").append(open.pop());
    return raw(">\n");
  }

  /** An element that holds text. */
  public XmlWriter element(String name, String text, String... attributes) throws IOException {
    tag(name, attributes);
    out.append('>');
    escape(text, false);
    out.append("</").append(name);
    return raw(">\n");
  }

  /** An element that holds nothing. */
  public XmlWriter empty(String name, String... attributes) throws IOException {
    tag(name, attributes);
    return raw("/>\n");
  }

  private void tag(String name, String... attributes) throws IOException {
    out.append('<').append(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws IOException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], true);
        out.append('"');
      }
    }
  }

  private XmlWriter raw(String text) throws IOException {
    out.append(text);
    return this;
  }

  private void escape(String text, boolean inAttribute) throws IOException {
    int plain = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      String reference = reference(letter, inAttribute);
      if (reference != null) {
        out.append(text, plain, i).append(reference);
        plain = i + Character.charCount(letter);
      }
      i += Character.charCount(letter);
    }
    out.append(text, plain, text.length());
  }

  /** What stands for a letter; null where it may stand itself. A reader would change a bare CR. */
  private static @Nullable String reference(int letter, boolean inAttribute) {
    return switch (letter) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;";
      case '\n' -> inAttribute ? "&#10;" : null;
      case '\t' -> inAttribute ? "&#9;" : null;
      default -> XmlSink.isXml(letter) ? null : "\uFFFD";
    };
  }
}
