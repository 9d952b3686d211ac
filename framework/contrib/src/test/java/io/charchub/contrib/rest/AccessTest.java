package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.access.Rate;
import io.charchub.contrib.rest.authtoken.Token;
import io.charchub.contrib.rest.shop.Label;
import io.charchub.contrib.rest.shop.Maker;
import io.charchub.contrib.rest.shop.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens, throttles, versions, conditions, pages, several rows at once. */
class AccessTest {
  @TempDir static Path folder;

  private static RestSite site;
  private static Maker maker;
  private static User keeper;

  @BeforeAll
  static void shop() throws Exception {
    site = new RestSite(folder, "[REST]\nBULK_LIMIT = 5\n");
    maker = RestSite.maker("Najjar");
    keeper =
        RestSite.user("keeper", "shop.add_product", "shop.change_product", "shop.delete_product");
    for (int i = 0; i < 7; i++) {
      RestSite.product("Nail " + i, "1.0" + i, maker);
    }
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  // ---- tokens

  @Test
  void aProgramGetsATokenForNameAndPasswordAndGivesItBack() throws Exception {
    Answer made =
        site.send(
            "POST", "/api/token/", Map.of("username", "keeper", "password", RestSite.PASSWORD));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    String token = (String) made.map().get("token");
    assertThat(token).startsWith("chb_").hasSizeGreaterThan(40);
    assertThat(Token.objects.list()).noneMatch(each -> token.contains(each.digest));
    Answer posted =
        site.send(
            "POST",
            "/api/products/",
            Map.of("name", "Axe", "slug", "axe", "price", 3, "maker", "Najjar"),
            bearer(token));
    assertThat(posted.status()).as(posted.text()).isEqualTo(201);
    Product.objects.filter("slug", "axe").delete();
    assertThat(site.send("DELETE", "/api/token/", null, bearer(token)).status()).isEqualTo(204);
    Answer gone = site.get("/closed/products/", bearer(token));
    assertThat(gone.status()).isEqualTo(401);
    assertThat(gone.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void aWrongPasswordGetsNoToken() throws Exception {
    Answer wrong = site.send("POST", "/api/token/", Map.of("username", "keeper", "password", "x"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.map()).containsEntry("id", "rest.E402");
    assertThat(site.send("POST", "/api/token/", Map.of("username", "keeper")).errors())
        .containsOnlyKeys("password");
  }

  @Test
  void aTokenThatExpiredOrWhoseAccountIsNotInUseIsWorthNothing() throws Exception {
    User other = RestSite.user("other", "shop.view_product");
    String token = Token.make(other, "", Duration.ofDays(1));
    assertThat(site.get("/closed/products/", bearer(token)).status()).isEqualTo(200);
    assertThat(
            site.get("/closed/products/", bearer(Token.make(other, "", Duration.ofSeconds(-1))))
                .status())
        .isEqualTo(401);
    other.isActive = false;
    other.save();
    assertThat(site.get("/closed/products/", bearer(token)).status()).isEqualTo(401);
  }

  @Test
  void theCommandShowsATokenOnce() throws Exception {
    RestSite.user("robot", "shop.view_product");
    assertThat(site.manage("createtoken", "robot", "--name", "nightly", "--days", "3")).isZero();
    String token = site.out.toString().strip();
    assertThat(site.get("/closed/products/", bearer(token)).status()).isEqualTo(200);
    assertThat(site.manage("createtoken", "nobody")).isEqualTo(1);
    assertThat(site.out.toString()).contains("authtoken.E001", "There is no user 'nobody'");
  }

  // ---- how often

  @Test
  void whoCallsTooOftenIsToldHowLongToWait() throws Exception {
    assertThat(site.get("/api/rare/").status()).isEqualTo(200);
    assertThat(site.get("/api/rare/").status()).isEqualTo(200);
    Answer third = site.get("/api/rare/");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.map()).containsEntry("id", "rest.E429");
    assertThat(Long.parseLong(third.header("Retry-After"))).isBetween(1L, 86_400L);
    assertThat(site.get("/api/rare/", RestSite.as("keeper")).status()).isEqualTo(200);
  }

  @Test
  void aRateIsANumberAndASpan() {
    assertThat(Rate.of("100/min")).isEqualTo(new Rate(100, Duration.ofMinutes(1)));
    assertThat(Rate.of("5/30s")).isEqualTo(new Rate(5, Duration.ofSeconds(30)));
    assertThat(Rate.of("1/day")).isEqualTo(new Rate(1, Duration.ofDays(1)));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Rate.of("often"))
        .hasMessageContaining("'often' is no rate");
  }

  // ---- versions

  @Test
  void theVersionIsTheOneThatIsAskedFor() throws Exception {
    assertThat(site.get("/api/versioned/which/").map()).containsEntry("version", "1");
    assertThat(site.get("/api/versioned/which/", "Accept", "application/json; version=2").map())
        .containsEntry("version", "2");
    Answer none = site.get("/api/versioned/which/", "Accept", "application/json; version=3");
    assertThat(none.status()).isEqualTo(406);
    assertThat(none.map()).containsEntry("id", "rest.E407");
  }

  // ---- conditions

  @Test
  void whatTheClientHasIsNotSentAgainAndWhatItHasNotSeenIsNotOverwritten() throws Exception {
    Product row = RestSite.product("Plane", "5.00", maker);
    String address = "/api/products/" + row.id + "/";
    Answer first = site.get(address, RestSite.as("keeper"));
    String tag = first.header("ETag");
    assertThat(tag).startsWith("\"");
    String[] who = RestSite.as("keeper");
    Answer same = site.get(address, "If-None-Match", tag, who[0], who[1]);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.text()).isEmpty();
    Answer mine = site.send("PATCH", address, Map.of("stock", 1), "If-Match", tag, who[0], who[1]);
    assertThat(mine.status()).as(mine.text()).isEqualTo(200);
    assertThat(mine.header("ETag")).isNotEqualTo(tag);
    Answer late = site.send("PATCH", address, Map.of("stock", 2), "If-Match", tag, who[0], who[1]);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.map()).containsEntry("id", "rest.E412");
    assertThat(late.header("ETag")).isEqualTo(mine.header("ETag"));
    assertThat(site.send("DELETE", address, null, "If-Match", tag, who[0], who[1]).status())
        .isEqualTo(412);
    assertThat(Product.objects.get("id", row.id).stock).isEqualTo(1);
    assertThat(
            site.send(
                    "DELETE", address, null, "If-Match", "W/" + mine.header("ETag"), who[0], who[1])
                .status())
        .isEqualTo(204);
  }

