package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;

/** The form of a post, and forms of its neighbours: checks A24 to A27, A29 to A32, A35 and A36. */
class AdminFormTest extends AdminTest {
  private static final String ADD = "/admin/blog/post/add/";
  private static final String AUTHOR = "[data-name=author]";

  private static String change(int id) {
    return "/admin/blog/post/" + id + "/change/";
  }

  private String title(int id) {
    return blog.rows().of("SELECT title FROM blog_post WHERE id = ?", id).get(0);
  }

  private String author(int id) {
    return blog.rows().of("SELECT author_id FROM blog_post WHERE id = ?", id).get(0);
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
    assertThat(blog.rows().count("blog_category WHERE name = ?", name)).isOne();
    Locator message = page.locator(".notices [role=status]").first();
    assertThat(message.innerText()).contains(name);
    message.locator("a").first().click();
    assertThat(page.inputValue("#id_name")).isEqualTo(name);
  }

  @InBothLanguages
  void a27WhatIsNotSavedIsNotLeftWithoutAQuestion(String language) {
    Page page = page("admin", language, change(50));
    List<String> asked = new ArrayList<>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    page.fill("#id_title", "Not saved");
    page.locator(".crumbs a").first().click(new Locator.ClickOptions().setNoWaitAfter(true));
    page.waitForTimeout(500);
    assertThat(asked).containsExactly("beforeunload");
    assertThat(page.inputValue("#id_title")).isEqualTo("Not saved");

    Page untouched = page("admin", language, change(50));
    untouched.onDialog(
        dialog -> {
          asked.add("untouched");
          dialog.accept();
        });
    untouched.locator(".crumbs a").first().click();
    untouched.waitForURL(blog.base() + "/admin/");
    assertThat(asked).hasSize(1);
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
  void a30AnAuthorAmong500IsFoundByTwoLettersAndTheKeyboard(String language) {
    int post = language.equals("fa") ? 61 : 60;
    Page page = page("admin", language, change(post));
    Locator box = page.locator(AUTHOR + " [role=combobox]");
    box.fill("");
    box.pressSequentially("Au");
    Locator options = page.locator("[role=option]");
    options.first().waitFor();
    assertThat(options.count()).isBetween(1, 20);
    assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
    picture(page, "admin-form-combobox-" + language);
    box.press("ArrowDown");
    String first = box.getAttribute("aria-activedescendant");
    assertThat(page.locator("#" + first + "[role=option]").count()).isOne();
    box.press("ArrowDown");
    assertThat(box.getAttribute("aria-activedescendant")).isNotEqualTo(first);
    box.press("Escape");
    assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
    box.fill("");
    box.pressSequentially("author-78");
    page.locator("[role=option]", new Page.LocatorOptions().setHasText("Author 78"))
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    box.press("ArrowDown");
    box.press("Enter");
    save(page);
    String wanted = blog.rows().of("SELECT id FROM blog_author WHERE name = 'Author 78'").get(0);
    assertThat(author(post)).isEqualTo(wanted);
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
    assertThat(author(post)).isEqualTo(chosen);
    assertThat(title(post)).isEqualTo("Kept " + language);
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
    assertThat(blog.rows().of("SELECT published_at FROM blog_post WHERE id = ?", post).get(0))
        .startsWith("2026-11-23 07:00:00");
  }

  @InBothLanguages
  void a36KeysSaveHelpAndChooseButNotWithinAnInput(String language) {
    int post = language.equals("fa") ? 73 : 72;
    Page page = page("admin", language, change(post));
    page.fill("#id_title", "By a key " + language);
    page.keyboard().press("Control+s");
    page.waitForURL(url -> !url.contains("/" + post + "/change/"));
    assertThat(title(post)).isEqualTo("By a key " + language);

    go(page, "/admin/blog/post/");
    page.keyboard().press("?");
    page.locator("dialog[open]").first().waitFor();
    picture(page, "admin-keys-" + language);
    page.keyboard().press("Escape");
    assertThat(page.waitForFunction("() => !document.querySelector('dialog[open]')")).isNotNull();
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("x");
    Locator boxes = page.locator("[name=_selected_action]");
    assertThat(boxes.nth(1).isChecked()).isTrue();
    assertThat(page.locator("[name=_selected_action]:checked").count()).isOne();

    page.click("#q");
    page.keyboard().type("jjx?");
    assertThat(page.inputValue("#q")).isEqualTo("jjx?");
    assertThat(page.locator("dialog[open]").count()).isZero();
    assertThat(page.locator("[name=_selected_action]:checked").count()).isOne();
  }
}
