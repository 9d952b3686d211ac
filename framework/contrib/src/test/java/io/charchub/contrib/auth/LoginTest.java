package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.sessions.Session;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in and out, by the pages for it. */
@CharchubTest(project = "src/test/projects/members")
class LoginTest {
  private static final String PASSWORD = "kelid-5271-noor";

  private User ali;

  @BeforeEach
  void aUserAndAVisitorWhoNeedsTokens(Client client) {
    ali = User.objects.createUser("ali", "ali@example.com", PASSWORD);
    client.checkCsrf();
  }

  private static PageForm form(Client client) {
    return client.get("/accounts/login/").form();
  }

  private static TestResponse logIn(Client client, String name, String password) {
    return form(client).set("username", name).set("password", password).submit();
  }

  @Test
  void whoLogsInIsKnownOnTheNextPage(Client client) {
    logIn(client, "ali", PASSWORD).assertRedirects("/");

    assertThat(client.get("/").text()).isEqualTo("ali");
    assertThat(User.objects.get("pk", ali.id).lastLogin).isNotNull();
  }

  @Test
  void whoLogsInOverASocketIsKnownOnTheNextPage(LiveServer server) {
    Client browser = server.client();
    assertThat(logIn(browser, "ali", PASSWORD).follow().text()).isEqualTo("ali");
  }

  @Test
  void theSessionHasAnotherKeyAfterLoggingIn(Client client) {
    logIn(client, "ali", PASSWORD);
    String before = client.cookies().get("sessionid");

    logIn(client, "ali", PASSWORD);

    assertThat(client.cookies().get("sessionid")).isNotNull().isNotEqualTo(before);
    assertThat(Session.objects.filter("pk", before).exists()).isFalse();
  }

  /** The row as a Django 4.2 wrote it, hashed with a thousand iterations. */
  @Test
  void whoHasARowOfADjangoDatabaseLogsInWithTheirPassword(Client client) {
    Services.current()
        .get(Databases.class)
        .primary()
        .update(
            Sql.of(
                "INSERT INTO auth_user (id, password, last_login, is_superuser, username, last_name, email,"
                    + " is_staff, is_active, date_joined, first_name) VALUES (77, ?, NULL, 0, 'django', '',"
                    + " 'd@example.com', 0, 1, '2023-11-14 22:13:20.123456', 'Django')",
                "pbkdf2_sha256$1000$d986d985daa9$+rmUHYQAlF+m3D+OgO+AkKJv30tda2QxJ7nYpIYuBXk="));

    assertThat(logIn(client, "django", "رمز عبور").follow().text()).isEqualTo("django");
    assertThat(User.objects.get("pk", 77L).password).doesNotContain("d986d985daa9");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike(Client client) {
    TestResponse wrong = logIn(client, "ali", "wrong").assertStatus(200);
    TestResponse unknown = logIn(client, "nobody", PASSWORD).assertStatus(200);

    String text = wrong.html().select("[role=alert]").text();
    assertThat(text)
        .isEqualTo("Name or password is wrong. Capital and small letters are told apart.");
    assertThat(unknown.html().select("[role=alert]").text()).isEqualTo(text);
    assertThat(wrong.form().get("username")).isEqualTo("ali");
    assertThat(wrong.form().get("password")).isEmpty();
    assertThat(client.cookies()).doesNotContainKey("sessionid");
  }

  @Test
  void emptyFieldsAreNamed(Client client) {
    TestResponse page =
        form(client)
            .submit()
            .assertFormError("form", "username", "This field is required.")
            .assertFormError("form", "password", "This field is required.");

    assertThat(page.html().select("#id_username_error").text())
        .isEqualTo("This field is required.");
    assertThat(page.html().select("input[name=username]").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.html().select("input[name=username]").attr("aria-describedby"))
        .contains("id_username_error");
  }

  @Test
  void whoMustLogInComesBackToWhereTheyWanted(Client client) {
    TestResponse page = client.get("/members/?a=1&b=%D8%A8").follow();

    assertThat(page.address())
        .isEqualTo("/accounts/login/?next=%2Fmembers%2F%3Fa%3D1%26b%3D%25D8%25A8");
    page.form()
        .set("username", "ali")
        .set("password", PASSWORD)
        .submit()
        .assertRedirects("/members/?a=1&b=%D8%A8");
  }

  @Test
  void nextNeverLeadsToAnotherSite(Client client) {
    for (String evil :
        new String[] {
          "//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"
        }) {
      Client visitor = client.another();
      visitor
          .post("/accounts/login/", Map.of("username", "ali", "password", PASSWORD, "next", evil))
          .assertRedirects("/");
      assertThat(visitor.get("/").text()).as(evil).isEqualTo("ali");
    }
  }

  @Test
  void loggingOutIsAPostAndEndsTheSession(Client client) {
    client.forceLogin(ali);
    String key = client.cookies().get("sessionid");
    client.get("/accounts/logout/").assertStatus(405);

    String token = form(client).get("csrfmiddlewaretoken");
    client.post("/accounts/logout/", Map.of("csrfmiddlewaretoken", token));

    assertThat(client.get("/").text()).isEqualTo("nobody");
    assertThat(Session.objects.filter("pk", key).exists()).isFalse();
  }

  @Test
  void loggingInWithoutATokenIsRefused(Client client) {
    client
        .post("/accounts/login/", Map.of("username", "ali", "password", PASSWORD))
        .assertStatus(403);

    assertThat(client.cookies()).doesNotContainKey("sessionid");
  }

  @Test
  void aTokenFromBeforeLoggingInIsWorthNothingAfterwards(Client client) {
    String before = form(client).get("csrfmiddlewaretoken");
    logIn(client, "ali", PASSWORD);

    client.post("/accounts/logout/", Map.of("csrfmiddlewaretoken", before)).assertStatus(403);
  }

  @Test
  void anAccountTakenOutOfUseIsLoggedOutAtOnce(Client client) {
    client.forceLogin(ali);
    ali.isActive = false;
    ali.save();

    assertThat(client.get("/").text()).isEqualTo("nobody");
  }

  @Test
  void whoHasNoPermissionIsRefusedAndNotSentToLogIn(Client client) {
    client.forceLogin(ali).get("/groups/").assertStatus(403);

    ali.userPermissions.add(Permission.objects.get("codename", "change_group"));
    client.get("/groups/").assertStatus(200);
    client.another().get("/groups/").assertRedirects("/accounts/login/?next=%2Fgroups%2F");
  }

  @Test
  void pagesOfAccountsAreNeverKept(Client client) {
    assertThat(client.get("/accounts/login/").header("Cache-Control").orElse(""))
        .contains("no-store", "private");
  }
}
