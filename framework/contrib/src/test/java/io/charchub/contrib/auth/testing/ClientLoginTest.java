package io.charchub.contrib.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.auth.Group;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.sessions.Session;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.TestingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test's client logs in, and has a session, without a page for it. */
@CharchubTest(project = "src/test/projects/members")
class ClientLoginTest {
  private User ali;

  @BeforeEach
  void aUser() {
    ali = User.objects.createUser("ali", "ali@example.com", "kelid-5271-noor");
  }

  @Test
  void whoLogsInWithNameAndPasswordIsKnownOnTheNextPage(Client client) {
    assertThat(client.get("/").text()).isEqualTo("nobody");
    assertThat(client.login("ali", "kelid-5271-noor")).isTrue();
    assertThat(client.get("/").text()).isEqualTo("ali");
    assertThat(client.another().get("/").text()).isEqualTo("nobody");
  }

  @Test
  void aWrongPasswordLogsNobodyIn(Client client) {
    assertThat(client.login("ali", "wrong")).isFalse();
    assertThat(client.login(Map.of("username", "nobody", "password", "x"))).isFalse();
    assertThat(client.get("/").text()).isEqualTo("nobody");
    assertThat(client.cookies()).doesNotContainKey("sessionid");
  }

  @Test
  void aUserIsLoggedInByForceAndOutAgain(Client client) {
    client.get("/members/").assertRedirects("/accounts/login/?next=%2Fmembers%2F");
    client.forceLogin(ali).get("/members/").assertContains("ali");
    String key = client.cookies().get("sessionid");
    assertThat(Session.objects.filter("pk", key).exists()).isTrue();
    client.logout();
    assertThat(client.get("/").text()).isEqualTo("nobody");
    assertThat(Session.objects.filter("pk", key).exists()).isFalse();
  }

  @Test
  void permissionsCountForWhoIsLoggedInByForce(Client client) {
    assertThat(client.forceLogin(ali).get("/groups/").status()).isEqualTo(403);
    ali.userPermissions.add(Permission.objects.get("codename", "change_group"));
    client.get("/groups/").assertStatus(200);
  }

  @Test
  void onlyAUserCanLogIn(Client client) {
    Group editors = new Group();
    editors.name = "editors";
    editors.save();
    assertThatThrownBy(() -> client.forceLogin(editors))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E005 A io.charchub.contrib.auth.Group is no user")
        .hasMessageContaining("where: editors");
  }

  @Test
  void theSessionCanBeReadAndWritten(Client client) {
    assertThat(client.session("cart")).isEmpty();
    client.session("cart", java.util.List.of("door", "key"));
    assertThat(client.session("cart")).contains(java.util.List.of("door", "key"));
    client.forceLogin(ali);
    assertThat(client.session("cart")).contains(java.util.List.of("door", "key"));
    assertThat(client.get("/").text()).isEqualTo("ali");
  }

  @Test
  void whoIsLoggedInByForceIsKnownOverASocketToo(LiveServer server) {
    Client client = server.client().forceLogin(ali);
    assertThat(client.get("/").text()).isEqualTo("ali");
  }

  @Test
  void aFormOfAVisitorWhoMustHaveATokenIsAccepted(Client client) {
    client
        .checkCsrf()
        .get("/accounts/login/")
        .form()
        .set("username", "ali")
        .set("password", "kelid-5271-noor")
        .submit()
        .assertRedirects("/");
    assertThat(client.get("/").text()).isEqualTo("ali");
  }

  @Test
  void passwordsAreHashedFast() {
    assertThat(ali.password).startsWith("pbkdf2_sha256$1000$");
  }
}
