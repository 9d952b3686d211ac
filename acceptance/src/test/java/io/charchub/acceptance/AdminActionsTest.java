package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Actions on all rows that match: check A21, but for its statements. */
class AdminActionsTest extends AdminTest {
  private static String number(String language, int number) {
    String ascii = String.valueOf(number);
    if (language.equals("en")) {
      return ascii;
    }
    StringBuilder persian = new StringBuilder();
    ascii.chars().forEach(digit -> persian.append((char) (digit - '0' + '۰')));
    return persian.toString();
  }

  private static void publish(Page page) {
    page.selectOption("[data-actions] select[name=action]", "publish");
    page.click("[data-actions] button[name=_act]");
    page.waitForLoadState();
  }

  @InBothLanguages
  void a21AllThatMatchAreReachedAndNotOnlyThePage(String language) {
    String category = language.equals("fa") ? "14" : "15";
    String matching = "blog_post WHERE category_id = " + category;
    int all = blog.rows().count(matching);
    assertThat(all).isGreaterThan(200);
    Page page = page("admin", language, "/admin/blog/post/?category=" + category);
    page.check("[data-all] input");
    assertThat(page.locator("[name=_selected_action]:checked").count()).isEqualTo(100);
    page.check("[data-across] input");
    publish(page);
    assertThat(page.innerText("main")).contains(number(language, all));
    page.click("main form button.primary");
    page.waitForLoadState();
    assertThat(blog.rows().count(matching + " AND status = 'published'")).isEqualTo(all);
    assertThat(page.locator(".notices [role=status]").first().innerText())
        .contains(number(language, all));
  }
}
