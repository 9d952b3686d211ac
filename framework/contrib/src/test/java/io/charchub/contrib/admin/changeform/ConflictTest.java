package io.charchub.contrib.admin.changeform;

import static io.charchub.contrib.admin.changeform.Shelf.book;
import static io.charchub.contrib.admin.changeform.Shelf.change;
import static io.charchub.contrib.admin.changeform.Shelf.form;
import static io.charchub.contrib.admin.changeform.Shelf.genre;
import static io.charchub.contrib.admin.changeform.Shelf.review;
import static io.charchub.contrib.admin.changeform.Shelf.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Review;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two who edit one row at the same time. */
@CharchubTest(project = "src/test/projects/office")
class ConflictTest {
  @Test
  void twoWhoChangeDifferentFieldsLoseNothing(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    PageForm mine = form(client.get(change(book))).set("summary", "A night in 1988.");
    form(client.get(change(book))).set("title", "The Colonel, a novel").submit("_save");

    TestResponse conflict = mine.submit("_save").assertStatus(409);

    assertThat(conflict.html().select("fieldset.conflict.they").text())
        .contains("Title", "The Colonel", "The Colonel, a novel");
    assertThat(conflict.html().select("fieldset.conflict.you").text())
        .contains("Summary", "A night in 1988.");
    assertThat(Book.objects.get().summary).isEmpty();

    form(conflict).submit().assertStatus(302);

    assertThat(Book.objects.get().title).isEqualTo("The Colonel, a novel");
    assertThat(Book.objects.get().summary).isEqualTo("A night in 1988.");
  }

  @Test
  void oneOfTwoValuesOfTheSameFieldIsChosen(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    PageForm mine = form(client.get(change(book))).set("title", "Mine");
    form(client.get(change(book))).set("title", "Theirs").submit("_save");

    TestResponse conflict = mine.submit("_save").assertStatus(409);
    assertThat(conflict.html().select(".version .value").eachText())
        .containsExactly("The Colonel", "Theirs", "Mine");
    form(conflict).set("_keep-title", "there").submit().assertStatus(302);

    assertThat(Book.objects.get().title).isEqualTo("Theirs");
  }

  @Test
  void aSetAndARowWithinAreLookedAtToo(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    Genre novel = genre("Novel");
    review(book, "Sara");
    PageForm mine = form(client.get(change(book))).set("reviews-0-stars", "1").set("title", "Mine");
    form(client.get(change(book)))
        .set("genres", List.of(novel.pk()))
        .set("reviews-0-stars", "5")
        .submit("_save")
        .assertStatus(302);

    TestResponse conflict = mine.submit("_continue").assertStatus(409);
    assertThat(conflict.html().select("fieldset.conflict legend").eachText())
        .hasSize(3)
        .anyMatch(text -> text.contains("Genres"))
        .anyMatch(text -> text.contains("Stars"));
    form(conflict).set("_keep-reviews-0-stars", "mine").submit().assertRedirects(change(book));

    assertThat(Book.objects.get().title).isEqualTo("Mine");
    assertThat(Book.objects.get().genres.list()).containsExactly(novel);
    assertThat(Review.objects.get().stars).isEqualTo(1);
  }

  @Test
  void whatWasTypedForARowThatIsDeletedMeanwhileCanBeMadeAnew(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    PageForm mine = form(client.get(change(book))).set("title", "Not lost");
    book.delete();

    TestResponse page = mine.submit("_save").assertStatus(200);

    assertThat(page.html().select(".notice.warning").text())
        .startsWith("Somebody has deleted this");
    form(page).submit("_save").assertStatus(302);
    assertThat(Book.objects.get().title).isEqualTo("Not lost");
  }

  @Test
  void anEntryOfTheHistoryIsOpenedInTheFormAndNotSaved(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    form(client.get(change(book))).set("title", "Worse").submit("_save");
    Object entry = LogEntry.objects.get("actionFlag", LogEntry.CHANGE).pk();

    TestResponse page = client.get(change(book) + "?_revert=" + entry);

    assertThat(form(page).get("title")).isEqualTo("The Colonel");
    assertThat(Book.objects.get().title).isEqualTo("Worse");
    form(page).submit("_save").assertStatus(302);
    assertThat(Book.objects.get().title).isEqualTo("The Colonel");
  }

  @Test
  void whoChangesTheSameToTheSameIsNotAsked(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    PageForm mine = form(client.get(change(book))).set("title", "Same");
    form(client.get(change(book))).set("title", "Same").submit("_continue");

    mine.submit("_save").assertStatus(302);
  }
}
