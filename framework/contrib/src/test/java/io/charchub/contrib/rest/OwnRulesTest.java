package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Maker;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project says of its API itself: versions, addresses, callers, failures, pages. */
class OwnRulesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @TempDir static Path folder;

  private static RestSite site;
  private static Maker maker;

  @BeforeAll
  static void shop() throws Exception {
    site =
        new RestSite(
            folder,
            "ALLOWED_HOSTS = [\"127.0.0.1\", \"v2.example.org\", \"v9.example.org\"]",
            "ATOMIC_REQUESTS = true");
    maker = RestSite.maker("Najjar");
    RestSite.user("guest");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + site.port() + path;
  }

  // ---- versions

  @Test
  void aVersionInTheAddressIsOneOfThoseAndAddressesKeepIt() throws Exception {
    assertThat(site.get("/path/2/makers/which/").map()).containsEntry("version", "2");
    String member = "/path/2/makers/" + maker.id + "/";
    assertThat(site.get(member).map()).containsEntry("url", at(member));
    Answer none = site.get("/path/3/makers/");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.map()).containsEntry("id", "rest.E407");
  }

  @Test
  void aVersionIsTheNamespaceOfItsRoutesAndAddressesKeepIt() throws Exception {
    for (String version : List.of("v1", "v2")) {
      assertThat(site.get("/" + version + "/makers/which/").map())
          .containsEntry("version", version);
      String member = "/" + version + "/makers/" + maker.id + "/";
      assertThat(site.get(member).map()).containsEntry("url", at(member));
    }
  }

  @Test
  void aVersionIsInTheQueryOrInTheHost() throws Exception {
    assertThat(site.get("/query/makers/which/?version=2").map()).containsEntry("version", "2");
    assertThat(site.get("/query/makers/which/").map()).containsEntry("version", "1");
    assertThat(site.get("/query/makers/which/?version=9").status()).isEqualTo(404);
    assertThat(site.get("/host/makers/which/").map()).containsEntry("version", "1");
    assertThat(askedOf("v2.example.org")).startsWith("HTTP/1.1 200").contains("\"version\":\"v2\"");
    assertThat(askedOf("v9.example.org")).startsWith("HTTP/1.1 404").contains("rest.E407");
  }

  /** What comes back under the name of another host. */
  private static String askedOf(String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      String request =
          "GET /host/makers/which/?format=json HTTP/1.1\r\nHost: "
              + host
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  // ---- addresses

  @Test
  void anAddressIsWholeAndCanBeThatOfAnotherForm() throws Exception {
    assertThat(site.get("/which/").map())
        .containsEntry("which", at("/which/"))
        .containsEntry("product", at("/api/products/7/"))
        .containsEntry("xml", at("/api/products/7.xml"));
  }

  @Test
  void aRouteByHandEndsInTheFormsThatItIsTold() throws Exception {
    assertThat(site.get("/suffixed/makers.xml").header("Content-Type"))
        .startsWith("application/xml");
    assertThat(site.get("/suffixed/makers.json", "Accept", "application/xml").data())
        .isEqualTo(site.get("/suffixed/makers.xml").data());
    assertThat(site.get("/suffixed/makers.html").status()).isEqualTo(404);
  }

  @Test
  void aRouterHasTheRootAndTheFormsThatItIsTold() throws Exception {
    assertThat(site.get("/bare/makers/").status()).isEqualTo(200);
    for (String path : List.of("/bare/", "/bare/openapi.json", "/bare/makers.json")) {
      assertThat(site.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(site.get("/rooted/").map()).containsEntry("which", at("/which/"));
    assertThat(site.get("/rooted/makers.xml").status()).isEqualTo(200);
    assertThat(site.get("/rooted/makers.json").status()).isEqualTo(404);
  }

  // ---- who calls

  @Test
  void aWayToAuthenticateOfOnesOwnKnowsRefusesOrLeavesItToTheNext() throws Exception {
    assertThat(site.get("/who/", "X-Api-Key", "key-of-guest").map())
        .containsEntry("name", "guest")
        .containsEntry("by", "key");
    Answer wrong = site.get("/who/quiet/", "X-Api-Key", "key-of-nobody");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.map()).containsEntry("detail", "This key opens nothing.");
    assertThat(site.get("/who/quiet/", RestSite.as("guest")).map()).containsEntry("by", "basic");
    Answer unknown = site.get("/who/");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Key");
  }

  @Test
  void throttlesVersionsAndPagesOfOnesOwnAreSmallContracts() throws Exception {
    assertThat(site.get("/who/", "X-Api-Key", "key-of-guest").map())
        .containsEntry("version", "own");
    Answer often = site.get("/who/?often=1", "X-Api-Key", "key-of-guest");
    assertThat(often.status()).isEqualTo(429);
    assertThat(often.header("Retry-After")).isEqualTo("9");
    RestSite.maker("Top one");
    RestSite.maker("Top two");
    assertThat(site.get("/api/top/").results()).hasSize(2);
    Answer one = site.get("/api/top/?top=1");
    assertThat(one.results()).hasSize(1);
    assertThat(one.map()).doesNotContainKey("count");
  }

  // ---- failures

  @Test
  void anAppSaysWhatClientsAreToldOfItsFailures() throws Exception {
    Answer gone = site.send("POST", "/fail/stock/", null);
    assertThat(gone.status()).isEqualTo(409);
    assertThat(gone.map())
        .containsEntry("id", "shop.E001")
        .containsEntry("detail", "There are 3 left.");
  }

  @Test
  void aFailureThatNobodyForesawIsAProblemThatSaysNothing() throws Exception {
    Answer bug = site.send("POST", "/fail/bug/", null, "Accept", "application/json");
    assertThat(bug.status()).isEqualTo(500);
    assertThat(bug.header("Content-Type")).startsWith("application/problem+json");
    assertThat(bug.text()).doesNotContain("secret", "IllegalState");
  }

  @Test
  void whatWasWrittenBeforeAnErrorIsTakenBackWithTheRequest() throws Exception {
    assertThat(site.send("POST", "/fail/not/", null).status()).isEqualTo(200);
    for (String how : List.of("conflict", "stock", "bug")) {
      assertThat(site.send("POST", "/fail/" + how + "/", null).status()).isIn(409, 500);
      assertThat(Maker.objects.filter("name", how).exists()).as(how).isFalse();
    }
    assertThat(Maker.objects.filter("name", "not").exists()).isTrue();
  }

  @Test
  void everyErrorHasItsCodeForPrograms() throws Exception {
    Answer wrong = site.send("POST", "/api/labels/", Map.of("slug", "not a slug", "other", 1));
    assertThat(wrong.map().get("codes"))
        .isEqualTo(Map.of("slug", List.of("invalid"), "other", List.of("unknown")));
    assertThat(site.send("POST", "/api/labels/", Map.of()).map().get("codes"))
        .isEqualTo(Map.of("slug", List.of("required")));
  }

  // ---- pages and caches

  @Test
  void peopleGetATemplateOfTheProjectAndProgramsTheSameData() throws Exception {
    Answer page = site.get("/api/shown/", "Accept", BROWSER);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("<title>Makers</title>", "<li>Najjar</li>");
    assertThat(site.get("/api/shown/").results())
        .extracting(each -> each.get("name"))
        .contains("Najjar");
    assertThat(site.get("/api/shown/" + maker.id + "/", "Accept", BROWSER).text())
        .contains("rest/rest");
  }

  @Test
  void anAnswerIsKeptForAllInEachOfItsForms() throws Exception {
    for (String type : List.of("application/json", "application/xml")) {
      String first = site.get("/api/kept/", "Accept", type).text();
      RestSite.maker("Newcomer of " + type);
      assertThat(site.queriesOf(() -> site.get("/api/kept/", "Accept", type))).isEmpty();
      Answer kept = site.get("/api/kept/", "Accept", type);
      assertThat(kept.header("Content-Type")).startsWith(type);
      assertThat(kept.text()).isEqualTo(first).doesNotContain("Newcomer of " + type);
    }
    assertThat(site.get("/api/kept/", RestSite.as("guest")).text()).contains("Newcomer");
  }
}
