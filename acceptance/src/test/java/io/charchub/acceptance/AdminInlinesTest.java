package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Comments within the form of their post: checks A33 and A34. */
class AdminInlinesTest extends AdminTest {
  private static final String COMMENTS = "[data-inline=comments]";

  private static String change(int id) {
    return "/admin/blog/post/" + id + "/change/";
  }

  private List<String> comments(int post) {
    return blog.rows().of("SELECT name FROM blog_comment WHERE post_id = ? ORDER BY id", post);
  }

  private static void type(Page page, int row, String name) {
    page.fill("[name=comments-" + row + "-name]", name);
    page.fill("[name=comments-" + row + "-body]", "Text of " + name);
  }

  @InBothLanguages
  void a33RowsAreAddedAndDeletedWithinTheForm(String language) {
    int post = language.equals("fa") ? 91 : 90;
    assertThat(comments(post)).hasSize(2);
    Page page = page("admin", language, change(post));
    int shown = page.locator(COMMENTS + " tr[data-row]").count();
    page.click(COMMENTS + " [data-add-row]");
    page.click(COMMENTS + " [data-add-row]");
    assertThat(page.locator(COMMENTS + " tr[data-row]").count()).isEqualTo(shown + 2);
    type(page, shown, "New one");
    type(page, shown + 1, "New two");
    page.check("[name=comments-0-DELETE]");
    picture(page, "admin-inlines-" + language);
    page.click("main [data-save]");
    page.waitForURL(url -> !url.contains("/change/"));
    assertThat(comments(post)).containsExactly("خواننده " + post, "New one", "New two");
  }

  @InBothLanguages
  void a33TheKeyboardGoesFromRowToRow(String language) {
    Page page = page("admin", language, change(92));
    page.click(COMMENTS + " [data-add-row]");
    Object order =
        page.evaluate(
            "() => [...document.querySelectorAll('"
                + COMMENTS
                + " [data-row] :is(input, textarea, select):not([type=hidden])')]"
                + ".map(each => [each.tabIndex, Number((each.name || each.id).match(/comments-(\\d+)-/)[1])])"
                + ".every(([tab, row], i, all) => tab === 0 && (i === 0 || all[i - 1][1] <= row))");
    assertThat(order).isEqualTo(true);
  }

  @InBothLanguages
  void a34WithoutScriptsAnotherRowKeepsWhatWasTyped(String language) {
    int post = language.equals("fa") ? 95 : 94;
    Page page = plain("admin", language, change(post));
    page.fill("#id_title", "Kept " + language);
    Locator rows = page.locator(COMMENTS + " tr[data-row]");
    int shown = rows.count();
    page.click(COMMENTS + " button[name=_add_inline]");
    rows.nth(shown).waitFor();
    assertThat(rows.count()).isEqualTo(shown + 1);
    assertThat(page.inputValue("#id_title")).isEqualTo("Kept " + language);
    type(page, shown, "Without scripts");
    page.click(COMMENTS + " button[name=_add_inline]");
    rows.nth(shown + 1).waitFor();
    assertThat(page.inputValue("[name=comments-" + shown + "-name]")).isEqualTo("Without scripts");
    assertThat(comments(post)).as("nothing is saved yet").hasSize(2);
    page.click("main [data-save]");
    page.waitForURL(url -> !url.contains("/change/"));
    assertThat(comments(post)).hasSize(3).contains("Without scripts");
  }
}
