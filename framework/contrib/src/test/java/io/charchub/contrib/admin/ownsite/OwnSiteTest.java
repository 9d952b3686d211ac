package io.charchub.contrib.admin.ownsite;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.admin.Office;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The site that apps register with, given by an app of the project. */
@CharchubTest(project = "src/test/projects/ownsite")
class OwnSiteTest {
  @Test
  void appsRegisterWithTheSiteThatAnAppGives(Client client) {
    Office.admin();

    assertThat(Admin.site()).isInstanceOf(OwnsiteConfig.SuperSite.class);
    assertThat(Office.as(client, "admin").get("/admin/").html().select("main .models a").eachText())
        .contains("Books", "Genres", "Users");
    assertThat(client.get("/admin/").html().select("header .brand").text()).isEqualTo("The house");
  }

  @Test
  void anActionThatASiteDisablesIsOfferedWithNoModel(Client client) {
    Office.admin();
    Office.genre("Novel");
    client.raiseExceptions(false);
    Office.as(client, "admin");

    assertThat(client.get("/admin/books/genre/").html().select("[value=delete_selected]"))
        .isEmpty();
    client
        .post("/admin/books/genre/", Map.of("action", "delete_selected", "_selected_action", "1"))
        .assertStatus(403);
  }

  @Test
  void thatSiteSaysWhoEnters(Client client) {
    Office.editor("view_book", "change_book");

    assertThat(Office.as(client, "editor").get("/admin/books/book/").location().orElse(""))
        .startsWith("/admin/login/?next=");
  }
}
