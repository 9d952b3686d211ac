package io.charchub.contrib.admin;

import static io.charchub.contrib.admin.Office.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody of the staff sees where there is no page, or none for them. */
@CharchubTest(project = "src/test/projects/office")
class RefusedPageTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @BeforeEach
  void people() {
    Office.admin();
    Office.editor("view_book");
  }

  private static Document page(TestResponse answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("style-src 'self'");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    return answer.html();
  }

  @Test
  void whatIsNotThereIsSaidWithinTheAdmin(Client client) {
    for (String address :
        new String[] {"/admin/books/book/987654/change/", "/admin/no/such/page/"}) {
      Document page = page(as(client, "admin").header("Accept", BROWSER).get(address), 404);

      assertThat(page.select("h1").text()).isEqualTo("Page not found");
      assertThat(page.title()).isEqualTo("Error: Page not found · Administration");
      assertThat(page.select("main [role=alert]").text())
          .isEqualTo("There is no page at this address.");
      assertThat(page.select("nav.side a[href=/admin/books/book/]")).hasSize(1);
      assertThat(page.select("main a[href=/admin/]")).isNotEmpty();
    }
  }

  @Test
  void whatOneMayNotDoIsSaidWithinTheAdminInTheReadersLanguage(Client client) {
    Document page =
        page(
            as(client, "editor")
                .language("fa")
                .header("Accept", BROWSER)
                .get("/admin/books/writer/"),
            403);

    assertThat(page.select("h1").text()).isEqualTo("اجازه ندارید");
    assertThat(page.select("nav.side a[href=/admin/books/writer/]")).isEmpty();
    assertThat(page.select("nav.side a[href=/admin/books/book/]")).hasSize(1);
  }

  @Test
  void programsGetWhatTheyAskFor(Client client) {
    TestResponse answer =
        as(client, "admin")
            .header("Accept", "application/json")
            .get("/admin/books/book/987654/change/");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
  }

  @Test
  void whoIsNotLoggedInIsAskedToFirst(Client client) {
    assertThat(client.header("Accept", BROWSER).get("/admin/no/such/page/").status())
        .isEqualTo(302);
  }
}
