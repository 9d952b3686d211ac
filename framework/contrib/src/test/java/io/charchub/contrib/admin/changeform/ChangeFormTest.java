package io.charchub.contrib.admin.changeform;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding and changing a row. */
@CharchubTest(project = "src/test/projects/office")
class ChangeFormTest {
  private static final String PASSWORD = "kelid-5271-noor";

  @BeforeEach
  void users(Client client) {
    User.objects.createSuperuser("admin", "admin@example.com", PASSWORD);
    client.login("admin", PASSWORD);
  }

  private static Writer writer(String name) {
    return Writer.objects.create(
        row -> {
          row.name = name;
        });
  }

  private static Book book(Writer writer) {
    return Book.objects.create(
        row -> {
          row.title = "The Colonel";
          row.slug = "the-colonel";
          row.writer.set(writer);
        });
  }

  private static PageForm form(TestResponse page) {
    return page.form("#main-form");
  }

  @Test
  void aRowIsAddedWithItsSetAndSaidWithALink(Client client) {
    Writer writer = writer("Dowlatabadi");
    Genre novel =
        Genre.objects.create(
            row -> {
              row.name = "Novel";
              row.slug = "novel";
            });

    TestResponse after =
        form(client.get("/admin/books/book/add/"))
            .set("title", "کلیدر")
            .set("slug", "kelidar")
            .set("writer", writer.pk())
            .set("genres", List.of(novel.pk()))
            .submit("_save");

    Book book = Book.objects.get("slug", "kelidar");
    assertThat(after.location()).hasValue("/admin/books/book/");
    assertThat(book.genres.list()).containsExactly(novel);
    TestResponse list = after.follow();
    assertThat(list.html().select(".notice a").attr("href"))
        .isEqualTo("/admin/books/book/" + book.pk() + "/change/");
    assertThat(list.html().select(".notice").text())
        .isEqualTo("The book “\u2068کلیدر\u2069” was added.");
    assertThat(
            LogEntry.objects
                .filter("actionFlag", LogEntry.ADDITION)
                .get("objectId", String.valueOf(book.pk()))
                .objectRepr)
        .isEqualTo("کلیدر");
  }

  @Test
  void anEmptyFormIsAnsweredWithALinkForEachRequiredField(Client client) {
    TestResponse page =
        form(client.get("/admin/books/book/add/")).submit("_save").assertStatus(200);

    assertThat(page.html().title()).startsWith("Error: Add book");
    assertThat(page.html().select(".summary[role=alert][tabindex=-1][data-focus]")).hasSize(1);
    assertThat(page.html().select(".summary a").eachAttr("href"))
        .containsExactly("#id_title", "#id_slug", "#id_writer");
    for (String name : List.of("title", "slug", "writer")) {
      assertThat(page.html().select("#id_" + name).attr("aria-invalid")).isEqualTo("true");
      String described = page.html().select("#id_" + name).attr("aria-describedby");
      assertThat(page.html().select("#" + described).text()).isEqualTo("This field is required.");
    }
  }

  @Test
  void aSlugLeftEmptyIsMadeOfTheTitleAndKeepsPersian(Client client) {
    Writer writer = writer("Hedayat");

    form(client.get("/admin/books/book/add/"))
        .set("title", "بوف کور")
        .set("writer", writer.pk())
        .submit("_save");

    assertThat(Book.objects.get().slug).isEqualTo("بوف-کور");
  }

  @Test
  void aChangeIsLoggedWithWhatItWasAndBecame(Client client) {
    Book book = book(writer("Dowlatabadi"));

    form(client.get("/admin/books/book/" + book.pk() + "/change/"))
        .set("title", "Missing Soluch")
        .submit("_continue")
        .assertRedirects("/admin/books/book/" + book.pk() + "/change/");

    assertThat(LogEntry.objects.get("actionFlag", LogEntry.CHANGE).changeMessage)
        .contains("\"old\":\"The Colonel\"", "\"new\":\"Missing Soluch\"");
  }

  @Test
  void theButtonSaysWhereOneGoes(Client client) {
    Book book = book(writer("Dowlatabadi"));
    String address = "/admin/books/book/" + book.pk() + "/change/?_changelist_filters=rare%3Dtrue";

    form(client.get(address)).submit("_save").assertRedirects("/admin/books/book/?rare=true");
    form(client.get(address))
        .submit("_addanother")
        .assertRedirects("/admin/books/book/add/?_changelist_filters=rare%3Dtrue");
  }

  @Test
  void theSameSubmissionTwiceSavesOnce(Client client) {
    Writer writer = writer("Hedayat");
    PageForm form =
        form(client.get("/admin/books/book/add/"))
            .set("title", "The Blind Owl")
            .set("slug", "owl")
            .set("writer", writer.pk());

    form.submit("_save").assertRedirects("/admin/books/book/");
    form.submit("_save").assertRedirects("/admin/books/book/");

    assertThat(Book.objects.count()).isEqualTo(1);
    assertThat(LogEntry.objects.filter("actionFlag", LogEntry.ADDITION).count()).isEqualTo(1);
  }

  @Test
  void theAddressFillsTheFormIn(Client client) {
    Writer writer = writer("Hedayat");

    PageForm form =
        form(
            client.get(
                "/admin/books/book/add/?title=Owl&writer="
                    + writer.pk()
                    + "&publishedOn=1937-01-01&nonsense=1&price=cheap"));

    assertThat(form.get("title")).isEqualTo("Owl");
    assertThat(form.get("writer")).isEqualTo(String.valueOf(writer.pk()));
    assertThat(form.get("publishedOn")).isEqualTo("01/01/1937");
    assertThat(form.get("price")).isEmpty();
  }

  @Test
  void aJalaliDayIsReadAndOneThatIsNoneIsRefused(Client client) {
    Book book = book(writer("Hedayat"));
    client.language("fa");
    String address = "/admin/books/book/" + book.pk() + "/change/";

    form(client.get(address)).set("publishedOn", "۱۴۰۵/۰۹/۰۲").submit("_save").assertStatus(302);
    TestResponse refused =
        form(client.get(address)).set("publishedOn", "1405/13/01").submit("_save");

    assertThat(Book.objects.get().publishedOn).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(refused.html().select("#id_publishedOn").attr("aria-invalid")).isEqualTo("true");
    assertThat(refused.html().title()).startsWith("خطا:");
  }

  @Test
  void inputsHaveTheDirectionOfWhatIsTypedInThem(Client client) {
    TestResponse book = client.language("fa").get("/admin/books/book/add/");
    TestResponse writer = client.get("/admin/books/writer/add/");

    assertThat(book.html().select("#id_title").attr("dir")).isEqualTo("auto");
    assertThat(book.html().select("#id_slug").attr("dir")).isEqualTo("ltr");
    assertThat(writer.html().select("#id_email").attr("dir")).isEqualTo("ltr");
    assertThat(writer.html().select("#id_site").attr("inputmode")).isEqualTo("url");
  }

  @Test
  void aRowThatIsGoneIsNotFound(Client client) {
    client.raiseExceptions(false);
    for (String key : List.of("77", "x", "_5F", "9".repeat(40))) {
      assertThat(client.get("/admin/books/book/" + key + "/change/").status()).isEqualTo(404);
    }
  }
}
