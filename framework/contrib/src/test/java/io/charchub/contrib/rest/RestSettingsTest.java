package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.rest.RestSite.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of the app, each with another value than its own. */
class RestSettingsTest {
  @TempDir static Path folder;

  private static RestSite site;

  @BeforeAll
  static void shop() throws Exception {
    site =
        new RestSite(
            folder,
            """
            [REST]
            FORMATS = ["xml", "json"]
            BODIES = ["json", "form"]
            AUTHENTICATORS = ["session"]
            FORMAT_PARAM = "as"
            SEARCH_PARAM = "q"
            ORDERING_PARAM = "sort"
            NON_FIELD_ERRORS_KEY = "non_field_errors"
            VERSIONING = "query"
            DEFAULT_VERSION = "1"
            ALLOWED_VERSIONS = ["1", "2"]
            VERSION_PARAM = "version"
            PERMISSION = "anybody"
            [REST.THROTTLE_RATES]
            anon = "40/day"
            """);
    RestSite.product("Saw", "1.00", RestSite.maker("Najjar"));
    RestSite.product("Axe", "2.00", RestSite.maker("Ahangar"));
    RestSite.user("guest");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void theFormsAreThoseThatAreNamedTheFirstForWhoDoesNotMind() throws Exception {
    assertThat(site.get("/api/makers/").header("Content-Type")).startsWith("application/xml");
    assertThat(site.get("/api/makers/", "Accept", "application/json").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(site.get("/api/makers/", "Accept", "text/html").status()).isEqualTo(406);
    assertThat(site.get("/api/makers/?as=json").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(site.get("/api/makers/?as=html").status()).isEqualTo(404);
    assertThat(site.get("/api/makers/?format=json").status()).isEqualTo(400);
  }

  @Test
  void bodiesAreReadInTheFormsThatAreNamedAlone() throws Exception {
    assertThat(site.send("POST", "/api/labels/", Map.of("slug", "wood")).status()).isEqualTo(201);
    Answer xml =
        site.send(
            "POST", "/api/labels/", "<d><slug>a</slug></d>", "Content-Type", "application/xml");
    assertThat(xml.status()).isEqualTo(415);
    assertThat(
            site.multipart("POST", "/api/labels/", Map.of("slug", "b"), "f", "f.txt", new byte[1])
                .status())
        .isEqualTo(415);
    Answer form =
        site.send(
            "POST",
            "/api/labels/",
            "slug=iron",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.status()).as(form.text()).isEqualTo(201);
    assertThat(site.send("OPTIONS", "/api/labels/", null, "Accept", "application/json").map())
        .containsEntry("parses", List.of("application/json", "application/x-www-form-urlencoded"));
  }

  @Test
  void whoCallsIsFoundOutInTheWaysThatAreNamedAlone() throws Exception {
    Answer basic = site.get("/api/votes/", RestSite.as("guest"));
    assertThat(basic.status()).isEqualTo(403);
    assertThat(basic.header("WWW-Authenticate")).isEmpty();
  }

  @Test
  void searchesAndOrdersHaveTheNamesThatTheyAreTold() throws Exception {
    assertThat(site.get("/api/products/?q=saw&as=json").results()).hasSize(1);
    assertThat(site.get("/api/products/?sort=-price&as=json").results())
        .extracting(each -> each.get("name"))
        .containsExactly("Axe", "Saw");
    assertThat(site.get("/api/products/?search=saw").status()).isEqualTo(400);
    assertThat(site.get("/api/products/?ordering=price").status()).isEqualTo(400);
    assertThat(site.get("/api/openapi.json").text())
        .contains("\"name\":\"q\"", "\"name\":\"sort\"");
  }

  @Test
  void errorsOfTheWholeHaveTheKeyThatTheyAreTold() throws Exception {
    Answer wrong =
        site.send(
            "POST",
            "/api/labels/",
            "7",
            "Accept",
            "application/json",
            "Content-Type",
            "application/json");
    assertThat(wrong.errors()).containsOnlyKeys("non_field_errors");
  }

  @Test
  void viewsThatSayNothingOfVersionsHaveThoseOfTheSettings() throws Exception {
    assertThat(site.get("/which/?as=json").map()).containsEntry("version", "1");
    assertThat(site.get("/which/?as=json&version=2").map()).containsEntry("version", "2");
    Answer none = site.get("/which/?as=json&version=3");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.map()).containsEntry("id", "rest.E407");
  }

  @Test
  void aNameThatIsNoFormStopsTheProjectAndIsNamed(@TempDir Path other) throws Exception {
    Files.createDirectories(other);
    try (RestSite wrong = new RestSite(other, "[REST]\nFORMATS = [\"jsn\"]\n")) {
      assertThatThrownBy(() -> io.charchub.contrib.rest.settings.RestOptions.current())
          .hasMessageContaining("rest.E013")
          .hasMessageContaining("'jsn'")
          .hasMessageContaining("json");
      assertThat(wrong.get("/api/").status()).isEqualTo(500);
    }
  }

  @Test
  void aProjectCanHaveAPageOfItsOwnInPlaceOfTheFrameworks(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("templates/rest"));
    Files.writeString(other.resolve("templates/rest/api.ftlh"), "<h1>Ours: ${title}</h1>");
    try (RestSite ours = new RestSite(other, "[TEMPLATES]\nDIRS = [\"templates\"]\n")) {
      assertThat(ours.get("/api/", "Accept", "text/html").text()).isEqualTo("<h1>Ours: API</h1>");
    }
  }

  @Test
  void callersOfWhomNothingIsKnownHaveTheRateOfTheSettings(@TempDir Path other) throws Exception {
    try (RestSite few =
        new RestSite(other, "[REST.THROTTLE_RATES]\nanon = \"2/day\"\nuser = \"4/day\"\n")) {
      RestSite.user("busy");
      for (int i = 0; i < 2; i++) {
        assertThat(few.get("/which/").status()).isEqualTo(200);
      }
      assertThat(few.get("/which/").status()).isEqualTo(429);
      assertThat(few.get("/which/", RestSite.as("busy")).status()).isEqualTo(200);
    }
  }
}
