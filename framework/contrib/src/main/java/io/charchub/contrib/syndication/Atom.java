package io.charchub.contrib.syndication;

import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.serialization.XmlWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Writes a feed as Atom, RFC 4287. */
final class Atom {
  private final Feed feed;
  private final Request request;

  Atom(Feed feed, Request request) {
    this.feed = feed;
    this.request = request;
  }

  void write(XmlWriter xml) throws IOException {
    String self = feed.address(request);
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
    xml.element("id", feed.id().isEmpty() ? self : feed.id());
    xml.element("title", feed.title());
    text(xml, "subtitle", feed.description());
    xml.element("updated", feed.latest().orElse(Instant.EPOCH).toString());
    xml.empty("link", "rel", "self", "href", self);
    xml.empty("link", "rel", "alternate", "href", request.absoluteUri(feed.link()));
    people(xml, feed.authors());
    categories(xml, feed.categories());
    text(xml, "rights", feed.rights());
    for (Entry entry : feed.entries()) {
      entry(xml, entry);
    }
    xml.close();
  }

  private void entry(XmlWriter xml, Entry entry) throws IOException {
    String address = request.absoluteUri(entry.link());
    xml.open("entry", "xml:lang", entry.language());
    xml.element("id", entry.id().isEmpty() ? address : entry.id());
    xml.element("title", entry.title());
    xml.empty("link", "rel", "alternate", "href", address);
    if (entry.published().isPresent()) {
      xml.element("published", entry.published().get().toString());
    }
    xml.element("updated", entry.updated().orElseThrow(() -> untimed(entry)).toString());
    people(xml, entry.authors());
    text(xml, "summary", entry.summary());
    if (!entry.content().isEmpty()) {
      xml.element("content", entry.content(), "type", "html");
    }
    categories(xml, entry.categories());
    for (Enclosure file : entry.enclosures()) {
      xml.empty(
          "link",
          "rel",
          "enclosure",
          "href",
          request.absoluteUri(file.address()),
          "length",
          String.valueOf(file.length()),
          "type",
          file.type());
    }
    if (!entry.comments().isEmpty()) {
      xml.empty("link", "rel", "replies", "href", request.absoluteUri(entry.comments()));
    }
    text(xml, "rights", entry.rights());
    xml.close();
  }

  private static FeedException untimed(Entry entry) {
    return new FeedException(
        Problem.of("syndication.E001", "An entry of an Atom feed has no time")
            .at(entry.link())
            .hint(
                "say when it came out with published(...), or when it changed with updated(...)"));
  }

  private void people(XmlWriter xml, List<Person> people) throws IOException {
    for (Person person : people) {
      xml.open("author").element("name", person.name());
      text(xml, "email", person.email());
      if (!person.address().isEmpty()) {
        xml.element("uri", request.absoluteUri(person.address()));
      }
      xml.close();
    }
  }

  private static void categories(XmlWriter xml, List<String> terms) throws IOException {
    for (String term : terms) {
      xml.empty("category", "term", term);
    }
  }

  private static void text(XmlWriter xml, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      xml.element(name, text);
    }
  }
}
