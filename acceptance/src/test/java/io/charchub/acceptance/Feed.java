package io.charchub.acceptance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An Atom feed held against what RFC 4287 demands of it. */
final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Element root;
  private final List<String> problems = new ArrayList<>();

  private Feed(Element root) {
    this.root = root;
  }

  static Feed parse(String xml) throws Exception {
    Feed feed = new Feed(document(xml).getDocumentElement());
    feed.check();
    return feed;
  }

  /** The addresses of a site map, each checked to stand in a {@code url} with a date. */
  static List<String> siteMap(String xml) throws Exception {
    Element root = document(xml).getDocumentElement();
    List<String> addresses = new ArrayList<>();
    for (Element url : children(root, SITE_MAP, "url")) {
      OffsetDateTime.parse(children(url, SITE_MAP, "lastmod").get(0).getTextContent());
      addresses.add(children(url, SITE_MAP, "loc").get(0).getTextContent());
    }
    return addresses;
  }

  private static Document document(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  List<String> problems() {
    return problems;
  }

  int entries() {
    return children(root, ATOM, "entry").size();
  }

  /** The address of the feed's link of a relation. */
  String address(String relation) {
    return links(root, relation).isEmpty() ? "" : links(root, relation).get(0).getAttribute("href");
  }

  private void check() {
    if (!root.getLocalName().equals("feed") || !ATOM.equals(root.getNamespaceURI())) {
      problems.add("the root is no Atom feed");
    }
    required(root, "the feed");
    if (links(root, "self").size() != 1) {
      problems.add("the feed has no one link to itself");
    }
    Set<String> ids = new HashSet<>();
    boolean feedHasAuthor = !children(root, ATOM, "author").isEmpty();
    for (Element entry : children(root, ATOM, "entry")) {
      String name = text(entry, "title");
      required(entry, name);
      if (!ids.add(text(entry, "id"))) {
        problems.add(name + ": its id is that of another entry");
      }
      if (!feedHasAuthor && children(entry, ATOM, "author").isEmpty()) {
        problems.add(name + ": neither it nor the feed has an author");
      }
      for (Element author : children(entry, ATOM, "author")) {
        if (text(author, "name").isBlank()) {
          problems.add(name + ": its author has no name");
        }
      }
      if (children(entry, ATOM, "content").isEmpty() && links(entry, "alternate").isEmpty()) {
        problems.add(name + ": neither content nor a link to it");
      }
      if (!children(entry, ATOM, "published").isEmpty()) {
        date(entry, "published", name);
      }
    }
  }

  /** RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated each. */
  private void required(Element element, String name) {
    for (String each : List.of("id", "title", "updated")) {
      if (children(element, ATOM, each).size() != 1 || text(element, each).isBlank()) {
        problems.add(name + ": not exactly one " + each);
      }
    }
    if (!text(element, "id").matches("(https?://|urn:|tag:)\\S+")) {
      problems.add(name + ": its id is no absolute IRI: " + text(element, "id"));
    }
    date(element, "updated", name);
  }

  private void date(Element element, String child, String name) {
    try {
      OffsetDateTime.parse(text(element, child));
    } catch (DateTimeParseException e) {
      problems.add(name + ": " + child + " is no date of RFC 3339: " + e.getParsedString());
    }
  }

  private static String text(Element element, String child) {
    List<Element> found = children(element, ATOM, child);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static List<Element> links(Element element, String relation) {
    return children(element, ATOM, "link").stream()
        .filter(each -> each.getAttribute("rel").equals(relation))
        .filter(each -> each.getAttribute("href").startsWith("http"))
        .toList();
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element
          && name.equals(element.getLocalName())
          && namespace.equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }
}
