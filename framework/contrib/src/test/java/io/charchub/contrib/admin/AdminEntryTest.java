package io.charchub.contrib.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in, the index, and going out. */
@CharchubTest(project = "src/test/projects/office")
class AdminEntryTest {
  private static final String PASSWORD = "kelid-5271-noor";

  @BeforeEach
  void users() {
    User.objects.createSuperuser("admin", "admin@example.com", PASSWORD);
    User.objects.createUser("reader", "reader@example.com", PASSWORD);
  }

  private static TestResponse logIn(Client client, String address, String name, String password) {
    return client
        .get(address)
        .form("main form")
        .set("username", name)
        .set("password", password)
        .submit();
  }

  @Test
  void whoIsNotLoggedInIsSentToTheLogInFromEveryAddress(Client client) {
    for (String address : new String[] {"/admin/", "/admin/books/book/", "/admin/no/such/page/"}) {
      assertThat(client.get(address).header("Location").orElse(""))
          .startsWith("/admin/login/?next=");
    }
  }

  @Test
  void whoLogsInComesToWhereTheyWanted(Client client) {
    logIn(client, "/admin/login/?next=/admin/books/", "admin", PASSWORD)
        .assertRedirects("/admin/books/");
  }

  @Test
  void whoIsNoStaffIsToldSoAndNotLoggedIn(Client client) {
    TestResponse page = logIn(client, "/admin/login/", "reader", PASSWORD);

    assertThat(page.html().select("[role=alert]").text())
        .isEqualTo("This account may not enter the administration.");
    assertThat(client.get("/admin/").status()).isEqualTo(302);
  }

  @Test
  void whoIsInWithAnotherAccountIsToldWhich(Client client) {
    client.login("reader", PASSWORD);

    assertThat(client.get("/admin/").follow().html().text())
        .contains("You are logged in as reader");
  }

  @Test
  void theIndexNamesTheModelsByApp(Client client) {
    client.login("admin", PASSWORD);

    TestResponse page = client.get("/admin/").assertStatus(200);

    assertThat(page.html().select("main .models a.grow").eachText())
        .containsSubsequence("Books", "Genres", "Reviews", "Writers");
    assertThat(page.header("Content-Security-Policy").orElse("")).contains("script-src 'self'");
    assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void anAppOfWhichOneMaySeeNothingIsRefusedAndOneThatThereIsNotIsNotFound(Client client) {
    User staff = User.objects.createUser("staff", "", PASSWORD);
    staff.isStaff = true;
    staff.save();
    client.login("staff", PASSWORD);

    assertThat(client.get("/admin/books/").status()).isEqualTo(403);
    assertThat(client.get("/admin/boks/").status()).isEqualTo(404);
  }

  @Test
  void thePageIsPersianForWhoAsksForIt(Client client) {
    client.login("admin", PASSWORD);

    TestResponse page = client.language("fa").get("/admin/");

    assertThat(page.html().select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.html().select("h1").text()).isEqualTo("مدیریت سایت");
  }

  @Test
  void loggingOutIsAPost(Client client) {
    client.login("admin", PASSWORD);

    assertThat(client.get("/admin/logout/").status()).isEqualTo(405);
    client.post("/admin/logout/").assertRedirects("/admin/login/");
    assertThat(client.get("/admin/").status()).isEqualTo(302);
  }

  @Test
  void theChosenThemeIsKept(Client client) {
    client.login("admin", PASSWORD);

    client
        .post("/admin/theme/", Map.of("theme", "dark", "next", "/admin/"))
        .assertRedirects("/admin/");

    assertThat(client.get("/admin/").html().select("html").attr("data-theme")).isEqualTo("dark");
  }
}
