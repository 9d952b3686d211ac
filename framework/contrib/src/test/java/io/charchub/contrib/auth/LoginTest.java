package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.sessions.Session;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in and out in front of a real server. */
class LoginTest {
  private static final String PASSWORD = "kelid-5271-noor";

  @TempDir Path folder;
  private AuthSite site;
  private User ali;

  @BeforeEach
  void aSiteWithOneUser() throws IOException {
    site = new AuthSite(folder, "");
    ali = User.objects.createUser("ali", "ali@example.com", PASSWORD);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Browser loggedIn() throws IOException, InterruptedException {
    Browser browser = site.browser();
    browser.get("/accounts/login/");
    browser.submit(Map.of("username", "ali", "password", PASSWORD));
    return browser;
  }

  @Test
  void whoLogsInIsKnownOnTheNextPage() throws Exception {
    Browser browser = loggedIn();

    assertThat(browser.place()).isEqualTo("/");
    assertThat(browser.page().text()).isEqualTo("ali");
    assertThat(User.objects.get("pk", ali.id).lastLogin).isNotNull();
  }

  @Test
  void theSessionHasAnotherKeyAfterLoggingIn() throws Exception {
    Browser browser = loggedIn();
    String before = browser.cookie("sessionid").orElseThrow();

    browser.get("/accounts/login/");
    browser.submit(Map.of("username", "ali", "password", PASSWORD));

    assertThat(browser.cookie("sessionid")).isPresent().isNotEqualTo(java.util.Optional.of(before));
    assertThat(Session.objects.filter("pk", before).exists()).isFalse();
  }

  /** The row as a Django 4.2 wrote it, hashed with a thousand iterations. */
  @Test
  void whoHasARowOfADjangoDatabaseLogsInWithTheirPassword() throws Exception {
    Services.current()
        .get(Databases.class)
        .primary()
        .update(
            Sql.of(
                "INSERT INTO auth_user (id, password, last_login, is_superuser, username, last_name, email,"
                    + " is_staff, is_active, date_joined, first_name) VALUES (77, ?, NULL, 0, 'django', '',"
                    + " 'd@example.com', 0, 1, '2023-11-14 22:13:20.123456', 'Django')",
                "pbkdf2_sha256$1000$d986d985daa9$+rmUHYQAlF+m3D+OgO+AkKJv30tda2QxJ7nYpIYuBXk="));
    Browser browser = site.browser();
    browser.get("/accounts/login/");
    browser.submit(Map.of("username", "django", "password", "رمز عبور"));

    assertThat(browser.place()).isEqualTo("/");
    assertThat(browser.page().text()).isEqualTo("django");
    assertThat(User.objects.get("pk", 77L).password).doesNotContain("d986d985daa9");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/login/");
    Document wrong = browser.submit(Map.of("username", "ali", "password", "wrong"));
    String text = wrong.select("[role=alert]").text();
    browser.get("/accounts/login/");
    Document unknown = browser.submit(Map.of("username", "nobody", "password", PASSWORD));

    assertThat(text)
        .isEqualTo("Name or password is wrong. Capital and small letters are told apart.");
    assertThat(unknown.select("[role=alert]").text()).isEqualTo(text);
    assertThat(browser.status()).isEqualTo(200);
    assertThat(wrong.select("input[name=username]").val()).isEqualTo("ali");
    assertThat(wrong.select("input[name=password]").val()).isEmpty();
    assertThat(browser.cookie("sessionid")).isEmpty();
  }

  @Test
  void emptyFieldsAreNamed() throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/login/");
    Document page = browser.submit(Map.of());

    assertThat(page.select("#id_username_error").text()).isEqualTo("This field is required.");
    assertThat(page.select("input[name=username]").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("input[name=username]").attr("aria-describedby"))
        .contains("id_username_error");
  }

  @Test
  void whoMustLogInComesBackToWhereTheyWanted() throws Exception {
    Browser browser = site.browser();
    browser.get("/members/?a=1&b=%D8%A8");

    assertThat(browser.place())
        .isEqualTo("/accounts/login/?next=%2Fmembers%2F%3Fa%3D1%26b%3D%25D8%25A8");
    browser.submit(Map.of("username", "ali", "password", PASSWORD));
    assertThat(browser.place()).isEqualTo("/members/?a=1&b=%D8%A8");
  }

  @Test
  void nextNeverLeadsToAnotherSite() throws Exception {
    for (String evil :
        new String[] {
          "//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"
        }) {
      Browser browser = site.browser();
      browser.get("/accounts/login/");
      browser.submit(Map.of("username", "ali", "password", PASSWORD, "next", evil));
      assertThat(browser.place()).as(evil).isEqualTo("/");
      assertThat(browser.page().text()).isEqualTo("ali");
    }
  }

  @Test
  void loggingOutIsAPostAndEndsTheSession() throws Exception {
    Browser browser = loggedIn();
    String key = browser.cookie("sessionid").orElseThrow();
    browser.get("/accounts/logout/");
    assertThat(browser.status()).isEqualTo(405);

    browser.get("/accounts/login/");
    String token = browser.page().select("input[name=csrfmiddlewaretoken]").val();
    browser.post("/accounts/logout/", Map.of("csrfmiddlewaretoken", token));

    assertThat(browser.page().text()).isEqualTo("nobody");
    assertThat(Session.objects.filter("pk", key).exists()).isFalse();
  }

  @Test
  void loggingInWithoutATokenIsRefused() throws Exception {
    Browser browser = site.browser();
    browser.post("/accounts/login/", Map.of("username", "ali", "password", PASSWORD));

    assertThat(browser.status()).isEqualTo(403);
    assertThat(browser.cookie("sessionid")).isEmpty();
  }

  @Test
  void aTokenFromBeforeLoggingInIsWorthNothingAfterwards() throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/login/");
    String before = browser.page().select("input[name=csrfmiddlewaretoken]").val();
    browser.submit(Map.of("username", "ali", "password", PASSWORD));

    browser.post("/accounts/logout/", Map.of("csrfmiddlewaretoken", before));
    assertThat(browser.status()).isEqualTo(403);
  }

  @Test
  void anAccountTakenOutOfUseIsLoggedOutAtOnce() throws Exception {
    Browser browser = loggedIn();
    ali.isActive = false;
    ali.save();

    assertThat(browser.get("/").text()).isEqualTo("nobody");
  }

  @Test
  void whoHasNoPermissionIsRefusedAndNotSentToLogIn() throws Exception {
    Browser browser = loggedIn();
    browser.get("/groups/");
    assertThat(browser.status()).isEqualTo(403);

    ali.userPermissions.add(Permission.objects.get("codename", "change_group"));
    browser.get("/groups/");
    assertThat(browser.status()).isEqualTo(200);
    assertThat(site.browser().get("/groups/").location()).contains("/accounts/login/?next=");
  }

  @Test
  void pagesOfAccountsAreNeverKept() throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/login/");

    assertThat(browser.header("Cache-Control").orElse("")).contains("no-store", "private");
  }
}
