package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Rows taken away as a file: check A40. */
class AdminTransferTest extends AdminTest {
  @InBothLanguages
  void a40AFilteredListIsTakenAwayAsItIs(String language) throws IOException {
    Page page = page("admin", language, "/admin/blog/post/?category=21");
    page.selectOption("[data-filters] select[name^=status]", "published");
    page.click("[data-filters] button.primary");
    page.locator(".chips .chip").nth(1).waitFor();
    page.click("main a[href*='/export/']");
    page.waitForURL(url -> url.contains("/export/"));
    String address = page.url();
    picture(page, "admin-export-" + language);
    if (page.isChecked("[name=bom]")) {
      page.uncheck("[name=bom]");
    }
    Download download = page.waitForDownload(() -> page.click("main form button.primary"));
    assertThat(download.suggestedFilename()).endsWith(".csv");
    List<String> lines = Files.readAllLines(download.path());
    List<String> wanted =
        blog.rows()
            .of(
                "SELECT id FROM blog_post WHERE category_id = 21 AND status = 'published' ORDER BY id");
    assertThat(lines.get(0)).contains("title").contains("publishedAt");
    List<String> found =
        lines.stream()
            .filter(line -> line.matches("\\d+,.*"))
            .map(line -> line.replaceFirst(",.*", ""))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(String.join("\n", lines))
        .containsPattern("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d")
        .doesNotContainPattern(",[۰-۹]+,");

    page.navigate(address);
    page.check("[name=header][value=labels]");
    if (page.isChecked("[name=bom]")) {
      page.uncheck("[name=bom]");
    }
    Download named = page.waitForDownload(() -> page.click("main form button.primary"));
    assertThat(Files.readAllLines(named.path()).get(0))
        .contains(language.equals("fa") ? "عنوان" : "Title");
  }

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
