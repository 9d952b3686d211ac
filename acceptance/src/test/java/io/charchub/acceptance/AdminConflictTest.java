package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Two people with one row: check A28. */
class AdminConflictTest extends AdminTest {
  private void conflict(String language, boolean scripts, int post) {
    String path = "/admin/blog/post/" + post + "/change/";
    Page first = scripts ? page("admin", language, path) : plain("admin", language, path);
    Page second = scripts ? page("editor", language, path) : plain("editor", language, path);
    first.fill("#id_title", "Title of the first");
    first.fill("#id_summary", "Summary of the first");
    first.click("main [data-save]");
    first.waitForURL(url -> !url.contains("/change/"));

    second.fill("#id_title", "Title of the second");
    second.fill("#id_body", "Text of the second");
    second.click("main [data-save]");
    second.waitForLoadState();
    assertThat(second.locator("[role=alert]").count()).isOne();
    assertThat(second.innerText("main"))
        .contains(
            "Title of the first",
            "Title of the second",
            "Summary of the first",
            "Text of the second");
    picture(second, "admin-conflict-" + language + (scripts ? "" : "-plain"));
    assertThat(stored(post)).isEqualTo("Title of the first|Summary of the first");

    second.check("fieldset.conflict:has-text('Title of the second') input[type=radio][value=mine]");
    second.click("main form button.primary");
    second.waitForLoadState();
    assertThat(stored(post)).isEqualTo("Title of the second|Summary of the first");
    assertThat(blog.rows().of("SELECT body FROM blog_post WHERE id = ?", post))
        .containsExactly("Text of the second");
  }

  private String stored(int post) {
    return blog.rows().of("SELECT title, summary FROM blog_post WHERE id = ?", post).get(0);
  }

  @InBothLanguages
  void a28TheSecondToSaveSeesBothAndLosesNothing(String language) {
    conflict(language, true, language.equals("fa") ? 101 : 100);
  }

  @InBothLanguages
  void a28TheSecondToSaveLosesNothingWithoutScriptsEither(String language) {
    conflict(language, false, language.equals("fa") ? 103 : 102);
  }
}
