package io.charchub.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of page that the admin has, and the way to one of it.
 *
 * @param name how it is called in findings and pictures
 * @param user who looks at it; empty for somebody who is not signed in
 * @param status what it answers with
 * @param way leads a page there, from a page that shows nothing
 */
record AdminKind(String name, String user, int status, Way way) {
  private static final String ADMIN = "admin";
  private static final String POSTS = "/admin/blog/post/";

  /** A list is the same page with fewer rows, and sooner looked at. */
  private static final String FEW = "?per=20";

  /** Leads a page somewhere. */
  @FunctionalInterface
  interface Way {
    void go(Page page, String base);
  }

  /** Of these pictures are kept. */
  private static final List<String> PICTURED =
      List.of("log-in", "index", "list", "change", "delete", "history", "conflict", "403", "404");

  boolean isPictured() {
    return PICTURED.contains(name);
  }

  /** One page of each kind; nothing that one language changes is looked at in the other. */
  static List<AdminKind> all(String language) {
    int post = language.equals("fa") ? 200 : 300;
    List<AdminKind> all = new ArrayList<>();
    all.add(at("log-in", "", 200, "/admin/login/"));
    all.add(new AdminKind("log-in refused", "", 200, (page, base) -> refuse(page, base, language)));
    all.add(at("index", ADMIN, 200, "/admin/"));
    all.add(at("index of nothing", "stranger", 200, "/admin/"));
    all.add(at("app", ADMIN, 200, "/admin/blog/"));
    lists(all);
    forms(all, post);
    rows(all, post + 10);
    all.add(at("export", ADMIN, 200, POSTS + "export/"));
    imports(all);
    accounts(all);
    all.add(at("search of all", ADMIN, 200, "/admin/search/?q=tag+7"));
    all.add(after("palette", "/admin/", AdminKind::openPalette));
    all.add(after("keys", "/admin/", AdminKind::openKeys));
    all.add(after("menu", "/admin/", page -> page.click("header [data-menu] summary")));
    all.add(at("log", ADMIN, 200, "/admin/admin/logentry/"));
    all.add(after("log entry", "/admin/admin/logentry/", AdminKind::openFirst));
    all.add(at("403", "editor", 403, "/admin/blog/author/"));
    all.add(at("404", ADMIN, 404, "/admin/blog/post/99999999/change/"));
    return all;
  }

  private static void lists(List<AdminKind> all) {
    all.add(at("list", ADMIN, 200, POSTS + FEW));
    all.add(at("list, last page", ADMIN, 200, POSTS + FEW + "&p=5"));
    all.add(at("list, search", ADMIN, 200, POSTS + FEW + "&q=777&category=28"));
    all.add(at("list, nothing", ADMIN, 200, POSTS + "?q=zzzz-nothing"));
    all.add(after("list, filtered", POSTS + FEW, AdminKind::filter));
    all.add(
        after(
            "list, drill-down", POSTS + FEW, page -> page.locator("nav.drill a").first().click()));
    all.add(after("list, rows chosen", POSTS + FEW + "&category=9", AdminKind::chooseThree));
    all.add(after("action", POSTS + FEW + "&category=9", AdminKind::publishThree));
    all.add(at("list, read only", "reader", 200, POSTS + FEW + "&category=9"));
    all.add(at("list of comments", ADMIN, 200, "/admin/blog/comment/" + FEW + "&p=2"));
  }

  private static void forms(List<AdminKind> all, int post) {
    String change = POSTS + post + "/change/";
    all.add(at("add", ADMIN, 200, POSTS + "add/"));
    all.add(after("add, refused", POSTS + "add/", AdminKind::save));
    all.add(at("change", ADMIN, 200, change));
    all.add(after("change, look-up", change, AdminKind::lookUp));
    all.add(after("change, calendar", change, page -> page.click("[data-date] + button")));
    all.add(after("change, related row", change, AdminKind::openRelated));
    all.add(after("change, saved", change, AdminKind::save));
    all.add(at("view", "reader", 200, change));
    all.add(new AdminKind("conflict", ADMIN, 409, (page, base) -> conflict(page, base, change)));
  }

  private static void rows(List<AdminKind> all, int post) {
    String row = POSTS + post + "/";
    all.add(at("delete", ADMIN, 200, row + "delete/"));
    all.add(at("delete, blocked", ADMIN, 200, "/admin/blog/author/300/delete/"));
    all.add(
        after(
            "history",
            row + "change/",
            page -> {
              page.fill("#id_title", "Another title");
              page.fill("#id_body", "یک متن دیگر، with **both** languages.");
              save(page);
              page.navigate(page.url().replaceFirst("/admin/.*", row + "history/"));
            }));
  }

