package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Maker;
import io.charchub.contrib.rest.shop.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading, making, changing and deleting through the API of a model. */
class ProductsApiTest {
  @TempDir Path folder;

  private RestSite site;
  private Maker maker;

  @BeforeEach
  void shop() throws Exception {
    site = new RestSite(folder);
    maker = RestSite.maker("Najjar");
    RestSite.label("wood");
    RestSite.label("iron");
    RestSite.user("keeper", "shop.add_product", "shop.change_product", "shop.delete_product");
    RestSite.user("guest");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static Map<String, Object> saw() {
    return Map.of(
        "name",
        "Saw",
        "slug",
        "saw",
        "price",
        "12.50",
        "maker",
        "Najjar",
        "labels",
        List.of("wood"));
  }

  @Test
  void aListHasItsCountItsNeighboursAndItsRows() throws Exception {
    for (int i = 0; i < 3; i++) {
      RestSite.product("Saw " + i, "1.00", maker);
    }
    Answer answer = site.get("/api/products/?page_size=2");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.map())
        .containsEntry("count", 3L)
        .containsEntry("previous", null)
        .containsEntry(
            "next", "http://127.0.0.1:" + site.port() + "/api/products/?page_size=2&page=2");
    assertThat(answer.results())
        .extracting(each -> each.get("name"))
        .containsExactly("Saw 0", "Saw 1");
    assertThat(answer.results().get(0))
        .containsEntry("price", "1.00")
        .containsEntry("kind", "tool")
        .containsEntry("maker", "Najjar")
        .containsEntry("makerCity", "")
        .containsEntry("labels", List.of())
        .containsEntry("sold", true)
        .doesNotContainKey("secret");
    assertThat(site.get("/api/products/?page_size=2&page=2").results()).hasSize(1);
  }

  @Test
  void aRowIsMadeReadChangedAndDeleted() throws Exception {
    Answer made = site.send("POST", "/api/products/", saw(), RestSite.as("keeper"));
    assertThat(made.text()).contains("\"name\":\"Saw\"");
    assertThat(made.status()).isEqualTo(201);
    Product row = Product.objects.get("slug", "saw");
    String address = "/api/products/" + row.id + "/";
    assertThat(made.header("Location")).endsWith(address);
    assertThat(made.map().get("url")).isEqualTo("http://127.0.0.1:" + site.port() + address);
    assertThat(row.labels.list()).extracting(each -> each.slug).containsExactly("wood");

    Answer patched =
        site.send(
            "PATCH", address, Map.of("stock", 5, "labels", List.of("iron")), RestSite.as("keeper"));
    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.map()).containsEntry("stock", 5L).containsEntry("labels", List.of("iron"));

    Answer put = site.send("PUT", address, Map.of("name", "Saw 2"), RestSite.as("keeper"));
    assertThat(put.status()).isEqualTo(400);
    assertThat(put.errors()).containsOnlyKeys("slug", "price", "maker");

