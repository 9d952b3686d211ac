package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What people of the staff do in the admin within an hour, each thing as a person does it who has
 * scripts or has none: {@code admin} and {@code editor} have a window each.
 */
final class AdminHour {
  private static final String POSTS = "/admin/blog/post/";
  private static final String ROWS = "table.list tbody th[scope=row] a";

  private final AdminBlog blog;
  private final String language;
  private final boolean scripts;
  private final Page page;
  private final Page editor;

  AdminHour(AdminBlog blog, String language, boolean scripts) {
    this.blog = blog;
    this.language = language;
    this.scripts = scripts;
    this.page = window("admin");
    this.editor = window("editor");
  }

  private Page window(String user) {
    BrowserContext context = blog.staff(user, AdminBlog.in(language).setJavaScriptEnabled(scripts));
    return context.newPage();
  }

  private boolean isPersian() {
    return language.equals("fa");
  }

  private void go(Page page, String path) {
    page.navigate(blog.base() + path);
  }

  private void save(Page page, Predicate<String> until) {
    page.click("#main-form .bar [name=_save]");
    page.waitForURL(until);
  }

  // ---- writing

  /** Writes and publishes a post, and makes its tag while at it. */
  void write(String title, String slug, String tag) {
    go(page, POSTS + "add/");
    page.fill("#id_title", title);
    if (scripts) {
      assertThat(page.inputValue("#id_slug")).as("follows the title").isNotEmpty();
    }
    page.fill("#id_slug", slug);
    chooseAuthor("author-78", "Author 78");
    page.selectOption("#id_language", "fa");
    page.fill("#id_summary", "خلاصه‌ای در یک خط");
    page.fill("#id_body", "بندِ نخست.\n\nبندِ دوم با یک [پیوند](/about/).");
    makeTag(tag);
    page.selectOption("#id_status", "published");
    page.fill("#id_publishedAt", isPersian() ? "۱۴۰۴/۰۹/۰۷ ۱۰:۰۰" : "2025-11-28 10:00");
    save(page, url -> url.endsWith(POSTS));
    assertThat(page.locator(".notices [role=status]").first().innerText()).contains(title);
  }

  private void chooseAuthor(String letters, String name) {
    if (scripts) {
      page.locator("[data-name=author] [role=combobox]").pressSequentially(letters);
      page.locator("[role=option]", new Page.LocatorOptions().setHasText(name)).first().click();
    } else {
      page.fill("[name=_q_author]", letters);
      page.click("button[name=_find][value=author]");
      page.locator("[data-found] label", new Page.LocatorOptions().setHasText(name))
          .first()
          .locator("input")
          .check();
    }
  }

  private void makeTag(String tag) {
    page.click("button[name=_related][value=tags]");
    if (scripts) {
      Locator dialog = page.locator("dialog[open]");
      dialog.locator("input[name$=name]").fill(tag);
      dialog.locator("input[name$=slug]").fill(slug(tag));
      dialog.locator("button.primary").first().click();
      dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    } else {
      page.fill("#id_name", tag);
      page.fill("#id_slug", slug(tag));
      save(page, url -> url.contains("/blog/post/add/"));
    }
    assertThat(page.locator("[data-name=tags] [data-chosen] input[name=tags]").count()).isOne();
    assertThat(page.inputValue("#id_body")).as("what was typed before").contains("بندِ دوم");
  }

  private static String slug(String tag) {
    return tag.replace(' ', '-');
  }

  // ---- moderating

  /** Approves the first {@code count} comments that wait; their keys. */
  List<String> approve(int count) {
    go(page, "/admin/blog/comment/");
    page.selectOption("[data-filters] select[name^=status]", "pending");
    page.click("[data-filters] button.primary");
    page.locator(".chips .chip").waitFor();
    Locator boxes = page.locator("[name=_selected_action]");
    List<String> keys =
        boxes.all().stream().limit(count).map(each -> each.getAttribute("value")).toList();
    if (scripts && count == boxes.count()) {
      page.check("[data-all] input");
    } else {
      boxes.all().stream().limit(count).forEach(Locator::check);
    }
    page.selectOption("[data-actions] select[name=action]", "approve");
    page.click("[data-actions] button[name=_act]");
    page.waitForLoadState();
    page.locator("main form .tools button").first().click();
    page.waitForLoadState();
    return keys;
  }

