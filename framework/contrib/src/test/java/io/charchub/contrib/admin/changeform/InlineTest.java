package io.charchub.contrib.admin.changeform;

import static io.charchub.contrib.admin.changeform.Shelf.book;
import static io.charchub.contrib.admin.changeform.Shelf.change;
import static io.charchub.contrib.admin.changeform.Shelf.form;
import static io.charchub.contrib.admin.changeform.Shelf.review;
import static io.charchub.contrib.admin.changeform.Shelf.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Review;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import org.junit.jupiter.api.Test;

/** Rows within the form of the row they belong to. */
@CharchubTest(project = "src/test/projects/office")
class InlineTest {
  @Test
  void rowsAreAddedChangedAndRemovedWithTheirRow(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    review(book, "Sara");
    review(book, "Ali");

    PageForm page = form(client.get(change(book)));
    PageForm more = form(page.submit("_add_inline"));
    more.set("reviews-0-stars", "5")
        .set("reviews-1-DELETE", true)
        .set("reviews-2-reader", "مینا")
        .submit("_save")
        .assertStatus(302);

    assertThat(Review.objects.orderBy("id").list().stream().map(Review::toString))
        .containsExactly("Sara: 5", "مینا: 3");
    assertThat(LogEntry.objects.first().orElseThrow().changeMessage)
        .contains("\"changed\"", "\"deleted\"", "\"added\"", "Ali");
  }

  @Test
  void addingARowWithoutAScriptKeepsAllThatWasTyped(Client client) {
    Shelf.admin(client);

    PageForm again =
        form(
            form(client.get("/admin/books/book/add/"))
                .set("title", "Half a title")
                .submit("_add_inline"));

    assertThat(again.get("title")).isEqualTo("Half a title");
    assertThat(again.fields()).contains("reviews-0-reader");
    assertThat(
            form(again.set("reviews-0-reader", "Sara").submit("_add_inline"))
                .get("reviews-0-reader"))
        .isEqualTo("Sara");
    assertThat(Book.objects.count()).isZero();
  }

  @Test
  void whatIsWrongInARowIsSaidAboveAndBesideIt(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    review(book, "Sara");

    TestResponse page = form(client.get(change(book))).set("reviews-0-reader", "").submit("_save");

    assertThat(page.html().select(".summary a").attr("href")).isEqualTo("#id_reviews-0-reader");
    assertThat(page.html().select("#id_reviews-0-reader").attr("aria-invalid")).isEqualTo("true");
    assertThat(Review.objects.get().reader).isEqualTo("Sara");
  }

  @Test
  void rowsComeInPagesAndThoseOutOfSightStay(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    for (int i = 0; i < 23; i++) {
      review(book, "Reader " + i);
    }

    TestResponse first = client.get(change(book));
    form(first).set("reviews-0-stars", "1").submit("_save").assertStatus(302);
    TestResponse second = client.get(change(book) + "?reviews-page=2");

    assertThat(first.html().select("[data-rows] > tr")).hasSize(20);
    assertThat(first.html().select("a[href*=reviews-page=2]")).hasSize(1);
    assertThat(second.html().select("[data-rows] > tr")).hasSize(3);
    assertThat(Review.objects.count()).isEqualTo(23);
  }

  @Test
  void rowsAreShownAsTextToWhoMayOnlySeeThem(Client client) {
    Shelf.staff(client, "editor", "change_book", "view_review");
    Book book = book(writer("Dowlatabadi"));
    review(book, "Sara");

    TestResponse page = client.get(change(book));
    client.post(
        change(book),
        java.util.Map.of(
            "title",
            "T",
            "slug",
            "t",
            "status",
            "planned",
            "writer",
            book.writer.id(),
            "reviews-TOTAL_FORMS",
            "2",
            "reviews-INITIAL_FORMS",
            "1",
            "reviews-0-id",
            Review.objects.get().pk(),
            "reviews-0-reader",
            "Mallory",
            "reviews-0-DELETE",
            "on",
            "reviews-1-reader",
            "Mallory"));

    assertThat(page.html().select("#id_reviews-0-reader")).isEmpty();
    assertThat(page.html().select("tr[data-row]").text()).contains("Sara");
    assertThat(page.html().select("[name=_add_inline]")).isEmpty();
    assertThat(Book.objects.get().title).isEqualTo("T");
    assertThat(Review.objects.get().reader).isEqualTo("Sara");
  }

  @Test
  void aRowOfAnotherOneIsRefusedAndStaysAsItIs(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    review(book, "Sara");
    Book other =
        Book.objects.create(
            row -> {
              row.title = "Kelidar";
              row.slug = "kelidar";
              row.writer.set(book.writer.get());
            });
    Review foreign = review(other, "Reza");

    TestResponse page =
        form(client.get(change(book)))
            .set("reviews-0-id", String.valueOf(foreign.pk()))
            .set("reviews-0-reader", "Mallory")
            .submit("_save");

    page.assertStatus(200);
    assertThat(page.html().select(".summary").text()).isNotEmpty();
    form(client.get(change(book)))
        .set("reviews-0-id", String.valueOf(foreign.pk()))
        .set("reviews-0-DELETE", "on")
        .submit("_save")
        .assertStatus(302);
    assertThat(Review.objects.orderBy("id").flat("reader", String.class).list())
        .containsExactly("Sara", "Reza");
    assertThat(Review.objects.get("id", foreign.pk()).book.id()).isEqualTo(other.pk());
  }

  @Test
  void theNumberOfQueriesDoesNotGrowWithTheRows(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    review(book, "Sara");
    int few = client.get(change(book)).queries().size();
    for (int i = 0; i < 15; i++) {
      review(book, "Reader " + i);
    }

    assertThat(client.get(change(book)).queries()).hasSize(few);
    assertThat(few).isLessThanOrEqualTo(8);
  }
}