    assertThat(site.send("DELETE", address, null, RestSite.as("keeper")).status()).isEqualTo(204);
    assertThat(site.get(address).status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsToldByFieldAndNothingIsStored() throws Exception {
    Answer answer =
        site.send(
            "POST",
            "/api/products/",
            Map.of(
                "name",
                " ",
                "slug",
                "not a slug",
                "price",
                "many",
                "kind",
                "car",
                "stock",
                true,
                "maker",
                "Nobody",
                "labels",
                List.of("wood", "none"),
                "since",
                "2026-02-30"),
            RestSite.as("keeper"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.map())
        .containsEntry("status", 400L)
        .containsEntry("id", "rest.E420")
        .containsKeys("type", "title", "detail", "requestId");
    assertThat(answer.errors())
        .containsOnlyKeys("name", "slug", "price", "kind", "stock", "maker", "labels.1", "since");
    assertThat(Product.objects.count()).isZero();
  }

  @Test
  void aMissingFieldIsNamed() throws Exception {
    Answer answer = site.send("POST", "/api/products/", Map.of(), RestSite.as("keeper"));
    assertThat(answer.errors().get("name")).containsExactly("This field is required.");
    assertThat(answer.errors()).containsOnlyKeys("name", "slug", "price", "maker");
  }

  @Test
  void anUnknownFieldIsRefusedWithTheNearestRightName() throws Exception {
    Answer answer =
        site.send(
            "PATCH",
            "/api/products/" + RestSite.product("Saw", "1.00", maker).id + "/",
            Map.of("nam", "x", "is_superuser", true),
            RestSite.as("keeper"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors().get("nam").get(0)).contains("“name”");
    assertThat(answer.errors()).containsKey("is_superuser");
  }

  @Test
  void whatIsShownOnlyChangesNothingWhenItIsSentBack() throws Exception {
    Product row = RestSite.product("Saw", "1.00", maker);
    Map<String, Object> shown =
        site.get("/api/products/" + row.id + "/", RestSite.as("keeper")).map();
    shown.put("name", "Saw 2");
    shown.put("id", 77);
    shown.put("createdAt", "1990-01-01T00:00:00Z");
    Answer put = site.send("PUT", "/api/products/" + row.id + "/", shown, RestSite.as("keeper"));
    assertThat(put.text()).contains("Saw 2");
    assertThat(put.map())
        .containsEntry("id", row.id)
        .containsEntry("createdAt", row.createdAt.toString());
  }

  @Test
  void whoMayNotGetsForbiddenAndWhoIsUnknownIsAskedWhoTheyAre() throws Exception {
    Product row = RestSite.product("Saw", "1.00", maker);
    String address = "/api/products/" + row.id + "/";
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      assertThat(site.send(method, address, saw(), RestSite.as("guest")).status()).isEqualTo(403);
      Answer unknown = site.send(method, address, saw());
      assertThat(unknown.status()).isEqualTo(401);
      assertThat(unknown.header("WWW-Authenticate")).isNotEmpty();
    }
    assertThat(site.send("POST", "/api/products/", saw(), RestSite.as("guest")).status())
        .isEqualTo(403);
    assertThat(site.send("POST", "/api/products/" + row.id + "/restock/", null).status())
        .isEqualTo(401);
    assertThat(Product.objects.get("id", row.id).stock).isZero();
    assertThat(Product.objects.count()).isEqualTo(1);
  }

  @Test
  void aModelThatIsOnlyRegisteredIsClosedToWhoHasNoPermission() throws Exception {
    RestSite.user("viewer", "shop.view_product");
    RestSite.product("Saw", "1.00", maker);
    assertThat(site.get("/closed/products/").status()).isEqualTo(401);
    assertThat(site.get("/closed/products/", RestSite.as("guest")).status()).isEqualTo(403);
    Answer seen = site.get("/closed/products/", RestSite.as("viewer"));
    assertThat(seen.results().get(0))
        .containsEntry("name", "Saw")
        .containsEntry("maker", maker.id)
        .containsEntry("hidden", false);
    assertThat(site.send("DELETE", "/closed/products/1/", null, RestSite.as("viewer")).status())
        .isEqualTo(403);
  }

  @Test
  void jsonAndXmlHoldTheSameData() throws Exception {
    Product row = RestSite.product("Saw <b>", "1.00", maker);
    row.labels.add(RestSite.label("steel"));
    Object json = site.get("/api/products/?ordering=name", "Accept", "application/json").data();
    Answer xml = site.get("/api/products/?ordering=name", "Accept", "application/xml");
    assertThat(xml.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
    assertThat(xml.data()).isEqualTo(json);
    assertThat(site.get("/api/products.xml?ordering=name").data()).isEqualTo(json);
    assertThat(site.get("/api/products/?format=xml&ordering=name").map().get("results"))
        .isEqualTo(((Map<?, ?>) json).get("results"));
    assertThat(site.get("/api/products/" + row.id + ".xml").data())
        .isEqualTo(site.get("/api/products/" + row.id + ".json").data());
  }

  @Test
  void whatIsSentAsXmlIsTheSameAsWhatIsSentAsJson() throws Exception {
    String xml =
        "<product><name>Saw</name><slug>saw</slug><price>12.50</price><stock type=\"number\">3</stock>"
            + "<maker>Najjar</maker><labels><item>wood</item></labels></product>";
    String[] headers = {
      "Content-Type", "application/xml", RestSite.as("keeper")[0], RestSite.as("keeper")[1]
    };
    Answer made = site.send("POST", "/api/products/", xml, headers);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.map()).containsEntry("stock", 3L).containsEntry("labels", List.of("wood"));
  }

  @Test
  void aFieldForSomeIsNotThereForOthers() throws Exception {
    Product row = RestSite.product("Saw", "1.00", maker);
    String address = "/api/products/" + row.id + "/";
    assertThat(site.get(address, RestSite.as("guest")).map()).containsEntry("secret", false);
    assertThat(site.get(address).map()).doesNotContainKey("secret");
  }

  @Test
  void aRuleOverSeveralFieldsIsAnErrorOfTheWhole() throws Exception {
    Map<String, Object> free = new java.util.HashMap<>(saw());
    free.put("price", 0);
    Answer answer = site.send("POST", "/api/products/", free, RestSite.as("keeper"));
    assertThat(answer.errors()).containsEntry("nonFieldErrors", List.of("A tool is not free."));
  }

  @Test
  void anActionOfItsOwnIsAnsweredBelowTheMember() throws Exception {
    Product row = RestSite.product("Saw", "1.00", maker);
    Answer answer =
        site.send("POST", "/api/products/" + row.id + "/restock/", null, RestSite.as("keeper"));
    assertThat(answer.map()).isEqualTo(Map.of("stock", 10L));
    assertThat(site.get("/api/products/" + row.id + "/restock/").status()).isEqualTo(405);
    assertThat(site.get("/api/products/" + row.id + "/restock/").header("Allow"))
        .isEqualTo("POST, OPTIONS");
  }

  @Test
  void theRootListsTheCollectionsAndOptionsTellsWhatIsTaken() throws Exception {
    assertThat(site.get("/api/").map())
        .containsEntry("products", "http://127.0.0.1:" + site.port() + "/api/products/");
    Answer options = site.send("OPTIONS", "/api/products/", null);
    assertThat(options.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(options.text()).contains("\"maxLength\":40");
  }

  @Test
  void aListOfAHundredTakesFourStatementsAtMost() throws Exception {
    for (int i = 0; i < 100; i++) {
      RestSite.product("Saw " + i, "1.00", RestSite.maker("Maker " + i))
          .labels
          .add(RestSite.label("l" + i));
    }
    List<String> queries = site.queriesOf(() -> site.get("/api/products/?page_size=100"));
    assertThat(queries).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void nestedRowsAreTakenForthAndBackAsAWhole() throws Exception {
    Answer made =
        site.send(
            "POST",
            "/api/makers/",
            Map.of(
                "name",
                "Ahangar",
                "products",
                List.of(
                    Map.of("name", "Nail", "slug", "nail", "price", "0.10"),
                    Map.of("name", "Hammer", "slug", "hammer", "price", "9"))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Maker row = Maker.objects.get("name", "Ahangar");
    Product nail = Product.objects.get("slug", "nail");
    assertThat(nail.maker.id()).isEqualTo(row.id);

    Answer wrong =
        site.send(
            "PATCH",
            "/api/makers/" + row.id + "/",
            Map.of(
                "products",
                List.of(Map.of("id", nail.id, "name", "", "slug", "nail", "price", 1))));
    assertThat(wrong.errors()).containsOnlyKeys("products.0.name");

    Answer changed =
        site.send(
            "PATCH",
            "/api/makers/" + row.id + "/",
            Map.of(
                "products",
                List.of(
                    Map.of("id", nail.id, "name", "Long nail", "slug", "nail", "price", "0.20"))));
    assertThat(changed.text()).contains("Long nail").doesNotContain("Hammer");
    assertThat(Product.objects.filter("maker", row).list())
        .extracting(each -> each.name)
        .containsExactly("Long nail");
  }

  @Test
  void whatIsInUseIsNotDeleted() throws Exception {
    RestSite.product("Saw", "1.00", maker);
    Answer answer = site.send("DELETE", "/api/makers/" + maker.id + "/", null);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.map()).containsEntry("id", "rest.E410");
  }

  @Test
  void thePasswordOfAUserIsNeverShownOrTaken() throws Exception {
    assertThat(site.get("/api/users/").text())
        .contains("keeper")
        .doesNotContain("pbkdf2", "password");
    Answer answer = site.send("PATCH", "/api/users/1/", Map.of("password", "x"));
    assertThat(answer.errors()).containsOnlyKeys("password");
  }
}
