package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Maker;
import io.charchub.contrib.rest.shop.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that are wrong or meant ill: each is refused, none fails inside the server, none shows rows
 * that were not asked for, none changes anything.
 */
class HostileCallsTest {
  @TempDir static Path folder;

  private static RestSite site;
  private static Product saw;

  @BeforeAll
  static void shop() throws Exception {
    site = new RestSite(folder);
    Maker maker = RestSite.maker("Najjar");
    saw = RestSite.product("Saw", "2.00", maker);
    for (int i = 0; i < 5; i++) {
      RestSite.product("Nail " + i, "1.0" + i, maker);
    }
    RestSite.label("wood");
    RestSite.user("keeper", "shop.add_product", "shop.change_product", "shop.delete_product");
    RestSite.user("guest");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer post(String body, String type) throws Exception {
    String[] who = RestSite.as("keeper");
    return site.send("POST", "/api/products/", body, "Content-Type", type, who[0], who[1]);
  }

  private static void refused(Answer answer, int status, String id) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.map()).containsEntry("status", (long) status).containsEntry("id", id);
    assertThat(answer.text()).doesNotContain("Exception", "io.charchub", ".java");
  }

  // ---- bodies

  @Test
  void aBodyThatIsNoJsonIsRefused() throws Exception {
    for (String body :
        List.of("{", "[1,", "{\"name\": }", "nul", "{\"name\":\"a\"} x", "", "{'a':1}")) {
      refused(post(body, "application/json"), 400, "rest.E400");
    }
  }

  @Test
  void aKeyThatComesTwiceIsRefused() throws Exception {
    refused(post("{\"name\":\"a\",\"name\":\"b\"}", "application/json"), 400, "rest.E400");
    refused(post("<d><name>a</name><name>b</name></d>", "application/xml"), 400, "rest.E400");
  }

  @Test
  void aDepthOfTenThousandIsRefused() throws Exception {
    refused(post("[".repeat(10_000), "application/json"), 400, "rest.E400");
    refused(
        post("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "application/json"),
        400,
        "rest.E400");
    refused(
        post("<a>".repeat(10_000) + "</a>".repeat(10_000), "application/xml"), 400, "rest.E400");
  }

  @Test
  void aDocumentTypeIsRefusedAndNoEntityIsRead() throws Exception {
    String head = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    Answer answer = post(head + "<d><name>&x;</name></d>", "application/xml");
    refused(answer, 400, "rest.E400");
    assertThat(answer.text()).doesNotContain("root:");
    refused(post("<!DOCTYPE d><d/>", "text/xml"), 400, "rest.E400");
  }

  @Test
  void aBodyOfAnotherTypeOrTooLongIsRefused() throws Exception {
    refused(post("name: a", "application/yaml"), 415, "rest.E415");
    Answer answer = post("{\"name\":\"" + "a".repeat(3_000_000) + "\"}", "application/json");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aBodyThatIsNoObjectIsRefused() throws Exception {
    for (String body : List.of("[]", "1", "\"a\"", "null", "true", "[{}]")) {
      refused(post(body, "application/json"), 400, "rest.E420");
    }
  }

  @Test
  void valuesOfTheWrongKindAreErrorsOfTheirFields() throws Exception {
    List<String> values =
        List.of(
            "{}",
            "[]",
            "[[]]",
            "{\"a\":{}}",
            "true",
            "null",
            "1e400",
            "99999999999999999999999999",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"",
            "-1.5");
    Set<String> seen = new TreeSet<>();
    for (String field :
        List.of("name", "slug", "price", "stock", "kind", "since", "maker", "labels", "secret")) {
      for (String value : values) {
        Answer answer =
            site.send(
                "PATCH",
                "/api/products/" + saw.id + "/",
                "{\"" + field + "\":" + value + "}",
                RestSite.as("keeper"));
        assertThat(answer.status()).as(field + " " + value + " " + answer.text()).isIn(200, 400);
        seen.add(field + answer.status());
      }
    }
    assertThat(seen).contains("name400", "stock400", "maker400", "labels400", "since400");
    Product now = Product.objects.get("id", saw.id);
    now.name = "Saw";
    now.slug = "saw";
    now.save();
  }

  // ---- queries

  @Test
  void aPageThatIsNotThereIsNotFoundAndNothingIsSkippedFor() throws Exception {
    for (String page : List.of("1000000000", "99999999999999999999", "0", "-1", "x", "2")) {
      refused(site.get("/api/products/?page=" + page), 404, "rest.E405");
    }
    List<String> queries = site.queriesOf(() -> site.get("/api/products/?page=1000000000"));
    assertThat(queries)
        .allMatch(each -> !each.toUpperCase(java.util.Locale.ROOT).contains("OFFSET"));
    assertThat(site.get("/api/offsets/?offset=1000000000").results()).isEmpty();
    assertThat(site.get("/api/offsets/?offset=99999999999999999999").results()).isEmpty();
    refused(site.get("/api/offsets/?offset=-1"), 400, "rest.E423");
    refused(site.get("/api/offsets/?limit=0"), 400, "rest.E423");
    refused(site.get("/api/cursor/?after=nonsense"), 404, "rest.E405");
  }

  @Test
  void aPageIsNeverLargerThanTheSettingAllows() throws Exception {
    for (int i = 0; i < 210; i++) {
      RestSite.label("label-" + i);
    }
    assertThat(site.get("/api/labels/?page_size=100000000000").results()).hasSize(200);
    assertThat(site.get("/api/labels/").results()).hasSize(50);
  }

  @Test
  void anOrderByWhatIsNotDeclaredIsRefused() throws Exception {
    for (String order :
        List.of("password", "maker__user__password", "stock", "-createdAt", "?", "id;drop")) {
      refused(site.get("/api/products/?ordering=" + encode(order)), 400, "rest.E422");
    }
    refused(site.get("/api/users/?ordering=password"), 400, "rest.E421");
  }

  @Test
  void aFilterThatIsNotDeclaredIsRefusedWithTheNearestOne() throws Exception {
    for (String name :
        List.of(
            "password__startswith", "maker__name", "kinds", "name", "id", "hidden", "or", "pk")) {
      Answer answer = site.get("/api/products/?" + name + "=1");
      refused(answer, 400, "rest.E421");
    }
    assertThat(site.get("/api/products/?kinds=toy").text()).contains("“kinds”", "kind");
    refused(site.get("/api/users/?password__startswith=pbkdf2"), 400, "rest.E421");
  }

  @Test
  void aValueThatAFilterCannotHaveIsAnErrorOfItsName() throws Exception {
    for (String query :
        List.of(
            "stock__gte=many",
            "stock__gte=1e99",
            "since__isnull=perhaps",
            "id__in=1,x",
            "kind=car",
            "maker=x",
            "stock__lt=%00")) {
      Answer answer = site.get("/api/products/?" + query);
      refused(answer, 400, "rest.E420");
      assertThat(answer.errors()).containsOnlyKeys(query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void metaCharactersOfSqlAreText() throws Exception {
    for (String probe :
        List.of(
            "' OR 1=1 --",
            "\" OR \"\"=\"",
            "%",
            "_",
            "\\",
            "'; DROP TABLE shop_product; --",
            "\0",
            "😀",
            "(((",
            "a".repeat(10_000))) {
      String encoded = encode(probe);
      for (String query :
          List.of("search=", "label=", "page=", "ordering=", "format=", encoded + "=")) {
        Answer answer = site.get("/api/products/?" + query + encoded);
        assertThat(answer.status()).as(query + probe).isLessThan(500);
        if (answer.status() == 200) {
          assertThat(answer.results()).as(query + probe).isEmpty();
        }
      }
      assertThat(site.get("/api/products/" + encoded + "/").status()).as(probe).isIn(404, 400, 414);
    }
    assertThat(Product.objects.count()).isEqualTo(6);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  // ---- who

  @Test
  void nobodyWritesWithoutLeave() throws Exception {
    String body = "{\"name\":\"x\",\"slug\":\"x\",\"price\":1,\"maker\":\"Najjar\"}";
    for (String address : List.of("/api/products/", "/closed/products/")) {
      assertThat(site.send("POST", address, body, RestSite.as("guest")).status()).isEqualTo(403);
      for (String method : List.of("PUT", "PATCH", "DELETE")) {
        Answer answer = site.send(method, address + saw.id + "/", body, RestSite.as("guest"));
        assertThat(answer.status()).isEqualTo(403);
        refused(answer, 403, "rest.E403");
      }
    }
    assertThat(
            site.send("POST", "/api/products/" + saw.id + "/restock/", null, RestSite.as("guest"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void wrongCredentialsAreRefusedAlsoWhereNobodyHadToShowAny() throws Exception {
    for (String header : List.of("Basic !!!", "Basic", "Basic Zm9v", "Basic Z3Vlc3Q6d3Jvbmc=")) {
      Answer answer = site.get("/closed/products/", "Authorization", header);
      assertThat(answer.status()).as(header).isEqualTo(401);
    }
  }

  @Test
  void fieldsThatDecideWhatAnAccountMayDoChangeNothing() throws Exception {
    Answer answer =
        site.send(
            "PATCH",
            "/api/products/" + saw.id + "/",
            Map.of("is_superuser", true, "isSuperuser", true, "id", 1, "pk", 1, "maker_id", 9),
            RestSite.as("keeper"));
    refused(answer, 400, "rest.E420");
    assertThat(answer.errors()).containsOnlyKeys("is_superuser", "isSuperuser", "pk", "maker_id");
  }

  // ---- forms of data

  @Test
  void whatIsNotOfferedIsNotAcceptable() throws Exception {
    refused(site.get("/api/products/", "Accept", "image/png"), 406, "rest.E406");
    refused(site.get("/api/products/", "Accept", "application/json;q=0"), 406, "rest.E406");
    refused(site.get("/api/products/?format=yaml"), 404, "rest.E404");
    assertThat(
            site.get("/api/products/", "Accept", "application/json;q=0.1, application/xml;q=0.9")
                .header("Content-Type"))
        .startsWith("application/xml");
    assertThat(site.get("/api/products/", "Accept", "application/*").header("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void anErrorHasTheFormThatWasAskedForAndTheLanguageToo() throws Exception {
    Answer xml = site.get("/api/products/777/", "Accept", "application/xml");
    assertThat(xml.status()).isEqualTo(404);
    assertThat(xml.header("Content-Type")).isEqualTo("application/problem+xml; charset=utf-8");
    assertThat(xml.map()).containsEntry("id", "rest.E404");
    Answer persian = site.get("/api/products/777/", "Accept-Language", "fa");
    assertThat(persian.text()).contains("در این نشانی چیزی نیست");
  }

  @Test
  void methodsThatAreNotAnsweredAreNamed() throws Exception {
    Answer answer = site.send("DELETE", "/api/products/", null, RestSite.as("keeper"));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(site.send("TRACE", "/api/products/", null).status()).isEqualTo(405);
    assertThat(site.send("PUT", "/api/export/", "{}").status()).isEqualTo(405);
  }
}
