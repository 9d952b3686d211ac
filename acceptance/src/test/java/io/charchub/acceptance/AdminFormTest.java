package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The form of a post, and forms of its neighbours: checks A24 to A26, A29, A31, A32 and A35. */
class AdminFormTest extends AdminTest {
  private static final String ADD = "/admin/blog/post/add/";

  private static String change(int id) {
    return "/admin/blog/post/" + id + "/change/";
  }

  private String stored(String column, int id) {
    return blog.rows().of("SELECT " + column + " FROM blog_post WHERE id = " + id).get(0);
  }

  private static void save(Page page) {
    page.click("main [data-save]");
    page.waitForLoadState();
  }

  @InBothLanguages
  void a24AnEmptyFormSaysWhatIsMissingFieldByField(String language) {
    Page page = page("admin", language, ADD);
    save(page);
    assertThat(page.locator(".summary[role=alert]:focus").count()).isOne();
    assertThat(page.title()).startsWith(language.equals("fa") ? "خطا" : "Error");
    for (String field : List.of("title", "body", "author")) {
      Locator input = page.locator("#id_" + field);
      assertThat(input.getAttribute("aria-invalid")).as(field).isEqualTo("true");
      for (String id : input.getAttribute("aria-describedby").split(" ")) {
        assertThat(page.locator("#" + id).count()).as(id + " of " + field).isOne();
      }
      assertThat(page.locator(".summary a[href='#id_" + field + "']").count()).as(field).isOne();
    }
    page.click(".summary a[href='#id_title']");
    assertThat(page.locator("#id_title:focus").count()).isOne();
    picture(page, "admin-form-refused-" + language);
  }

  @InBothLanguages
  void a25ASectionThatHoldsAnErrorIsOpen(String language) {
    Page page = page("admin", language, ADD);
    Locator section = page.locator("details.section").first();
    assertThat(section.getAttribute("open")).isNull();
    page.evaluate("() => { document.querySelector('#id_pictureAlt').value = 'x'.repeat(300); }");
    save(page);
    assertThat(section.getAttribute("open")).isNotNull();
    assertThat(page.locator("#id_pictureAlt").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(page.inputValue("#id_pictureAlt")).hasSize(300);
  }

  @InBothLanguages
  void a26ARowIsAddedOnceHoweverOftenSaveIsPressed(String language) {
    Page page = page("admin", language, "/admin/blog/category/add/");
    String name = "Twice " + language;
    page.fill("#id_name", name);
    page.locator("main [data-save]").dblclick();
    page.waitForURL(url -> url.endsWith("/admin/blog/category/"));
    assertThat(blog.rows().count("blog_category WHERE name = '" + name + "'")).isOne();
    Locator message = page.locator(".notices [role=status]").first();
    assertThat(message.innerText()).contains(name);
    message.locator("a").first().click();
    assertThat(page.inputValue("#id_name")).isEqualTo(name);
  }

  @InBothLanguages
  void a29AddressesReadFromLeftToRightAndProseAsItIsWritten(String language) {
    Page page = page("admin", language, change(51));
    assertThat(direction(page, "#id_slug")).isEqualTo("ltr");
    assertThat(page.getAttribute("#id_title", "dir")).isEqualTo("auto");
    assertThat(page.getAttribute("#id_body", "dir")).isEqualTo("auto");
    go(page, "/admin/blog/comment/add/");
    assertThat(direction(page, "#id_email")).isEqualTo("ltr");
    assertThat(page.getAttribute("#id_body", "dir")).isEqualTo("auto");
  }

  private static Object direction(Page page, String field) {
    return page.locator(field).evaluate("each => getComputedStyle(each).direction");
  }

  @InBothLanguages
  void a31WithoutScriptsAnAuthorIsFoundByAButton(String language) {
    int post = language.equals("fa") ? 63 : 62;
    Page page = plain("admin", language, change(post));
    page.fill("#id_title", "Kept " + language);
    page.fill("[name=_q_author]", "Author 88");
    page.click("button[name=_find][value=author]");
    assertThat(page.inputValue("#id_title")).as("what was typed").isEqualTo("Kept " + language);
    Locator found = page.locator("[data-found] input[type=radio][name=author]");
    assertThat(found.count()).isBetween(1, 20);
    picture(page, "admin-form-find-" + language);
    found.first().check();
    String chosen = found.first().inputValue();
    save(page);
    assertThat(stored("author_id", post)).isEqualTo(chosen);
    assertThat(stored("title", post)).isEqualTo("Kept " + language);
  }

  @InBothLanguages
  void a32TheFormOfACommentDoesNotCarryEveryPost(String language) {
    Page page = page("admin", language, "/admin/blog/comment/100/change/");
    APIResponse answer = page.request().get(page.url());
    assertThat(answer.body().length).isLessThanOrEqualTo(30 * 1024);
    assertThat(page.locator("select[name=post]").count()).isZero();
    assertThat(page.locator("select option").count()).isLessThan(60);
  }

  @InBothLanguages
  void a35ADateOfTheLanguagesCalendarIsStored(String language) {
    boolean persian = language.equals("fa");
    int post = persian ? 71 : 70;
    Page page = page("admin", language, change(post));
    page.fill("#id_publishedAt", persian ? "1405/13/01 10:30" : "2026-13-01 10:30");
    save(page);
    assertThat(page.getAttribute("#id_publishedAt", "aria-invalid")).isEqualTo("true");
    page.fill("#id_publishedAt", persian ? "۱۴۰۵/۰۹/۰۲ ۱۰:۳۰" : "2026-11-23 10:30");
    save(page);
    assertThat(stored("published_at", post)).startsWith("2026-11-23 07:00:00");
  }
}
