package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The admin and the API as somebody treats them who wants more than they give: by requests written
 * by hand, to every address there is.
 */
class AdminProbesTest extends AdminTest {
  private static final List<String> SIGNS =
      List.of(
          "'",
          "\"",
          "\\",
          "' OR '1'='1' --",
          "1; DROP TABLE blog_post; --",
          ")) UNION SELECT password FROM auth_user --",
          "a\u0000b",
          "99999999999999999999999");

  /** What whoever is of the staff may ask for, whatever rights they have. */
  private static final Set<String> FOR_ALL =
      Set.of(
          "/admin/",
          "/admin/login/",
          "/admin/logout/",
          "/admin/language/",
          "/admin/theme/",
          "/admin/search/",
          "/admin/password_change/");

  private ByHand all;
  private ByHand stranger;
  private SiteAddresses admin;
  private SiteAddresses api;

  /** Few posts: no probe depends on how many there are. */
  @Override
  int posts() {
    return 300;
  }

  @BeforeAll
  void findTheAddresses() {
    // The first account of the list, so that nobody's probes end their own session.
    blog.rows()
        .changeAll(
            List.of(
                "INSERT INTO auth_group (name) VALUES ('readers')",
                "INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined)"
                    + " SELECT password, 0, 'aban', '', '', '', 0, 1, date_joined FROM auth_user WHERE username = 'admin'"));
    all = ByHand.signedIn(blog, "admin");
    stranger = ByHand.signedIn(blog, "stranger");
    admin = SiteAddresses.of(blog, all, "/admin/");
    api = SiteAddresses.of(blog, all, "/api/");
  }

  /** All rows but those that tell who came and what was done. */
  private List<String> content() {
    return blog.rows().all().stream()
        .filter(row -> !row.startsWith("django_session:") && !row.startsWith("django_admin_log:"))
        .toList();
  }

  // ---- signs that mean something to a database

