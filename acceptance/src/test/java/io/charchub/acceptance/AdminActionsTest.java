package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Actions on rows of the list: checks A20 and A21, with scripts and without. How many statements
 * they take is counted by the blog's own tests.
 */
class AdminActionsTest extends AdminTest {
  private static final String LIST = "/admin/blog/post/";

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

  private void publishThree(Page page, String language) {
    page.selectOption("[data-filters] select[name^=status]", "draft");
    page.click("[data-filters] button.primary");
    page.locator(".chips .chip").waitFor();
    Locator boxes = page.locator("[name=_selected_action]");
    List<String> keys =
        List.of(boxes.nth(0).inputValue(), boxes.nth(2).inputValue(), boxes.nth(5).inputValue());
    List<String> names = page.locator("table.list tbody th[scope=row]").allInnerTexts();
    boxes.nth(0).check();
    boxes.nth(2).check();
    boxes.nth(5).check();
    publish(page);
    String asked = page.innerText("main");
    assertThat(asked)
        .contains(
            number(language, 3), names.get(0).strip(), names.get(2).strip(), names.get(5).strip());
    picture(page, "admin-action-" + language);
    String published =
        "blog_post WHERE status = 'published' AND id IN (" + String.join(",", keys) + ")";
    assertThat(blog.rows().count(published)).as("before one has agreed").isZero();
    page.click("main form button.primary");
    page.waitForLoadState();
    assertThat(blog.rows().count(published)).isEqualTo(3);
    assertThat(page.locator(".notices [role=status]").first().innerText())
        .contains(number(language, 3));
    assertThat(
            blog.rows()
                .count("django_admin_log WHERE object_id IN ('" + String.join("','", keys) + "')"))
        .isEqualTo(3);
  }

  @InBothLanguages
  void a20ThreeRowsArePublishedAfterAQuestionAndEachRemembersIt(String language) {
    publishThree(page("admin", language, LIST), language);
  }

  @InBothLanguages
  void a20WithoutScriptsToo(String language) {
    publishThree(plain("admin", language, LIST), language);
  }

  @InBothLanguages
  void a21AllThatMatchAreReachedAndNotOnlyThePage(String language) {
    String category = language.equals("fa") ? "14" : "15";
    String matching = "blog_post WHERE category_id = ?";
    int all = blog.rows().count(matching, category);
    assertThat(all).isGreaterThan(200);
    Page page = page("admin", language, "/admin/blog/post/?category=" + category);
    page.check("[data-all] input");
    assertThat(page.locator("[name=_selected_action]:checked").count()).isEqualTo(100);
    page.check("[data-across] input");
    publish(page);
    assertThat(page.innerText("main")).contains(number(language, all));
    page.click("main form button.primary");
    page.waitForLoadState();
    assertThat(blog.rows().count(matching + " AND status = 'published'", category)).isEqualTo(all);
    assertThat(page.locator(".notices [role=status]").first().innerText())
        .contains(number(language, all));
  }
}
