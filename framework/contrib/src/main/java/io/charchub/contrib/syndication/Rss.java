package io.charchub.contrib.syndication;

import io.charchub.http.HttpDate;
import io.charchub.http.Request;
import io.charchub.serialization.XmlWriter;
import java.io.IOException;
import java.util.List;

/**
 * Writes a feed as RSS 2.0, with the modules that readers know for what it lacks: the feed's own
 * address, whole contents, authors without an e-mail address.
 */
final class Rss {
  private final Feed feed;
  private final Request request;

  Rss(Feed feed, Request request) {
    this.feed = feed;
    this.request = request;
  }

  void write(XmlWriter xml) throws IOException {
    xml.open(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/");
    xml.open("channel");
    xml.element("title", feed.title());
    xml.element("link", request.absoluteUri(feed.link()));
    xml.element("description", feed.description().isEmpty() ? feed.title() : feed.description());
    xml.empty(
        "atom:link", "rel", "self", "href", feed.address(request), "type", "application/rss+xml");
    text(xml, "language", feed.language());
    text(xml, "copyright", feed.rights());
    people(xml, "managingEditor", feed.authors());
    for (String term : feed.categories()) {
      xml.element("category", term);
    }
    if (feed.latest().isPresent()) {
      xml.element("lastBuildDate", HttpDate.format(feed.latest().get()));
    }
    if (!feed.timeToLive().isZero()) {
      xml.element("ttl", String.valueOf(feed.timeToLive().toMinutes()));
    }
    for (Entry entry : feed.entries()) {
      entry(xml, entry);
    }
    xml.close().close();
  }

  private void entry(XmlWriter xml, Entry entry) throws IOException {
    String address = request.absoluteUri(entry.link());
    xml.open("item");
    xml.element("title", entry.title());
    xml.element("link", address);
    text(xml, "description", entry.summary());
    text(xml, "content:encoded", entry.content());
    people(xml, "author", entry.authors());
    for (String term : entry.categories()) {
      xml.element("category", term);
    }
    if (!entry.comments().isEmpty()) {
      xml.element("comments", request.absoluteUri(entry.comments()));
    }
    if (!entry.enclosures().isEmpty()) {
      enclosure(xml, entry.enclosures().get(0));
    }
    boolean known = entry.id().isEmpty();
    xml.element("guid", known ? address : entry.id(), "isPermaLink", String.valueOf(known));
    if (entry.published().isPresent()) {
      xml.element("pubDate", HttpDate.format(entry.published().get()));
    }
    xml.close();
  }

  private void enclosure(XmlWriter xml, Enclosure file) throws IOException {
    xml.empty(
        "enclosure",
        "url",
        request.absoluteUri(file.address()),
        "length",
        String.valueOf(file.length()),
        "type",
        file.type());
  }

  /** RSS knows people by their e-mail address; who has none goes by Dublin Core. */
  private static void people(XmlWriter xml, String name, List<Person> people) throws IOException {
    for (Person person : people) {
      if (person.email().isEmpty()) {
        xml.element("dc:creator", person.name());
      } else {
        xml.element(name, person.email() + " (" + person.name() + ")");
      }
    }
  }

  private static void text(XmlWriter xml, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      xml.element(name, text);
    }
  }
}