  @Test
  void noSignInAnyParameterOfAnyAddressMakesTheServerFail() {
    Set<String> names = admin.parameters();
    names.addAll(api.parameters());
    names.addAll(List.of("_popup", "_return", "_input", "_draft", "_revert", "inline", "format"));
    List<String> problems = new ArrayList<>();
    int asked = 0;
    for (SiteAddresses addresses : List.of(admin, api)) {
      for (String address : addresses.all()) {
        for (String sign : SIGNS) {
          StringBuilder together = new StringBuilder("?");
          for (String name : names) {
            together.append(name).append('=').append(ByHand.encoded(sign)).append('&');
          }
          asked += ask(all, address + together, problems);
          // Alone too, since together the first that is refused may hide the others.
          for (String name : addresses.parameters(address)) {
            if (SIGNS.indexOf(sign) % 3 == 0) {
              asked += ask(all, address + "?" + name + "=" + ByHand.encoded(sign), problems);
            }
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(asked).isGreaterThan(1_000);
    assertThat(blog.rows().count("blog_post")).isEqualTo(posts());
  }

  private static int ask(ByHand who, String path, List<String> problems) {
    int status = who.get(path).statusCode();
    if (status >= 500) {
      problems.add(status + " " + path);
    }
    return 1;
  }

  @Test
  void noSignInAnyPartOfAnAddressMakesTheServerFail() {
    List<String> problems = new ArrayList<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (SiteAddresses addresses : List.of(admin, api)) {
      for (String route : addresses.routes()) {
        for (String sign :
            route.contains("<") ? List.of("'", "a\u0000b", SIGNS.get(5)) : List.<String>of()) {
          String path = route.replaceAll("<[^>]*>", ByHand.encoded(sign));
          int status = all.get(path).statusCode();
          seen.add(status);
          if (status >= 500) {
            problems.add(status + " " + path);
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(seen).contains(404).doesNotContain(200);
  }

  @Test
  void noSignInAnyFieldOfAnyFormMakesTheServerFail() {
    List<String> problems = new ArrayList<>();
    int sent = 0;
    for (Map.Entry<String, Document> page : admin.pages().entrySet()) {
      for (Element form :
          page.getValue().select("main form[method=post], main form[method=POST]")) {
        // What goes by such a form is a row, or the session of whoever sends it.
        if (!page.getKey().matches(".*/(delete|password|password_change|logout)/")) {
          sent += fill(page.getKey(), form, problems);
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(sent).isGreaterThan(200);
    assertThat(blog.rows().count("blog_post")).isEqualTo(posts());
    assertThat(all.get("/admin/").statusCode()).isEqualTo(200);
  }

  /** Sends a form once for each of its fields and each of some signs; how often. */
  private int fill(String address, Element form, List<String> problems) {
    String action = form.attr("action").isEmpty() ? address : form.attr("action");
    Set<String> names = new LinkedHashSet<>(form.select("[name]").eachAttr("name"));
    names.removeIf(name -> name.equals("csrfmiddlewaretoken") || name.contains("__prefix__"));
    int sent = 0;
    for (String name : names) {
      for (int i = 0; i < 3; i++) {
        Map<String, Object> fields = ByHand.shown(form);
        fields.put("_save", "1");
        fields.put(name, SIGNS.get((sent + i * 3) % SIGNS.size()));
        int status = all.post(action, fields).statusCode();
        if (status >= 500) {
          problems.add(status + " " + action + " " + name + "=" + fields.get(name));
        }
      }
      sent++;
    }
    return sent * 3;
  }

  // ---- people without rights

  @Test
  void whoHasNoRightIsRefusedAtEveryAddressOfTheAdminAskedOrSentTo() {
    List<String> before = content();
    List<String> problems = new ArrayList<>();
    int refused = 0;
    for (String address : admin.all()) {
      if (!FOR_ALL.contains(address) && !address.equals("/admin/blog")) {
        refused++;
        refused(stranger.get(address), "GET " + address, problems);
        refused(
            stranger.post(address, Map.of("post", "yes", "_save", "1", "_act", "1")),
            "POST " + address,
            problems);
      }
    }
    assertThat(problems).isEmpty();
    assertThat(refused).isGreaterThan(60);
    assertThat(content()).isEqualTo(before);
    assertThat(stranger.page("/admin/").select("main a[href*='/admin/blog/']")).isEmpty();
    assertThat(stranger.page("/admin/search/?q=entry").select("main a[href*='/change/']"))
        .isEmpty();
  }

  private static void refused(HttpResponse<String> answer, String what, List<String> problems) {
    if (answer.statusCode() != 403) {
      problems.add(what + " answers " + answer.statusCode());
    }
  }

  @Test
  void whoHasNoRightReadsOfTheApiWhatAnybodyReadsAndWritesNothing() {
    ByHand nobody = new ByHand(blog.base());
    List<String> before = content();
    List<String> problems = new ArrayList<>();
    int refused = 0;
    for (String address : api.all()) {
      HttpResponse<String> theirs = stranger.send("GET", address, "application/json", "");
      HttpResponse<String> anybodys = nobody.send("GET", address, "application/json", "");
      boolean data = theirs.statusCode() == 200 && !address.endsWith(".html");
      if (theirs.statusCode() != anybodys.statusCode()
          || data && !theirs.body().equals(anybodys.body())) {
        problems.add("GET " + address + " tells somebody more than anybody");
      }
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
        for (String body : List.of("{}", "{\"title\":\"x\",\"name\":\"x\"}", "[", "")) {
          int status = stranger.send(method, address, "application/json", body).statusCode();
          refused += status == 403 ? 1 : 0;
          if (status != 403 && status != 405) {
            problems.add(method + " " + address + " answers " + status);
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(refused).isGreaterThan(40);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void whoIsNotInIsSentToTheLogInFromEveryAddressOfTheAdmin() {
    ByHand nobody = new ByHand(blog.base());
    Set<String> open = Set.of("/admin/login/", "/admin/language/", "/admin/theme/");
    List<String> problems = new ArrayList<>();
    for (String address : admin.all()) {
      for (HttpResponse<String> answer :
          open.contains(address)
              ? List.<HttpResponse<String>>of()
              : List.of(nobody.get(address), nobody.post(address, Map.of("_save", "1")))) {
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || !to.startsWith("/admin/login/?next=")) {
          problems.add(address + " answers " + answer.statusCode() + " " + to);
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  // ---- fields that no form has

  @Test
  void fieldsThatTheFormOfAPostDoesNotHaveChangeNothing() {
    ByHand editor = ByHand.signedIn(blog, "editor");
    String path = "/admin/blog/post/120/change/";
    Map<String, Object> sent = ByHand.shown(editor.page(path).selectFirst("#main-form"));
    List<String> before = content();
    sent.put("title", "Changed by the editor");
    for (String name :
        List.of(
            "id",
            "pk",
            "views",
            "createdAt",
            "searchText",
            "is_superuser",
            "isSuperuser",
            "is_staff",
            "user",
            "user_id",
            "author_id")) {
      sent.put(name, "7");
    }
    for (String prefix : List.of("comments", "user_set", "auth_user", "form")) {
      sent.put(prefix + "-TOTAL_FORMS", "2");
      sent.put(prefix + "-INITIAL_FORMS", "1");
      sent.put(prefix + "-0-id", "1");
      sent.put(prefix + "-0-name", "intruder");
      sent.put(prefix + "-0-body", "intruder");
      sent.put(prefix + "-0-DELETE", "on");
      sent.put(prefix + "-1-username", "intruder");
      sent.put(prefix + "-1-name", "intruder");
      sent.put(prefix + "-1-body", "intruder");
      sent.put(prefix + "-1-isSuperuser", "on");
    }
    sent.put("_save", "1");
    assertThat(editor.post(path, sent).statusCode()).isEqualTo(302);
    onlyChanged(before, "blog_post: 120|Changed by the editor|");
    assertThat(blog.rows().of("SELECT views FROM blog_post WHERE id = 120"))
        .containsExactly(String.valueOf(120 % 977));
  }

  /** One row is another than before, and begins so; no row is gone or new. */
  private void onlyChanged(List<String> before, String beginning) {
    List<String> after = content();
    List<String> changed = new ArrayList<>(after);
    changed.removeAll(before);
    assertThat(changed).singleElement().asString().startsWith(beginning);
    assertThat(after).hasSameSizeAs(before);
  }

  @Test
  void rowsOfAnotherPostAreNotReachedThroughTheRowsWithinAForm() {
    String path = "/admin/blog/post/122/change/";
    String foreign = blog.rows().of("SELECT min(id) FROM blog_comment WHERE post_id = 123").get(0);
    Element form = all.page(path).selectFirst("#main-form");
    assertThat(form.select("[name=comments-0-id]")).isNotEmpty();
    List<String> before = content();
    for (boolean delete : List.of(true, false)) {
      Map<String, Object> sent = ByHand.shown(form);
      sent.put("comments-0-id", foreign);
      sent.put("comments-0-post", "122");
      sent.put("comments-0-body", "intruder");
      if (delete) {
        sent.put("comments-0-DELETE", "on");
      }
      sent.put("_save", "1");
      HttpResponse<String> answer = all.post(path, sent);
      assertThat(answer.statusCode()).isLessThan(500);
      assertThat(blog.rows().of("SELECT post_id, body FROM blog_comment WHERE id = ?", foreign))
          .containsExactly("123|First of 123");
    }
    Map<String, Object> sent = ByHand.shown(form);
    sent.put("comments-0-post", "123");
    sent.put("_save", "1");
    all.post(path, sent);
    assertThat(blog.rows().count("blog_comment WHERE post_id = 123")).isEqualTo(2);
    assertThat(content())
        .filteredOn(row -> !before.contains(row))
        .allMatch(row -> row.startsWith("blog_post: 122|"));
  }

  @Test
  void whoKeepsAccountsMakesNoSuperuserOfAnybody() {
    blog.rows()
        .changeAll(
            List.of(
                "INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined)"
                    + " SELECT password, 0, 'clerk', '', '', '', 1, 1, date_joined FROM auth_user WHERE username = 'admin'",
                "INSERT INTO auth_user_user_permissions (user_id, permission_id)"
                    + " SELECT u.id, p.id FROM auth_user u, auth_permission p WHERE u.username = 'clerk'"
                    + " AND p.codename IN ('view_user', 'add_user', 'change_user')"));
    ByHand clerk = ByHand.signedIn(blog, "clerk");
    String boss = blog.rows().of("SELECT id FROM auth_user WHERE username = 'admin'").get(0);
    String own = blog.rows().of("SELECT id FROM auth_user WHERE username = 'clerk'").get(0);
    String other = blog.rows().of("SELECT id FROM auth_user WHERE username = 'stranger'").get(0);
    String right =
        blog.rows().of("SELECT id FROM auth_permission WHERE codename = 'delete_user'").get(0);
    List<String> rights = blog.rows().of("SELECT * FROM auth_user_user_permissions");
    List<String> bossBefore = blog.rows().of("SELECT * FROM auth_user WHERE id = ?", boss);
    for (String account : List.of(own, other)) {
      String path = "/admin/auth/user/" + account + "/change/";
      Map<String, Object> sent = ByHand.shown(clerk.page(path).selectFirst("#main-form"));
      sent.putAll(more(boss));
      sent.put("_save", "1");
      clerk.post(path, sent);
      Map<String, Object> permission = new LinkedHashMap<>(sent);
      permission.put("userPermissions", right);
      clerk.post(path, permission);
    }
    Map<String, String> fresh = new LinkedHashMap<>(more(boss));
    fresh.put("username", "fresh");
    fresh.put("password1", "kelid-5271-taze");
    fresh.put("password2", "kelid-5271-taze");
    fresh.put("_save", "1");
    assertThat(clerk.post("/admin/auth/user/add/", fresh).statusCode()).isEqualTo(302);
    assertThat(clerk.post("/admin/auth/user/" + boss + "/change/", fresh).statusCode())
        .isEqualTo(403);
    assertThat(clerk.post("/admin/auth/user/" + boss + "/password/", fresh).statusCode())
        .isEqualTo(403);

    assertThat(blog.rows().of("SELECT username FROM auth_user WHERE is_superuser = 1"))
        .containsExactly("admin");
    assertThat(blog.rows().of("SELECT is_staff FROM auth_user WHERE username = 'fresh'"))
        .containsExactly("0");
    assertThat(blog.rows().of("SELECT * FROM auth_user_user_permissions")).isEqualTo(rights);
    assertThat(blog.rows().of("SELECT * FROM auth_user WHERE id = ?", boss)).isEqualTo(bossBefore);
    assertThat(
            blog.rows()
                .of("SELECT count(DISTINCT password) FROM auth_user WHERE username <> 'fresh'"))
        .containsExactly("1");
  }

  /** What no form for a clerk has. */
  private static Map<String, String> more(String boss) {
    Map<String, String> more = new LinkedHashMap<>();
    for (String flag :
        List.of("is_superuser", "isSuperuser", "superuser", "is_staff", "user.isSuperuser")) {
      more.put(flag, "on");
    }
    more.put("id", boss);
    more.put("pk", boss);
    more.put("password", "plain");
    more.put("lastLogin", "2020-01-01 00:00");
    more.put("dateJoined", "2020-01-01 00:00");
    more.put("user_permissions", "1");
    return more;
  }

  @Test
  void whoSignsUpIsNothingMoreThanAMember() {
    ByHand visitor = new ByHand(blog.base());
    Map<String, String> sent = new LinkedHashMap<>(more("1"));
    sent.put("username", "newcomer");
    sent.put("email", "newcomer@example.com");
    sent.put("password1", "kelid-5271-taze");
    sent.put("password2", "kelid-5271-taze");
    sent.put("isStaff", "on");
    sent.put("groups", "1");
    assertThat(visitor.post("/accounts/signup/", sent).statusCode()).isEqualTo(302);
    assertThat(
            blog.rows()
                .of("SELECT is_superuser, is_staff FROM auth_user WHERE username = 'newcomer'"))
        .containsExactly("0|0");
    assertThat(visitor.get("/admin/").statusCode()).isEqualTo(302);
  }
}
