package io.charchub.contrib.sitemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.auth.Group;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.TestResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The addresses of a site as search engines ask for them, over a socket. */
@CharchubTest(project = "src/test/projects/maps")
class SitemapsTest {
  private Client client;

  @BeforeEach
  void aVisitor(LiveServer server) {
    client = server.client();
  }

  private static void groups(int count) {
    List<Group> groups = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Group group = new Group();
      group.name = "گروه-" + i;
      groups.add(group);
    }
    Group.objects.bulkCreate(groups);
  }

  private Document xml(String address) {
    TestResponse response = client.get(address).assertStatus(200);
    assertThat(response.header("Content-Type")).contains("application/xml; charset=utf-8");
    return Jsoup.parse(response.text(), "", Parser.xmlParser());
  }

  @Test
  void everythingIsInOneFileWhereItFits() {
    groups(3);
    Document map = xml("/sitemap.xml");
    assertThat(map.select("urlset").attr("xmlns"))
        .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    assertThat(map.select("loc").eachText())
        .hasSize(4)
        .allMatch(each -> each.startsWith("http://127.0.0.1:"))
        .anyMatch(each -> each.endsWith("/about/"))
        .anyMatch(each -> each.endsWith("/group/%DA%AF%D8%B1%D9%88%D9%87-1/?a=1&b=2"));
    assertThat(map.select("url").first().html().replaceAll("\\s+", ""))
        .endsWith(
            "<lastmod>2025-01-02</lastmod><changefreq>weekly</changefreq><priority>0.8</priority>");
    assertThat(map.select("lastmod").eachText()).contains("2026-03-20T20:29:57.500Z");
  }

  @Test
  void theAnswerIsDatedByTheLatestChangeAndNotForIndexes() {
    groups(2);
    TestResponse first =
        client
            .get("/sitemap.xml")
            .assertHeader("X-Robots-Tag", "noindex")
            .assertHeader("Last-Modified", "Fri, 20 Mar 2026 20:29:59 GMT");
    client
        .request("GET", "/sitemap.xml")
        .header("If-None-Match", first.header("ETag").orElseThrow())
        .send()
        .assertStatus(304);
    client
        .request("GET", "/sitemap.xml")
        .header("If-Modified-Since", "Fri, 20 Mar 2026 20:29:59 GMT")
        .send()
        .assertStatus(304);
  }

  @Test
  void whatDoesNotFitIsListedInFilesByAnIndex() {
    groups(5);
    Document index = xml("/small/sitemap.xml");
    List<String> files = index.select("sitemapindex > sitemap > loc").eachText();
    assertThat(files)
        .hasSize(3)
        .allMatch(each -> each.contains("/small/sitemap-groups.xml"))
        .last()
        .asString()
        .endsWith("/small/sitemap-groups.xml?p=3");
    assertThat(index.select("lastmod").eachText())
        .containsOnly("2026-03-20T20:30:00.500Z")
        .hasSize(3);
    List<String> found = new ArrayList<>();
    for (String file : files) {
      found.addAll(xml(file.substring(file.indexOf("/small/"))).select("url > loc").eachText());
    }
    assertThat(found).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsNotThereIs404() {
    groups(3);
    for (String address :
        List.of(
            "/small/sitemap-groups.xml?p=3",
            "/small/sitemap-groups.xml?p=0",
            "/small/sitemap-groups.xml?p=-1",
            "/small/sitemap-groups.xml?p=x",
            "/small/sitemap-groups.xml?p=99999999999999",
            "/small/sitemap-others.xml")) {
      client.get(address).assertStatus(404);
    }
  }

  @Test
  void aSectionWithoutAnythingIsAnEmptyFile() {
    assertThat(xml("/small/sitemap.xml").select("urlset > url")).isEmpty();
    assertThat(xml("/small/sitemap-groups.xml").select("urlset > url")).isEmpty();
  }

  @Test
  void aLongFileIsWrittenAsItIsReadWithTwoQueries(Client inside) {
    groups(1_203);
    TestResponse answer = client.get("/long/sitemap.xml").assertStatus(200);
    assertThat(answer.header("Content-Length")).isEmpty();
    answer.assertHeader("Last-Modified", "Fri, 20 Mar 2026 20:30:00 GMT");
    Document map = Jsoup.parse(answer.text(), "", Parser.xmlParser());
    assertThat(map.select("url > loc").eachText()).hasSize(1_203).doesNotHaveDuplicates();
    assertThat(inside.get("/long/sitemap.xml").queries()).hasSize(2);
  }

  @Test
  void aPageIsListedInEveryLanguageWithItsAddressesInTheOthers() {
    Document map = xml("/languages/sitemap.xml");
    assertThat(map.select("loc").eachText())
        .satisfiesExactly(
            english -> assertThat(english).endsWith("/en/spoken/"),
            persian -> assertThat(persian).endsWith("/fa/spoken/"));
    assertThat(map.select("url").last().select("xhtml|link"))
        .hasSize(3)
        .allMatch(link -> link.attr("rel").equals("alternate"));
    assertThat(map.select("url").last().select("xhtml|link").eachAttr("hreflang"))
        .containsExactly("en", "fa", "x-default");
    assertThat(map.select("url").last().select("xhtml|link").last().attr("href"))
        .endsWith("/en/spoken/");
  }

  @Test
  void noFileHoldsMoreThanTheProtocolAllows() {
    assertThatThrownBy(() -> Sitemap.routes("about").limit(50_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a site map holds 1 to 50000 addresses: 50001");
    assertThat(Sitemap.routes("about").limit()).isEqualTo(50_000);
  }
}
