package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Product;
import io.charchub.contrib.rest.shop.Sample;
import io.charchub.contrib.rest.shop.Vote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a serializer can say otherwise: forms of a whole, values that nobody sends, links. */
class SerializerHooksTest {
  @TempDir static Path folder;

  private static RestSite site;
  private static Product saw;
  private static Product axe;

  @BeforeAll
  static void shop() throws Exception {
    site = new RestSite(folder);
    saw = RestSite.product("Saw", "1.00", RestSite.maker("Najjar"));
    axe = RestSite.product("Axe", "2.00", saw.maker.get());
    List.of("first", "second", "keen", "mild").forEach(RestSite::user);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String link(Product product) {
    return "http://127.0.0.1:" + site.port() + "/api/products/" + product.id + "/";
  }

  private static Answer vote(String who, Object body) throws Exception {
    return site.send("POST", "/api/votes/", body, RestSite.as(who));
  }

  // ---- forms of a whole

  @Test
  void aWholeIsShownAndTakenInAFormOfItsOwn() throws Exception {
    Answer made = site.send("POST", "/api/one-text/", "\"abc:7\"");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.text()).isEqualTo("\"abc:7\"");
    Sample row = Sample.objects.filter("text", "abc").get();
    assertThat(row.whole).isEqualTo(7);
    Answer read = site.get("/api/one-text/" + row.id + "/");
    assertThat(read.data()).isEqualTo("abc:7");
    assertThat(site.get("/api/one-text/").map().get("results")).asList().contains("abc:7");
  }

  @Test
  void whatIsWrongWithAFormOfItsOwnIsToldOfTheWholeOrOfItsField() throws Exception {
    for (String body : List.of("\"abc\"", "7", "{}", "[]", "null")) {
      Answer wrong = site.send("POST", "/api/one-text/", body);
      assertThat(wrong.status()).as(body).isEqualTo(400);
      assertThat(wrong.errors())
          .containsEntry("nonFieldErrors", List.of("A sample is written text:number."));
    }
    assertThat(site.send("POST", "/api/one-text/", "\"abc:x\"").errors()).containsOnlyKeys("whole");
  }

  // ---- order and inheritance

  @Test
  void aFieldThatIsAddedAgainReplacesItsOwnPlaceAndOneCanBeTakenOut() throws Exception {
    Sample row = Sample.objects.create(sample -> sample.price = new java.math.BigDecimal("4.50"));
    assertThat(site.get("/api/child/" + row.id + "/").text())
        .isEqualTo("{\"id\":" + row.id + ",\"text\":4.5,\"price\":\"4.50\",\"email\":\"\"}");
    assertThat(site.send("PATCH", "/api/child/" + row.id + "/", Map.of("size", "s")).errors())
        .containsOnlyKeys("size");
  }

  // ---- what nobody sends

  @Test
  void aRowBelongsToWhoMadeItAndNobodyCanSayOtherwise() throws Exception {
    Answer made = vote("first", Map.of("product", link(saw), "stars", 4));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.map()).containsEntry("by", "first").doesNotContainKeys("voter", "changes");
    Vote row = Vote.objects.filter("voter__username", "first").get();
    assertThat(row.changes).isEqualTo(7);
    for (String hidden : List.of("voter", "changes")) {
      assertThat(vote("second", Map.of("product", link(saw), hidden, 1)).errors())
          .containsKey(hidden);
    }
    row.changes = 0;
    row.save();
    Answer changed =
        site.send("PATCH", "/api/votes/" + row.id + "/", Map.of("stars", 5), RestSite.as("second"));
    assertThat(changed.map()).containsEntry("by", "first").containsEntry("stars", 5L);
    assertThat(Vote.objects.get("id", row.id).changes).isEqualTo(7);
  }

  @Test
  void whatMustBeUniqueTogetherIsCheckedWithWhatIsFilledIn() throws Exception {
    assertThat(vote("second", Map.of("product", link(saw), "stars", 4)).status()).isEqualTo(201);
    Answer again = vote("second", Map.of("product", link(saw), "stars", 2));
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.errors()).containsOnlyKeys("nonFieldErrors");
    assertThat(vote("second", Map.of("product", link(axe), "stars", 2)).status()).isEqualTo(201);
  }

  @Test
  void whatIsLeftOutIsMadeOfWhoAsksAndAValidatorKnowsThemToo() throws Exception {
    assertThat(vote("keen", Map.of("product", link(axe))).map()).containsEntry("stars", 5L);
    Answer mild = vote("mild", Map.of("product", link(axe), "stars", 2));
    assertThat(mild.errors()).containsEntry("stars", List.of("You give no fewer than three."));
    assertThat(vote("mild", Map.of("product", link(axe))).errors()).containsOnlyKeys("stars");
    assertThat(vote("mild", Map.of("product", link(axe), "stars", 3)).status()).isEqualTo(201);
  }

  // ---- links

  @Test
  void aRelationIsShownAndTakenAsAnAddress() throws Exception {
    Answer made = vote("keen", Map.of("product", "/api/products/" + saw.id + "/"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.map())
        .containsEntry("product", link(saw))
        .containsEntry(
            "url", "http://127.0.0.1:" + site.port() + "/api/votes/" + made.map().get("id") + "/");
    for (Object wrong :
        List.of(
            "http://elsewhere.example/api/makers/1/",
            "/api/products/99999/",
            "/api/products/x/",
            "/nowhere/",
            "::",
            "javascript:alert(1)",
            "",
            1,
            true,
            List.of(link(saw)),
            Map.of("url", link(saw)))) {
      Answer refused = vote("second", Map.of("product", wrong, "stars", 3));
      assertThat(refused.status()).as(wrong + " " + refused.text()).isEqualTo(400);
      assertThat(refused.errors()).as(wrong.toString()).containsOnlyKeys("product");
    }
  }

  @Test
  void whatIsForNewRowsAloneStaysAsItIs() throws Exception {
    Answer made = vote("mild", Map.of("product", link(saw), "stars", 3));
    String address = "/api/votes/" + made.map().get("id") + "/";
    Answer changed = site.send("PATCH", address, Map.of("product", link(axe)), RestSite.as("mild"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.map()).containsEntry("product", link(saw));
    assertThat(site.send("PUT", address, Map.of("stars", 4), RestSite.as("mild")).map())
        .containsEntry("stars", 4L);
  }
}
