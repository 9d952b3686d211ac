package io.charchub.contrib.admin.records;

import static io.charchub.contrib.admin.Office.as;
import static io.charchub.contrib.admin.Office.book;
import static io.charchub.contrib.admin.Office.genre;
import static io.charchub.contrib.admin.Office.review;
import static io.charchub.contrib.admin.Office.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.RowDeletion;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.db.meta.ModelMeta;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting: what is shown before, what forbids it, and what is said and logged afterwards. */
@CharchubTest(project = "src/test/projects/office")
class DeletePageTest {
  private Writer sara;
  private Book rain;

  @BeforeEach
  void rows() {
    Office.admin();
    sara = writer("Sara");
    rain = book("Rain", sara);
    rain.genres.add(genre("Novel"), genre("Poem"));
    review(rain, "Ali");
    review(rain, "Mina");
  }

  private static String deletionOf(Book book) {
    return "/admin/books/book/" + book.pk() + "/delete/";
  }

  private static List<String> going(TestResponse page) {
    return page.html().select(".gone > li").stream().map(each -> each.ownText()).toList();
  }

  @Test
  void whatWouldGoIsCountedAndNamedWithLinks(Client client) {
    TestResponse page = as(client, "admin").get(deletionOf(rain)).assertStatus(200);

    assertThat(going(page)).containsExactly("1 book", "2 reviews", "2 genre links");
    assertThat(page.html().select(".gone a").eachText())
        .containsExactly("Rain", "Ali: 3", "Mina: 3", "Novel", "Poem");
    assertThat(page.html().select(".gone a").get(1).attr("href"))
        .matches("/admin/books/review/\\d+/change/");
    page.assertQueriesAtMost(6);
    assertThat(Book.objects.count()).isEqualTo(1);
  }

  @Test
  void sayingYesDeletesTellsAndLogs(Client client) {
    TestResponse answer =
        as(client, "admin").get(deletionOf(rain)).form("form.sure").submit("_confirmed");

    assertThat(answer.location()).contains("/admin/books/book/");
    assertThat(answer.follow().html().select(".notice.success").text())
        .isEqualTo("“\u2068Rain\u2069” was deleted, and with it 2 reviews.");
    assertThat(Review.objects.exists()).isFalse();
    LogEntry entry = LogEntry.objects.filter("actionFlag", LogEntry.DELETION).get();
    assertThat(entry.objectRepr).isEqualTo("Rain");
    assertThat(entry.objectId).isEqualTo(String.valueOf(rain.pk()));
  }

  @Test
  void whatProtectsIsLinkedAndThereIsNoButton(Client client) {
    String address = "/admin/books/writer/" + sara.pk() + "/delete/";
    TestResponse page = as(client, "admin").get(address);

    assertThat(page.html().select("[role=alert] h2").text()).isEqualTo("This cannot be deleted");
    assertThat(going(page)).containsExactly("1 book, by “writer”");
    assertThat(page.html().select("[role=alert] a").attr("href"))
        .isEqualTo("/admin/books/book/" + rain.pk() + "/change/");
    assertThat(page.html().select("form.sure")).isEmpty();
    assertThat(client.post(address).status()).isEqualTo(200);
    assertThat(Writer.objects.exists()).isTrue();
    assertThat(LogEntry.objects.filter("actionFlag", LogEntry.DELETION).exists()).isFalse();
  }

  @Test
  void whoMayNotDeleteWhatGoesWithItIsToldAndStopped(Client client) {
    Office.editor("delete_book", "view_book", "view_review");
    TestResponse page = as(client, "editor").get(deletionOf(rain));

    assertThat(page.html().select("[role=alert] h2").text()).isEqualTo("You may not delete this");
    assertThat(page.html().select("[role=alert] li").eachText()).containsExactly("reviews");
    assertThat(page.html().select("form.sure")).isEmpty();
    client.post(deletionOf(rain));
    assertThat(Book.objects.exists()).isTrue();
  }

  @Test
  void whoMayNotDeleteIsRefused(Client client) {
    Office.editor("view_book", "change_book");
    as(client, "editor");

    assertThat(client.get(deletionOf(rain)).status()).isEqualTo(403);
    assertThat(client.post(deletionOf(rain)).status()).isEqualTo(403);
    assertThat(Book.objects.exists()).isTrue();
  }

  @Test
  void namesOfRowsThatOneMayNotSeeAreNotShown(Client client) {
    Office.editor("delete_book", "view_book", "delete_review");
    TestResponse page = as(client, "editor").get(deletionOf(rain));

    assertThat(going(page)).contains("2 reviews");
    assertThat(page.text()).doesNotContain("Mina");
  }

  @Test
  void inPersianItReadsWell(Client client) {
    TestResponse page = as(client, "admin").language("fa").get(deletionOf(rain));

    assertThat(going(page).get(1)).startsWith("۲ ");
    assertThat(page.html().select("h1 bdi").text()).isEqualTo("Rain");
    assertThat(page.html().select("form.sure button").text()).isEqualTo("بله، حذف شود");
  }

  @Test
  void theNumberOfQueriesDoesNotGrowWithTheRows(Client client) {
    List<Review> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      Review review = new Review();
      review.book.set(rain);
      review.reader = "r" + i;
      many.add(review);
    }
    Review.objects.bulkCreate(many);

    TestResponse page = as(client, "admin").get(deletionOf(rain)).assertQueriesAtMost(7);

    assertThat(going(page)).contains("1,000+ reviews");
    assertThat(page.html().select(".gone ul a")).hasSizeLessThan(50);
  }

  @Test
  void hostileNamesAreText(Client client) {
    rain.title = "</title><script>alert(1)</script>\"'";
    rain.save();
    TestResponse page = as(client, "admin").get(deletionOf(rain));

    assertThat(page.html().select("h1 bdi").text()).isEqualTo(rain.title);
    assertThat(page.html().select("script:not([src])")).isEmpty();
  }

  // ---- several

  private TestResponse several(Client client, boolean confirmed) {
    ModelAdmin<Book> admin = admin();
    return client
        .request("POST", "/admin/books/book/?q=a")
        .form(confirmed ? Map.of(RowDeletion.CONFIRMED, "1") : Map.of("chosen", "x"))
        .answeredBy(
            request ->
                RowDeletion.current()
                    .answer(
                        request,
                        Services.current().get(AdminSite.class),
                        admin,
                        admin.queryset(request).filter("title__startswith", "R"),
                        Map.of("_selected", List.of("1", "2"))));
  }

  @SuppressWarnings("unchecked")
  private static ModelAdmin<Book> admin() {
    return (ModelAdmin<Book>)
        Services.current().get(AdminSite.class).find(ModelMeta.of(Book.class)).orElseThrow();
  }

  @Test
  void severalAreShownTogetherAndGoTogether(Client client) {
    book("River", sara);
    book("Snow", sara);
    as(client, "admin");

    TestResponse page = several(client, false).assertStatus(200);
    assertThat(page.html().select("h1").text()).isEqualTo("Delete: 2 books");
    assertThat(page.html().select("form.sure [name=_selected]").eachAttr("value"))
        .containsExactly("1", "2");
    assertThat(Book.objects.count()).isEqualTo(3);

    assertThat(several(client, true).location()).contains("/admin/books/book/?q=a");
    assertThat(Book.objects.count()).isEqualTo(1);
    assertThat(LogEntry.objects.filter("actionFlag", LogEntry.DELETION).count()).isEqualTo(2);
  }
}
