package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

/** Rows taken away as a file: of check A40 who may not. */
class AdminTransferTest extends AdminTest {

  @InBothLanguages
  void a40WhoMayNotTakeRowsAwayHasNoButtonForIt(String language) {
    Page page = page("editor", language, "/admin/blog/post/");
    assertThat(page.locator("a[href*='/export/']").count()).isZero();
    String address = blog.base() + "/admin/blog/post/export/";
    assertThat(page.request().get(address).status()).isEqualTo(403);
    assertThat(
            page.request()
                .post(address, RequestOptions.create().setHeader("Origin", blog.base()))
                .status())
        .isEqualTo(403);
  }
}
