package io.charchub.contrib.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.TestResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds as their readers get them, over a socket. */
@CharchubTest(project = "src/test/projects/feeds", database = false)
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Client client;
  private String site;

  @BeforeEach
  void aReader(LiveServer server) {
    client = server.client();
    site = "http://127.0.0.1:" + server.port();
  }

  private Element read(String address, String type) throws Exception {
    TestResponse answer = client.get(address).assertStatus(200);
    assertThat(answer.header("Content-Type")).contains(type + "; charset=utf-8");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.content()))
        .getDocumentElement();
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element within, String name) {
    return all(within, name).get(0).getTextContent();
  }

  private static String link(Element within, String relation) {
    return all(within, "link").stream()
        .filter(each -> each.getAttribute("rel").equals(relation))
        .map(each -> each.getAttribute("href"))
        .findFirst()
        .orElse("none");
  }

  @Test
  void anAtomFeedTellsAllOfItself() throws Exception {
    Element feed = read("/atom/?x=1", "application/atom+xml");
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getAttribute("xml:lang")).isEqualTo("fa");
    assertThat(text(feed, "id")).isEqualTo(site + "/atom/?x=1");
    assertThat(text(feed, "title")).isEqualTo("باغ & Garden");
    assertThat(text(feed, "subtitle")).isEqualTo("What grows <here>");
    assertThat(text(feed, "updated")).isEqualTo("2026-03-20T20:31:00Z");
    assertThat(link(feed, "self")).isEqualTo(site + "/atom/?x=1");
    assertThat(link(feed, "alternate")).isEqualTo(site + "/");
    assertThat(text(feed, "email")).isEqualTo("gardener@example.com");
    assertThat(text(feed, "uri")).isEqualTo(site + "/gardener/");
    assertThat(all(feed, "category").get(0).getAttribute("term")).isEqualTo("gardens");
    assertThat(client.get("/atom/").text())
        .contains(
            "<?xml-stylesheet href=\"" + site + "/static/feed.xsl\" type=\"text/xsl\"?>\n<feed");
  }

  @Test
  void anEntryOfAtomHasItsPeopleWordsAndFiles() throws Exception {
    Element entry = all(read("/atom/", "application/atom+xml"), "entry").get(0);
    assertThat(entry.getAttribute("xml:lang")).isEqualTo("en");
    assertThat(text(entry, "id")).isEqualTo(site + "/post/%D8%A8%D9%87%D8%A7%D8%B1/");
    assertThat(text(entry, "title")).isEqualTo("Spring \uFFFD <b>now</b>");
    assertThat(text(entry, "published")).isEqualTo("2026-03-20T20:30:00Z");
    assertThat(text(entry, "updated")).isEqualTo("2026-03-20T20:31:00Z");
    assertThat(text(entry, "name")).isEqualTo("Ali");
    assertThat(text(entry, "summary")).isEqualTo("Short & \"good\"");
    assertThat(text(entry, "content")).isEqualTo("<p>Long &amp; good</p>");
    assertThat(all(entry, "content").get(0).getAttribute("type")).isEqualTo("html");
    assertThat(all(entry, "category")).hasSize(2);
    assertThat(link(entry, "replies")).endsWith("#comments");
    assertThat(text(entry, "rights")).isEqualTo("CC0");
    assertThat(all(entry, "link").stream().filter(each -> each.hasAttribute("length")))
        .hasSize(2)
        .first()
        .satisfies(
            file -> {
              assertThat(file.getAttribute("rel")).isEqualTo("enclosure");
              assertThat(file.getAttribute("href")).isEqualTo(site + "/media/birds.mp3");
              assertThat(file.getAttribute("length")).isEqualTo("1234");
              assertThat(file.getAttribute("type")).isEqualTo("audio/mpeg");
            });
  }

  @Test
  void theSameFeedIsRss() throws Exception {
    Element rss = read("/rss/", "application/rss+xml");
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    Element channel = all(rss, "channel").get(0);
    assertThat(text(channel, "title")).isEqualTo("باغ & Garden");
    assertThat(text(channel, "link")).isEqualTo(site + "/");
    assertThat(text(channel, "description")).isEqualTo("What grows <here>");
    assertThat(text(channel, "language")).isEqualTo("fa");
    assertThat(text(channel, "copyright")).isEqualTo("© باغبان");
    assertThat(text(channel, "managingEditor")).isEqualTo("gardener@example.com (باغبان)");
    assertThat(text(channel, "lastBuildDate")).isEqualTo("Fri, 20 Mar 2026 20:31:00 GMT");
    assertThat(text(channel, "ttl")).isEqualTo("120");
    assertThat(all(channel, "atom:link").get(0).getAttribute("href")).isEqualTo(site + "/rss/");
  }

  @Test
  void anItemOfRssHasItsGuidItsDateAndItsOneFile() throws Exception {
    List<Element> items = all(read("/rss/", "application/rss+xml"), "item");
    Element item = items.get(0);
    assertThat(text(item, "guid")).isEqualTo(site + "/post/%D8%A8%D9%87%D8%A7%D8%B1/");
    assertThat(all(item, "guid").get(0).getAttribute("isPermaLink")).isEqualTo("true");
    assertThat(text(item, "pubDate")).isEqualTo("Fri, 20 Mar 2026 20:30:00 GMT");
    assertThat(text(item, "description")).isEqualTo("Short & \"good\"");
    assertThat(text(item, "content:encoded")).isEqualTo("<p>Long &amp; good</p>");
    assertThat(text(item, "dc:creator")).isEqualTo("Ali");
    assertThat(all(item, "category")).hasSize(2);
    assertThat(text(item, "comments")).endsWith("#comments");
    assertThat(all(item, "enclosure"))
        .singleElement()
        .satisfies(
            file -> assertThat(file.getAttribute("url")).isEqualTo(site + "/media/birds.mp3"));
    assertThat(text(items.get(1), "guid")).isEqualTo("urn:uuid:6f1c0e9e");
    assertThat(all(items.get(1), "guid").get(0).getAttribute("isPermaLink")).isEqualTo("false");
  }

  @Test
  void aReaderWhoHasTheFeedIsToldSo() {
    for (String address : List.of("/atom/", "/rss/")) {
      TestResponse first =
          client.get(address).assertHeader("Last-Modified", "Fri, 20 Mar 2026 20:31:00 GMT");
      String tag = first.header("ETag").orElseThrow();
      client.request("GET", address).header("If-None-Match", tag).send().assertStatus(304);
      client
          .request("GET", address)
          .header("If-Modified-Since", "Fri, 20 Mar 2026 20:31:00 GMT")
          .send()
          .assertStatus(304);
    }
  }

  @Test
  void aFeedWithoutEntriesIsTheSameBytesEachTime() throws Exception {
    Element feed = read("/plain/", "application/atom+xml");
    assertThat(text(feed, "id")).isEqualTo("tag:example.com,2026:x");
    assertThat(link(feed, "self")).isEqualTo(site + "/elsewhere/");
    assertThat(text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(client.get("/plain/").text()).isEqualTo(client.get("/plain/").text());
  }

  @Test
  void anEntryWithoutATimeIsNamed(Client inside) {
    assertThatThrownBy(() -> inside.get("/untimed/"))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("syndication.E001 An entry of an Atom feed has no time")
        .hasMessageContaining("where: /x/")
        .hasMessageContaining("published(...)");
  }
}