  private static void imports(List<AdminKind> all) {
    String path = "/admin/blog/category/import/";
    all.add(at("import", ADMIN, 200, path));
    all.add(after("import, columns", path, AdminKind::upload));
    all.add(
        after(
            "import, dry run",
            path,
            page -> {
              upload(page);
              page.click("main form button.primary");
              page.waitForLoadState();
            }));
  }

  private static void accounts(List<AdminKind> all) {
    all.add(at("users", ADMIN, 200, "/admin/auth/user/"));
    all.add(at("user, add", ADMIN, 200, "/admin/auth/user/add/"));
    all.add(at("user", ADMIN, 200, "/admin/auth/user/1/change/"));
    all.add(at("password of a user", ADMIN, 200, "/admin/auth/user/1/password/"));
    all.add(at("groups", ADMIN, 200, "/admin/auth/group/"));
    all.add(at("group, add", ADMIN, 200, "/admin/auth/group/add/"));
    all.add(at("own password", ADMIN, 200, "/admin/password_change/"));
  }

  private static AdminKind at(String name, String user, int status, String path) {
    return new AdminKind(name, user, status, (page, base) -> page.navigate(base + path));
  }

  /** Where the superuser comes by doing something on the page at {@code path}. */
  private static AdminKind after(String name, String path, java.util.function.Consumer<Page> deed) {
    return new AdminKind(
        name,
        ADMIN,
        200,
        (page, base) -> {
          page.navigate(base + path);
          deed.accept(page);
        });
  }

  private static void refuse(Page page, String base, String language) {
    page.navigate(base + "/admin/login/");
    AdminBlog.signIn(page, "nobody-" + language, "not the password");
    page.locator("[role=alert]").waitFor();
  }

  private static void filter(Page page) {
    page.selectOption("[data-filters] select[name^=status]", "draft");
    page.selectOption("[data-filters] select[name^=category]", "12");
    page.click("[data-filters] button.primary");
    page.locator(".chips .chip").first().waitFor();
  }

  private static void chooseThree(Page page) {
    for (int row = 0; row < 3; row++) {
      page.locator("[name=_selected_action]").nth(row).check();
    }
  }

  private static void publishThree(Page page) {
    chooseThree(page);
    page.selectOption("[data-actions] select[name=action]", "publish");
    page.click("[data-actions] button[name=_act]");
    page.locator("ul.named").waitFor();
  }

  private static void save(Page page) {
    page.click("main [data-save]");
    page.locator("main .summary, main .notices").first().waitFor();
  }

  private static void lookUp(Page page) {
    Locator box = page.locator("[data-name=author] [role=combobox]");
    box.fill("");
    box.pressSequentially("Au");
    page.locator("[role=option]").first().waitFor();
    box.press("ArrowDown");
  }

  private static void openRelated(Page page) {
    page.locator("[data-related]").first().click();
    page.locator("dialog[open] form").waitFor();
  }

  private static void conflict(Page page, String base, String change) {
    page.navigate(base + change);
    Page other = page.context().newPage();
    other.navigate(base + change);
    other.fill("#id_title", "Title of the other one");
    other.fill("#id_summary", "خلاصهٔ دیگری");
    save(other);
    other.close();
    page.fill("#id_title", "عنوان من");
    page.fill("#id_body", "Text of mine");
    page.click("main [data-save]");
    page.locator("fieldset.conflict").first().waitFor();
  }

  private static void upload(Page page) {
    byte[] lines =
        "name,slug\nاقتصاد,eghtesad\nTravel,travel\n,no-name\n".getBytes(StandardCharsets.UTF_8);
    page.setInputFiles("#file", new FilePayload("categories.csv", "text/csv", lines));
    page.click("main form button.primary");
    page.locator("#match").waitFor();
  }

  private static void openPalette(Page page) {
    page.keyboard().press("Control+k");
    page.keyboard().type("tag 7");
    page.locator("#palette [role=option]").first().waitFor();
    page.waitForTimeout(400);
  }

  private static void openKeys(Page page) {
    page.keyboard().press("?");
    page.locator("#keys[open]").waitFor();
  }

  private static void openFirst(Page page) {
    page.locator("table.list tbody th a").first().click();
    page.waitForURL(url -> !url.endsWith("/logentry/"));
  }
}
