package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** The first page of the admin: check A11, but for its queries, which are counted by the blog. */
class AdminIndexTest extends AdminTest {
  private static final String MODELS =
      "() => [...new Set([...document.querySelectorAll('main a[href*=\"/blog/\"], main a[href*=\"/auth/\"]')]"
          + ".map(a => new URL(a.href).pathname.split('/').slice(0, 4).join('/')))].filter(p => p.split('/')[3])";

  @InBothLanguages
  void a11OneSeesTheModelsThatOneMaySee(String language) {
    Page page = page("editor", language, "/admin/");
    assertThat(page.evaluate(MODELS)).isEqualTo(List.of("/admin/blog/post"));
    assertThat(page.locator("a[href$='/add/']").count()).isZero();
    picture(page, "admin-index-editor-" + language);

    Page nothing = page("stranger", language, "/admin/");
    assertThat(nothing.evaluate(MODELS)).isEqualTo(List.of());

    Page all = page("admin", language, "/admin/");
    assertThat(all.evaluate(MODELS).toString())
        .contains(
            "/admin/blog/post",
            "/admin/blog/author",
            "/admin/blog/category",
            "/admin/blog/tag",
            "/admin/blog/comment");
    picture(all, "admin-index-" + language);
  }
}
