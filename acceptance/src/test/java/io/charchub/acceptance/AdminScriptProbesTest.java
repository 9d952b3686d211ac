package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What looks like a script to a browser, typed into every field of every form of the admin: it is
 * stored as it was typed and shown as text, in the admin, in the API and on the blog.
 */
class AdminScriptProbesTest extends AdminTest {
  /** Breaks out of an attribute, of an element, of a template. */
  private static final String PROBE = "\"><img src=x onerror=ran()>'<script>ran()</script>${7*7}";

  /** The part that fits the shortest field, and that a page must show. */
  private static final String SEEN = "<img src=x onerror=ran()>";

  private static final int POST = 45;

  /** Fields that take no free text: what they refuse is checked elsewhere. */
  private static final String FREE =
      "#main-form input[type=text]:not([dir=ltr]):not([data-date]):not([name=username]),"
          + " #main-form input[type=search]:not([name^=_q]), #main-form textarea";

  @Override
  int posts() {
    return 300;
  }

  private Page watched(List<String> problems) {
    BrowserContext context = blog.staff("admin", "en");
    context.addInitScript("window.ran = () => { window.hasRun = true; };");
    Page page = context.newPage();
    page.onDialog(
        dialog -> {
          if (!dialog.type().equals("beforeunload")) {
            problems.add("a dialog at " + page.url());
          }
          dialog.accept();
        });
    return page;
  }

  /** Fills in every field of a form with free text and saves it; how many there were. */
  private int fill(Page page, String path) {
    go(page, path);
    page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
    int filled = 0;
    for (Locator field : page.locator(FREE).all()) {
      if (field.isVisible() && field.isEditable()) {
        String most = field.getAttribute("maxlength");
        int length = most == null ? PROBE.length() : Integer.parseInt(most);
        field.fill(PROBE.substring(0, Math.min(length, PROBE.length())));
        filled++;
      }
    }
    page.click("#main-form .bar [name=_save]");
    page.waitForURL(url -> !url.endsWith("/change/"));
    return filled;
  }

  private static void look(Page page, List<String> problems) {
    page.waitForLoadState();
    Object ran =
        page.evaluate(
            "() => window.hasRun === true || document.querySelectorAll('[onerror]').length > 0");
    if ((boolean) ran) {
      problems.add("a probe is no text at " + page.url());
    }
  }

  private void shows(Page page, String path, List<String> problems) {
    go(page, path);
    look(page, problems);
    Object shown =
        page.evaluate(
            "text => document.body.innerText.includes(text)"
                + " || [...document.querySelectorAll('input, textarea')].some(each => each.value.includes(text))",
            SEEN);
    if (!(boolean) shown) {
      problems.add("no probe is seen at " + path);
    }
  }

  @Test
  void whatLooksLikeAScriptIsTextWhereverItIsShown() {
    List<String> problems = new ArrayList<>();
    Page page = watched(problems);
    String author = blog.rows().of("SELECT author_id FROM blog_post WHERE id = ?", POST).get(0);
    String tag =
        blog.rows().of("SELECT min(tag_id) FROM blog_post_tags WHERE post_id = ?", POST).get(0);
    String category = blog.rows().of("SELECT category_id FROM blog_post WHERE id = ?", POST).get(0);
    String user = blog.rows().of("SELECT id FROM auth_user WHERE username = 'reader'").get(0);
    blog.rows().change("INSERT INTO auth_group (id, name) VALUES (900, 'readers')");
    List<String> rows =
        List.of(
            "/admin/blog/author/" + author,
            "/admin/blog/tag/" + tag,
            "/admin/blog/category/" + category,
            "/admin/blog/post/" + POST,
            "/admin/auth/user/" + user,
            "/admin/auth/group/900");
    int filled = 0;
    for (String row : rows) {
      filled += fill(page, row + "/change/");
    }
    assertThat(filled).as("fields with free text").isGreaterThanOrEqualTo(14);

    for (String row : rows) {
      shows(page, row + "/change/", problems);
      shows(page, row + "/history/", problems);
      if (!row.contains("/user/")) { // which is called by its name for the log-in
        shows(page, row + "/delete/", problems);
      }
    }
    for (String model : List.of("author", "tag", "category", "post")) {
      shows(page, "/admin/blog/" + model + "/?q=onerror", problems);
    }
    shows(page, "/admin/auth/group/", problems);
    shows(page, "/admin/auth/user/?q=reader", problems);
    shows(page, "/admin/blog/comment/?q=onerror", problems);
    shows(page, "/admin/", problems);
    shows(page, "/admin/admin/logentry/", problems);
    shows(page, "/admin/search/?q=onerror", problems);
    shows(page, "/admin/blog/post/add/?title=" + ByHand.encoded(PROBE), problems);
    shows(page, "/admin/blog/post/?q=" + ByHand.encoded(PROBE), problems);
    shows(page, "/api/posts/" + POST + "/", problems);
    shows(page, "/api/posts/?search=onerror", problems);
    publicPages(page, problems);
    finders(page, problems);
    assertThat(problems).isEmpty();
  }

  private void publicPages(Page page, List<String> problems) {
    String slug = blog.rows().of("SELECT slug FROM blog_post WHERE id = ?", POST).get(0);
    blog.rows()
        .change(
            "UPDATE blog_post SET status = 'published', published_at = '2026-01-02 00:00:00' WHERE id = ?",
            POST);
    blog.rows().change("UPDATE blog_comment SET status = 'approved' WHERE post_id = ?", POST);
    shows(page, "/post/" + slug + "/", problems);
    shows(page, "/search/?q=onerror", problems);
    shows(page, "/search/?q=" + ByHand.encoded(PROBE), problems);
  }

  /** What scripts show of rows: the palette and a look-up. */
  private void finders(Page page, List<String> problems) {
    go(page, "/admin/");
    page.keyboard().press("Control+K");
    page.locator("#palette input").pressSequentially("onerror");
    page.locator("#palette-list [role=option]").first().waitFor();
    look(page, problems);
    go(page, "/admin/blog/post/" + POST + "/change/");
    page.locator("[data-name=tags] input[role=combobox]").pressSequentially("onerror");
    page.locator("[role=option]", new Page.LocatorOptions().setHasText(SEEN)).first().waitFor();
    look(page, problems);
    page.locator("[role=option]", new Page.LocatorOptions().setHasText(SEEN)).first().click();
    look(page, problems);
  }
}