  // ---- lists

  @Test
  void filtersSearchAndOrderWork() throws Exception {
    Product toy = RestSite.product("Top", "0.50", RestSite.maker("كارگاه یک"));
    toy.kind = Product.Kind.TOY;
    toy.stock = 9;
    toy.save();
    toy.labels.add(RestSite.label("spin"));
    assertThat(names("kind=toy")).containsExactly("Top");
    assertThat(names("stock__gte=9")).containsExactly("Top");
    assertThat(names("label=spin")).containsExactly("Top");
    assertThat(names("id__in=" + toy.id + ",999")).containsExactly("Top");
    assertThat(names("since__isnull=false")).isEmpty();
    assertThat(names("search=to")).containsExactly("Top");
    assertThat(
            names(
                "search="
                    + java.net.URLEncoder.encode(
                        "کارگاه", java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly("Top");
    assertThat(names("ordering=-price").get(0)).isEqualTo("Nail 6");
    assertThat(names("ordering=price").get(0)).isEqualTo("Top");
    toy.delete();
  }

  private static List<Object> names(String query) throws Exception {
    Answer answer = site.get("/api/products/?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<Object> names = new ArrayList<>();
    answer.results().forEach(each -> names.add(each.get("name")));
    return names;
  }

  @Test
  void aCursorWalksForthAndBackWithoutCounting() throws Exception {
    List<Object> seen = new ArrayList<>();
    Answer page = site.get("/api/cursor/?page_size=3");
    assertThat(page.map()).doesNotContainKey("count").containsEntry("previous", null);
    String last = "";
    for (int i = 0; i < 5 && page != null; i++) {
      page.results().forEach(each -> seen.add(each.get("name")));
      String next = (String) page.map().get("next");
      last = String.valueOf(page.map().get("previous"));
      page = next == null ? null : site.get(path(next));
    }
    assertThat(seen)
        .hasSizeGreaterThanOrEqualTo(7)
        .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    assertThat(site.get(path(last)).results()).hasSize(3);
  }

  private static String path(String address) {
    return address.substring(address.indexOf("/api/"));
  }

  @Test
  void offsetsLeadForthAndBack() throws Exception {
    Answer page = site.get("/api/offsets/?limit=3&offset=3");
    assertThat(page.results()).hasSize(3);
    assertThat((String) page.map().get("next")).endsWith("?limit=3&offset=6");
    assertThat((String) page.map().get("previous")).endsWith("?limit=3");
  }

  @Test
  void aListIsStreamedAsAWhole() throws Exception {
    Answer json = site.get("/api/export/");
    Answer xml = site.get("/api/export.xml");
    assertThat((List<?>) json.data()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(xml.data()).isEqualTo(json.data());
    assertThat(json.header("Content-Length")).isEmpty();
  }

  // ---- several at once

  @Test
  void severalRowsAreMadeChangedAndDeletedAllOrNone() throws Exception {
    Answer wrong =
        site.send("POST", "/api/labels/", List.of(Map.of("slug", "a1"), Map.of("slug", "no good")));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.errors()).containsOnlyKeys("1.slug");
    assertThat(Label.objects.filter("slug", "a1").exists()).isFalse();

    Answer made =
        site.send("POST", "/api/labels/", List.of(Map.of("slug", "a1"), Map.of("slug", "a2")));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    List<Label> labels = Label.objects.filter("slug__startswith", "a").orderBy("slug").list();
    Answer changed =
        site.send(
            "PATCH",
            "/api/labels/",
            List.of(
                Map.of("id", labels.get(0).id, "slug", "b1"),
                Map.of("id", labels.get(1).id, "slug", "b2")));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(Label.objects.filter("slug__startswith", "b").count()).isEqualTo(2);
    Answer unknown = site.send("PATCH", "/api/labels/", List.of(Map.of("id", 99_999, "slug", "z")));
    assertThat(unknown.errors()).containsOnlyKeys("0");
    assertThat(
            site.send("DELETE", "/api/labels/", List.of(labels.get(0).id, labels.get(1).id))
                .status())
        .isEqualTo(204);
    assertThat(Label.objects.filter("slug__startswith", "b").exists()).isFalse();
    Answer many =
        site.send("POST", "/api/labels/", java.util.Collections.nCopies(6, Map.of("slug", "c")));
    assertThat(many.map()).containsEntry("id", "rest.E431");
  }

  // ---- sessions

  @Test
  void aSessionWritesOnlyWithItsToken() throws Exception {
    Answer page = site.get("/accounts/login/");
    String csrf = page.header("Set-Cookie").replaceAll("csrftoken=([^;]+).*", "$1");
    Answer in =
        site.send(
            "POST",
            "/accounts/login/",
            "username=keeper&password=" + RestSite.PASSWORD + "&csrfmiddlewaretoken=" + csrf,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            "csrftoken=" + csrf);
    assertThat(in.status()).isEqualTo(302);
    List<String> cookies = in.response().headers().allValues("Set-Cookie");
    String session =
        cookies.stream().filter(each -> each.startsWith("sessionid")).findFirst().orElseThrow();
    String fresh =
        cookies.stream().filter(each -> each.startsWith("csrftoken")).findFirst().orElseThrow();
    String both = session.replaceAll(";.*", "") + "; " + fresh.replaceAll(";.*", "");
    String token = fresh.replaceAll("csrftoken=([^;]+).*", "$1");
    Map<String, Object> saw = Map.of("name", "Saw", "slug", "saw", "price", 1, "maker", "Najjar");
    assertThat(site.send("POST", "/api/products/", saw, "Cookie", both).status()).isEqualTo(403);
    Answer made = site.send("POST", "/api/products/", saw, "Cookie", both, "X-CSRFToken", token);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Product.objects.filter("slug", "saw").delete();
    assertThat(keeper.isActive).isTrue();
  }
}
