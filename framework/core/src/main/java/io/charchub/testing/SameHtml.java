package io.charchub.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Compares HTML by its meaning: every element becomes one line of text with its attributes and
 * classes in order and blanks made one, and a piece is looked for as a run of siblings.
 */
final class SameHtml {
  private SameHtml() {}

  /** How often {@code piece} stands in {@code page}: as siblings, or as the text of one element. */
  static int count(String piece, Element page) {
    Element wanted = Jsoup.parse("<body></body>").body();
    wanted.append(piece);
    List<String> run = children(wanted);
    return run.isEmpty() ? 0 : count(run, page);
  }

  /** Whether both are the same HTML. */
  static boolean isSame(String one, String other) {
    return normal(one).equals(normal(other));
  }

  /** HTML as it is compared, an element a line. */
  static List<String> normal(String html) {
    return children(Jsoup.parse(html, "", Parser.htmlParser()).body());
  }

  private static int count(List<String> run, Element element) {
    List<String> children = children(element);
    int found = 0;
    for (int i = 0; i + run.size() <= children.size(); i++) {
      if (children.subList(i, i + run.size()).equals(run)) {
        found++;
        i += run.size() - 1;
      }
    }
    for (Element child : element.children()) {
      found += count(run, child);
    }
    return found;
  }

  private static List<String> children(Element element) {
    List<String> children = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child) {
        children.add(line(child));
      } else if (node instanceof TextNode text && !text.isBlank()) {
        children.add(blanks(text.getWholeText()));
      }
    }
    return children;
  }

  private static String line(Element element) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey().toLowerCase(Locale.ROOT), value(attribute));
    }
    String name = element.tagName();
    String shown =
        attributes.entrySet().stream()
            .map(each -> " " + each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining());
    return "<" + name + shown + ">" + children(element) + "</" + name + ">";
  }

  /** Classes are a set; what is only there or not has no value, however it is written. */
  private static String value(Attribute attribute) {
    String value = attribute.getValue();
    if (attribute.getKey().equalsIgnoreCase("class")) {
      return Arrays.stream(value.strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
    }
    boolean flag = value.isEmpty() || value.equalsIgnoreCase(attribute.getKey());
    return flag ? "" : value;
  }

  private static String blanks(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
