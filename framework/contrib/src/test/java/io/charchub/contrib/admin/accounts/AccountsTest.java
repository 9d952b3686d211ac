package io.charchub.contrib.admin.accounts;

import static io.charchub.contrib.admin.Office.PASSWORD;
import static io.charchub.contrib.admin.Office.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.Office;
import io.charchub.contrib.auth.Group;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users, groups and passwords, and that nobody gives what they do not have. */
@CharchubTest(project = "src/test/projects/office")
class AccountsTest {
  private static final String USERS = "/admin/auth/user/";
  private static final String OTHER = "noor-5271-kelid";

  private User admin;
  private User reader;

  @BeforeEach
  void users() {
    admin = Office.admin();
    reader = User.objects.createUser("reader", "reader@example.com", PASSWORD);
  }

  private static String of(User user, String page) {
    return USERS + user.pk() + "/" + page + "/";
  }

  private static User again(User user) {
    return User.objects.get("pk", user.pk());
  }

  private static Permission permission(String codename) {
    return Permission.objects.get("codename", codename);
  }

  /** What the form of an account sends, with changes. */
  private static Map<String, Object> form(User user, Map<String, ?> changes) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("username", user.username);
    sent.put("email", user.email);
    if (user.isActive) {
      sent.put("isActive", "on");
    }
    if (user.isStaff) {
      sent.put("isStaff", "on");
    }
    sent.putAll(changes);
    return sent;
  }

  // ---- new accounts

  @Test
  void aNewAccountGetsANameAndAPasswordAndThenItsForm(Client client) {
    as(client, "admin");
    TestResponse page = client.get(USERS + "add/").assertStatus(200);
    assertThat(page.html().select("main input[type=password]")).hasSize(2);
    assertThat(page.html().select("main [name=isSuperuser]")).isEmpty();

    TestResponse answer =
        client.post(
            USERS + "add/", Map.of("username", "mina", "password1", OTHER, "password2", OTHER));

    User mina = User.objects.get("username", "mina");
    assertThat(answer.location()).contains(of(mina, "change"));
    assertThat(mina.checkPassword(OTHER)).isTrue();
    assertThat(mina.isStaff).isFalse();
  }

  @Test
  void whatIsWrongWithANewAccountIsSaid(Client client) {
    as(client, "admin");

    assertThat(errors(client, Map.of("username", "mina", "password1", OTHER, "password2", "x")))
        .isNotEmpty();
    assertThat(errors(client, Map.of("username", "mina", "password1", "123", "password2", "123")))
        .isNotEmpty();
    assertThat(errors(client, Map.of("username", "mina"))).isNotEmpty();
    assertThat(errors(client, Map.of())).as("nothing was filled in").hasSizeGreaterThan(1);
    assertThat(errors(client, Map.of("username", "READER", "password1", OTHER, "password2", OTHER)))
        .isNotEmpty();
    assertThat(User.objects.count()).isEqualTo(2);
  }

  private static List<String> errors(Client client, Map<String, ?> sent) {
    return client
        .post(USERS + "add/", sent)
        .assertStatus(200)
        .html()
        .select("[role=alert] a")
        .eachText();
  }

  @Test
  void anAccountMayHaveNoPassword(Client client) {
    as(client, "admin").post(USERS + "add/", Map.of("username", "mina", "no_password", "on"));

    assertThat(User.objects.get("username", "mina").hasUsablePassword()).isFalse();
  }

  @Test
  void whoMayAddAndNotChangeAddsNoAccount(Client client) {
    Office.editor("add_user", "view_user");

    assertThat(as(client, "editor").get(USERS + "add/").status()).isEqualTo(403);
  }

  // ---- the form

  @Test
  void theFormShowsNothingOfThePassword(Client client) {
    TestResponse page = as(client, "admin").get(of(reader, "change")).assertStatus(200);

    assertThat(page.text()).doesNotContain("pbkdf2").doesNotContain(reader.password);
    assertThat(page.html().select("a[href='" + of(reader, "password") + "']")).hasSize(1);
    assertThat(page.html().select("main [name=password]")).isEmpty();
  }

  @Test
  void aSuperuserGivesEverything(Client client) {
    as(client, "admin")
        .post(
            of(reader, "change"),
            form(
                reader,
                Map.of(
                    "isStaff", "on",
                    "isSuperuser", "on",
                    "userPermissions", List.of(permission("add_book").pk()))));

    User now = again(reader);
    assertThat(now.isSuperuser).isTrue();
    assertThat(now.userPermissions.all()).hasSize(1);
  }

  @Test
  void nobodyElseMakesASuperuser(Client client) {
    User editor = Office.editor("change_user", "view_user");
    as(client, "editor");
    assertThat(client.get(of(reader, "change")).html().select("main [name=isSuperuser]")).isEmpty();

    client.post(
        of(reader, "change"), form(reader, Map.of("isSuperuser", "on", "is_superuser", "on")));
    client.post(of(editor, "change"), form(editor, Map.of("isSuperuser", "on")));

    assertThat(again(reader).isSuperuser).isFalse();
    assertThat(again(editor).isSuperuser).isFalse();
  }

  @Test
  void nobodyGivesAPermissionThatTheyDoNotHave(Client client) {
    Office.editor("change_user", "view_user", "view_book");
    as(client, "editor");

    TestResponse refused =
        client.post(
            of(reader, "change"),
            form(reader, Map.of("userPermissions", List.of(permission("delete_book").pk()))));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.text()).contains("You can give only what your own account may do.");
    assertThat(again(reader).userPermissions.exists()).isFalse();

    client.post(
        of(reader, "change"),
        form(reader, Map.of("userPermissions", List.of(permission("view_book").pk()))));
    assertThat(again(reader).userPermissions.count()).isEqualTo(1);
  }

  @Test
  void nobodyGivesAGroupThatMayDoMoreThanThey(Client client) {
    Group writers = Group.objects.create(each -> each.name = "Writers");
    writers.permissions.add(permission("delete_book"));
    Office.editor("change_user", "view_user", "view_group");

    TestResponse refused =
        as(client, "editor")
            .post(of(reader, "change"), form(reader, Map.of("groups", List.of(writers.pk()))));

    assertThat(refused.text()).contains("You can give only what your own account may do.");
    assertThat(again(reader).groups.exists()).isFalse();
  }

  @Test
  void nobodyGivesAGroupOfTheirsAPermissionThatTheyDoNotHave(Client client) {
    Group writers = Group.objects.create(each -> each.name = "Writers");
    User editor = Office.editor("change_group", "view_group");
    editor.groups.add(writers);
    as(client, "editor")
        .post(
            "/admin/auth/group/" + writers.pk() + "/change/",
            Map.of("name", "Writers", "permissions", List.of(permission("delete_book").pk())));

    assertThat(writers.permissions.exists()).isFalse();
  }

  @Test
  void anAccountThatMayDoMoreIsNotChangedByOneThatMayLess(Client client) {
    Office.editor("change_user", "view_user", "delete_user");
    as(client, "editor");

    assertThat(
            client
                .post(of(admin, "change"), form(admin, Map.of("email", "x@example.com")))
                .status())
        .isEqualTo(403);
    assertThat(client.get(of(admin, "password")).status()).isEqualTo(403);
    assertThat(
            client
                .post(of(admin, "password"), Map.of("password1", OTHER, "password2", OTHER))
                .status())
        .isEqualTo(403);
    assertThat(client.post(of(admin, "delete")).status()).isEqualTo(403);
    assertThat(again(admin).checkPassword(PASSWORD)).isTrue();
  }

  // ---- passwords

  @Test
  void aPasswordIsSetOnAPageOfItsOwnAndEndsTheOtherSessions(Client client) {
    Client theirs = as(client.another(), "admin");
    User editor = Office.editor("view_book");
    as(theirs, "editor");
    assertThat(theirs.get("/admin/").status()).isEqualTo(200);

    as(client, "admin")
        .post(of(editor, "password"), Map.of("password1", OTHER, "password2", OTHER));

    assertThat(again(editor).checkPassword(OTHER)).isTrue();
    assertThat(theirs.get("/admin/").status()).isEqualTo(302);
    assertThat(client.get("/admin/").status()).isEqualTo(200);
    LogEntry entry = LogEntry.objects.filter("actionFlag", LogEntry.CHANGE).get();
    assertThat(entry.changeMessage).contains("\"masked\":true").doesNotContain("pbkdf2");
  }

  @Test
  void aPasswordCanBeTakenAway(Client client) {
    as(client, "admin").post(of(reader, "password"), Map.of("no_password", "on"));

    assertThat(again(reader).hasUsablePassword()).isFalse();
  }

  @Test
  void aBadPasswordIsRefusedWithWhatIsWrong(Client client) {
    TestResponse page =
        as(client, "admin")
            .post(of(reader, "password"), Map.of("password1", "123", "password2", "123"));

    assertThat(page.html().select("[role=alert] li")).isNotEmpty();
    assertThat(page.html().select("input[type=password]").eachAttr("value")).doesNotContain("123");
    assertThat(again(reader).checkPassword(PASSWORD)).isTrue();
  }

  @Test
  void onesOwnPasswordIsChangedWithTheOldOne(Client client) {
    as(client, "admin");
    Map<String, String> sent = new HashMap<>();
    sent.put("new_password1", OTHER);
    sent.put("new_password2", OTHER);
    sent.put("old_password", "wrong-5271");
    assertThat(client.post("/admin/password_change/", sent).status()).isEqualTo(200);
    assertThat(again(admin).checkPassword(PASSWORD)).isTrue();

    sent.put("old_password", PASSWORD);
    assertThat(client.post("/admin/password_change/", sent).location()).contains("/admin/");
    assertThat(again(admin).checkPassword(OTHER)).isTrue();
    assertThat(client.get("/admin/").status()).isEqualTo(200);
  }

  @Test
  void whoIsNotLoggedInChangesNoPassword(Client client) {
    assertThat(client.get("/admin/password_change/").status()).isEqualTo(302);
    assertThat(client.get(of(reader, "password")).status()).isEqualTo(302);
  }

  @Test
  void aFilterAndASearchFindAccounts(Client client) {
    as(client, "admin");

    assertThat(client.get(USERS + "?q=read").text()).contains("reader@example.com");
    assertThat(client.get(USERS + "?isStaff=true").status()).isEqualTo(200);
  }
}
