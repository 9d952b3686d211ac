package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.rest.RestSite.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows an API's document to who writes a program against it. */
class SchemaPageTest {
  private static final String REFERENCE = "/api/reference/";

  @TempDir static Path folder;
  @TempDir static Path elsewhere;

  private static RestSite site;

  @BeforeAll
  static void serve() throws Exception {
    site = new RestSite(folder, "DEBUG = true\n\n[REST]\nTITLE = \"The <b>shop</b>\"\n");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Document page(String... headers) throws Exception {
    Answer answer = site.get(REFERENCE, headers);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    return Jsoup.parse(answer.text());
  }

  private static Map<?, ?> document() throws Exception {
    return site.get("/api/openapi.json").map();
  }

  private static List<String> cells(Element rows) {
    return rows.select("tbody tr").stream()
        .map(row -> String.join(" / ", row.select("th, td").eachText()))
        .toList();
  }

  @Test
  void everyCallOfTheDocumentStandsOnIt() throws Exception {
    List<String> calls = new ArrayList<>();
    ((Map<?, ?>) document().get("paths"))
        .forEach(
            (path, item) ->
                ((Map<?, ?>) item)
                    .forEach(
                        (method, call) -> {
                          if (call instanceof Map<?, ?> operation) {
                            calls.add(operation.get("operationId") + " /api" + path);
                          }
                        }));

    List<String> shown =
        page().select("details.call").stream()
            .map(call -> call.id() + " " + call.select("summary code").text())
            .toList();

    assertThat(shown).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(calls);
  }

  @Test
  void everyShapeOfTheDocumentStandsOnItAndEveryTypeLeadsToIts() throws Exception {
    Map<?, ?> components = (Map<?, ?>) document().get("components");
    Document page = page();

    List<String> shapes =
        ((Map<?, ?>) components.get("schemas"))
            .keySet().stream().map(name -> "shape-" + name).toList();
    assertThat(page.select("details[id^=shape-]").eachAttr("id")).isEqualTo(shapes);
    List<String> links = page.select("main a[href^=#]").eachAttr("href");
    assertThat(links).contains("#shape-Product", "#shape-Problem");
    assertThat(links).allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
  }

  @Test
  void aCallSaysItsParametersWhatIsSentAndWhatComesBack() throws Exception {
    Document page = page();
    Element list = page.select("#product_list").first();
    Element change = page.select("#product_update").first();

    assertThat(list.select("summary").text()).isEqualTo("GET /api/products/ List");
    assertThat(cells(list))
        .contains("kind / string / enum tool, toy")
        .anyMatch(row -> row.startsWith("200 / What was asked for. / { count: integer, next:"))
        .anyMatch(row -> row.matches("400, 401, 403, 429 / An error .*/ Problem"));
    assertThat(change.select("> p").eachText()).contains("What is sent: Product");
    assertThat(cells(change)).anyMatch(row -> row.startsWith("pk (required) / "));
  }

  @Test
  void aShapeSaysWhatEachFieldTakes() throws Exception {
    assertThat(cells(page().select("#shape-Product").first()))
        .contains(
            "name (required) / string / maxLength 40",
            "since / string | null (date)",
            "id / integer / readOnly");
  }

  @Test
  void itSpeaksPersianAndShowsTheApisTitleAsText() throws Exception {
    Document page = page("Accept-Language", "fa");

    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("h1").text()).isEqualTo("مرجع");
    assertThat(page.select(".crumbs").text()).isEqualTo("The <b>shop</b>");
    assertThat(page.text()).doesNotContain("rest.schema");
  }

  @Test
  void thePagesOfTheApiLeadToItInDevelopment() throws Exception {
    Document root = Jsoup.parse(site.get("/api/", "Accept", "text/html").text());

    assertThat(root.select("a[href$=\"/reference/\"]")).hasSize(1);
  }

  @Test
  void outsideOfDevelopmentThereIsNone() throws Exception {
    try (RestSite public_ = new RestSite(elsewhere, "DEBUG = false\nALLOWED_HOSTS = [\"*\"]")) {
      assertThat(public_.get(REFERENCE).status()).isEqualTo(404);
      assertThat(public_.get("/api/", "Accept", "text/html").text()).doesNotContain("reference/");
    }
  }
}
