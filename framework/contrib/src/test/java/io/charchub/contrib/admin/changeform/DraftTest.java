package io.charchub.contrib.admin.changeform;

import static io.charchub.contrib.admin.changeform.Shelf.PASSWORD;
import static io.charchub.contrib.admin.changeform.Shelf.book;
import static io.charchub.contrib.admin.changeform.Shelf.change;
import static io.charchub.contrib.admin.changeform.Shelf.form;
import static io.charchub.contrib.admin.changeform.Shelf.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import org.junit.jupiter.api.Test;

/** What was typed comes back: after a session that ended, after a row that was made on the way. */
@CharchubTest(project = "src/test/projects/office")
class DraftTest {
  private static TestResponse logIn(TestResponse page, String name) {
    return page.form(".narrow").set("username", name).set("password", PASSWORD).submit();
  }

  @Test
  void whatWasTypedWhenTheSessionHadEndedIsThereAfterLoggingIn(Client client) {
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    PageForm typed = form(client.get(change(book))).set("title", "نیمه‌شب");
    client.cookie("sessionid", "gone");

    TestResponse login = typed.submit("_save").follow();
    TestResponse page = logIn(login, "admin").follow();

    assertThat(form(page).get("title")).isEqualTo("نیمه‌شب");
    assertThat(page.html().select(".notice.warning").text())
        .isEqualTo("Here is what you had typed; it is not saved yet.");
    assertThat(Book.objects.get().title).isEqualTo("The Colonel");
    form(page).submit("_save").assertStatus(302);
    assertThat(Book.objects.get().title).isEqualTo("نیمه‌شب");
    assertThat(form(client.get(change(book))).get("title")).isEqualTo("نیمه‌شب");
  }

  @Test
  void anotherAccountIsNotGivenIt(Client client) {
    Shelf.staff(client, "editor", "change_book");
    Shelf.admin(client);
    Book book = book(writer("Dowlatabadi"));
    PageForm typed = form(client.get(change(book))).set("title", "Mine alone");
    client.cookie("sessionid", "gone");

    TestResponse page = logIn(typed.submit("_save").follow(), "editor").follow();

    assertThat(form(page).get("title")).isEqualTo("The Colonel");
  }

  @Test
  void whatNoFormOfAnAccountSentIsNotKept(Client client) {
    Book book = book(writer("Dowlatabadi"));

    client.post(
        change(book), java.util.Map.of("title", "Planted", Submissions.NUMBER, "1.x:forged"));

    assertThat(client.session("admin.drafts")).isEmpty();
  }

  @Test
  void aRowMadeOnTheWayIsChosenInTheFormThatIsReturnedTo(Client client) {
    Shelf.admin(client);
    writer("Hedayat");
    PageForm typed = form(client.get("/admin/books/book/add/")).set("title", "The Blind Owl");

    TestResponse add = typed.submit("genres").follow();
    TestResponse back =
        form(add).set("name", "Novel").set("slug", "novel").submit("_save").follow();

    Genre novel = Genre.objects.get();
    assertThat(add.html().select("a[href*=_draft]").text())
        .isEqualTo("Back to the form, without adding anything");
    assertThat(form(back).get("title")).isEqualTo("The Blind Owl");
    assertThat(form(back).getAll("genres")).containsExactly(String.valueOf(novel.pk()));
  }

  @Test
  void aDialogIsAnsweredWithTheRowThatWasMade(Client client) {
    Shelf.admin(client);

    TestResponse done =
        form(client.get("/admin/books/genre/add/?_popup=1"))
            .set("popup-name", "Novel <b>")
            .set("popup-slug", "novel")
            .submit("_save")
            .assertStatus(200);

    assertThat(done.html().select("[data-done]").attr("data-label")).isEqualTo("Novel <b>");
    assertThat(done.html().select("[data-done]").attr("data-key"))
        .isEqualTo(String.valueOf(Genre.objects.get().pk()));
  }
}
