package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Maker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single views without a router, with permissions that are composed. */
class HandMadeViewsTest {
  @TempDir static Path folder;

  private static RestSite site;
  private static Maker maker;

  @BeforeAll
  static void shop() throws Exception {
    site = new RestSite(folder);
    maker = RestSite.maker("Najjar");
    RestSite.product("Saw", "1.00", maker);
    RestSite.user("guest");
    User staff = RestSite.user("staff");
    staff.isStaff = true;
    staff.save();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void aListThatIsWrittenByHandListsAndMakes() throws Exception {
    Answer list = site.get("/hand/makers/?search=Naj");
    assertThat(list.results()).hasSize(1);
    Answer made =
        site.send("POST", "/hand/makers/", Map.of("name", "Ahangar"), RestSite.as("guest"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(site.send("DELETE", "/hand/makers/", null).header("Allow"))
        .isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void aMemberThatIsWrittenByHandIsReadAndChangedAndNotDeleted() throws Exception {
    String address = "/hand/makers/" + maker.id + "/";
    assertThat(site.get(address).map()).containsEntry("name", "Najjar");
    assertThat(site.send("PATCH", address, Map.of("city", "Yazd"), RestSite.as("guest")).map())
        .containsEntry("city", "Yazd");
    assertThat(site.send("DELETE", address, null, RestSite.as("guest")).status()).isEqualTo(405);
  }

  @Test
  void permissionsAreComposedByAndOrAndNot() throws Exception {
    assertThat(site.get("/hand/makers/").status()).isEqualTo(200);
    assertThat(site.send("POST", "/hand/makers/", Map.of("name", "A")).status()).isEqualTo(401);
    assertThat(
            site.send("POST", "/hand/makers/", Map.of("name", "A"), RestSite.as("staff")).status())
        .isEqualTo(403);
    String address = "/hand/makers/" + maker.id + "/";
    assertThat(site.get(address, RestSite.as("staff")).status()).isEqualTo(403);
    assertThat(site.get(address, RestSite.as("guest")).status()).isEqualTo(200);
  }

  @Test
  void whatMustBeUniqueIsAnErrorOfItsFieldAndNotOfItsOwnRow() throws Exception {
    Answer twice =
        site.send("POST", "/hand/makers/", Map.of("name", "Najjar"), RestSite.as("guest"));
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.errors()).containsOnlyKeys("name");
    Answer same =
        site.send(
            "PATCH",
            "/hand/makers/" + maker.id + "/",
            Map.of("name", "Najjar"),
            RestSite.as("guest"));
    assertThat(same.status()).isEqualTo(200);
  }

  @Test
  void relatedRowsAreShownAsTheirTexts() throws Exception {
    assertThat(site.get("/hand/makers/" + maker.id + "/").map())
        .containsEntry("products", List.of("Saw"));
  }
}
