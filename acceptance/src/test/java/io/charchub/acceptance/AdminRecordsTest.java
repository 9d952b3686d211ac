package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Deletion and history: checks A37 to A39. */
class AdminRecordsTest extends AdminTest {
  private static String digits(String language, String number) {
    return language.equals("fa") ? number.replace('2', '۲') : number;
  }

  @InBothLanguages
  void a37BeforeAPostIsDeletedOneSeesWhatGoesWithIt(String language) {
    int post = language.equals("fa") ? 81 : 80;
    String row = "blog_post WHERE id = ?";
    Page page = page("admin", language, "/admin/blog/post/" + post + "/delete/");
    List<String> lines = page.locator("main .gone > li").allInnerTexts();
    assertThat(lines).filteredOn(each -> each.contains(digits(language, "2"))).hasSize(2);
    assertThat(page.innerText("main")).contains("Reader " + post, "خواننده " + post);
    assertThat(blog.rows().count(row, post)).as("a GET deletes nothing").isOne();
    picture(page, "admin-delete-" + language);
    page.click("main form button.danger");
    page.waitForURL(url -> url.endsWith("/admin/blog/post/"));
    assertThat(blog.rows().count(row, post)).isZero();
    assertThat(blog.rows().count("blog_comment WHERE post_id = ?", post)).isZero();
    assertThat(page.locator(".notices [role=status]").count()).isOne();
  }

  @InBothLanguages
  void a38AnAuthorWithPostsCannotBeDeletedAndThePostsAreNamed(String language) {
    Page page = page("admin", language, "/admin/blog/author/300/delete/");
    assertThat(page.locator("main [role=alert] a[href*='/admin/blog/post/']").count())
        .isBetween(1, 20);
    assertThat(page.locator("main form button.danger").count()).isZero();
    picture(page, "admin-delete-forbidden-" + language);
    assertThat(blog.rows().count("blog_author WHERE id = 300")).isOne();
  }

  @InBothLanguages
  void a39TheHistoryTellsWhatATitleWasAndBecame(String language) {
    int post = language.equals("fa") ? 83 : 82;
    String before = blog.rows().of("SELECT title FROM blog_post WHERE id = ?", post).get(0);
    Page page = page("admin", language, "/admin/blog/post/" + post + "/change/");
    page.fill("#id_title", "Another title");
    page.click("main [data-save]");
    page.waitForURL(url -> !url.contains("/change/"));
    go(page, "/admin/blog/post/" + post + "/history/");
    assertThat(page.locator("main del").allInnerTexts()).contains(before);
    assertThat(page.locator("main ins").allInnerTexts()).contains("Another title");
    assertThat(page.innerText("main")).contains("admin");
    assertThat(page.locator("main time").first().getAttribute("datetime"))
        .matches("\\d{4}-\\d\\d-\\d\\dT.*");
    picture(page, "admin-history-" + language);
  }
}