  // ---- finding

  /** The titles that a search finds; a machine that is busy may have stopped it, and said so. */
  List<String> search(String words) {
    for (int tries = 0; tries < 5; tries++) {
      go(page, POSTS);
      page.fill("#q", words);
      page.locator("#q").press("Enter");
      page.waitForURL(url -> url.contains("q="));
      if (page.locator("main [role=alert]").count() == 0) {
        break;
      }
    }
    assertThat(page.locator("main [role=alert]").allInnerTexts()).as("of the search").isEmpty();
    return page.locator(ROWS).allInnerTexts().stream().map(String::strip).toList();
  }

  /**
   * Walks by the calendar to a day, and by its pages to a row, which is opened; the address of the
   * day.
   */
  String drill(List<String> steps, String title) {
    go(page, POSTS);
    for (String step : steps) {
      page.locator("nav.drill a", new Page.LocatorOptions().setHasText(step)).first().click();
      page.locator("nav.drill strong", new Page.LocatorOptions().setHasText(step)).waitFor();
    }
    String day = page.url();
    Locator row = page.locator(ROWS, new Page.LocatorOptions().setHasText(title));
    while (row.count() == 0) {
      page.click(".pages a[rel=next]");
      page.waitForLoadState();
    }
    row.first().click();
    page.waitForURL(url -> url.contains("/change/"));
    assertThat(page.inputValue("#id_title")).isEqualTo(title);
    return day;
  }

  // ---- two with one row

  /** The editor saves what the admin has changed in the meantime, and keeps the own title. */
  void disagree(int post, String first, String second, String summary) {
    String path = POSTS + post + "/change/";
    go(page, path);
    go(editor, path);
    page.fill("#id_title", first);
    page.fill("#id_summary", summary);
    save(page, url -> !url.contains("/change/"));
    editor.fill("#id_title", second);
    editor.click("#main-form .bar [name=_save]");
    editor.waitForLoadState();
    Locator conflict =
        editor.locator("fieldset.conflict", new Page.LocatorOptions().setHasText(second));
    assertThat(conflict.innerText()).contains(first);
    conflict.locator("input[type=radio][value=mine]").check();
    editor.click("main form button.primary");
    editor.waitForURL(url -> !url.contains("/change/"));
  }

  /** Opens the form with what was there before the last change, and saves that. */
  void revert(int post, String title) {
    go(page, POSTS + post + "/history/");
    page.locator("ol.log > li").first().locator("a.button").click();
    page.waitForURL(url -> url.contains("/change/"));
    assertThat(page.inputValue("#id_title")).isEqualTo(title);
    save(page, url -> !url.contains("/change/"));
  }

  // ---- taking away and bringing back

  /** Takes the rows of a list away as a file. */
  Path export(String list, Path file) {
    page.navigate(list);
    page.click("main a[href*='/export/']");
    page.waitForURL(url -> url.contains("/export/"));
    Download download = page.waitForDownload(() -> page.click("main form button.primary"));
    download.saveAs(file);
    return file;
  }

  /** Brings a file back, its lines known by their keys; what the check said. */
  List<String> bringBack(Path file) {
    go(page, POSTS + "import/");
    page.setInputFiles("#file", file);
    page.click("main button[name=step][value=map]");
    page.selectOption("#match", "id");
    page.click("main button[name=step][value=check]");
    page.waitForLoadState();
    assertThat(page.locator("main [role=alert]").allInnerTexts()).as("of the check").isEmpty();
    List<String> said = page.locator("main ul:not(.gone) > li").allInnerTexts();
    page.click("main button[name=step][value=commit]");
    page.waitForURL(url -> !url.contains("/import/"));
    return said;
  }

  /** A picture of what the admin sees. */
  void picture(String name) {
    AdminTest.picture(page, "hour-" + name + "-" + language + (scripts ? "" : "-plain"));
  }
}
