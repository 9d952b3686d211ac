package io.charchub.contrib.admin.changeform;

import static io.charchub.contrib.admin.changeform.Shelf.book;
import static io.charchub.contrib.admin.changeform.Shelf.form;
import static io.charchub.contrib.admin.changeform.Shelf.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields in groups, fields as text, pages to look at. */
@CharchubTest(project = "src/test/projects/office")
class GroupsTest {
  private static String change(Writer writer) {
    return "/admin/books/writer/" + writer.pk() + "/change/";
  }

  @Test
  void groupsAreTabsOrClosedUntilSomethingInThemIsWrong(Client client) {
    Shelf.admin(client);
    Writer writer = writer("Dowlatabadi");

    TestResponse page = client.get(change(writer));
    TestResponse wrong =
        form(page).set("email", "nobody").set("notes", "\0").submit("_save").assertStatus(200);

    assertThat(page.html().select(".tab > label").eachText()).containsExactly("Person", "Contact");
    assertThat(page.html().select(".tab > input[checked] + label").text()).isEqualTo("Person");
    assertThat(wrong.html().select(".tab > input[checked] + label").text()).startsWith("Contact");
    assertThat(page.html().select("details.section").hasAttr("open")).isFalse();
    assertThat(wrong.html().select("details.section").hasAttr("open")).isTrue();
    assertThat(page.html().select("#id_name_helptext").text())
        .isEqualTo("As it stands on the cover.");
  }

  @Test
  void aFieldThatMayNotBeChangedIsTextAndWhatIsSentForItIsNotLookedAt(Client client) {
    Writer writer = writer("Dowlatabadi");
    Shelf.staff(client, "editor", "change_writer");

    TestResponse page = client.get(change(writer));
    client
        .post(change(writer), Map.of("name", "Mahmoud", "email", "mallory@example.com"))
        .assertStatus(302);

    assertThat(page.html().select("[name=email]")).isEmpty();
    assertThat(page.html().select(".field.text").text()).isEqualTo("Email –");
    assertThat(Writer.objects.get().name).isEqualTo("Mahmoud");
    assertThat(Writer.objects.get().email).isEmpty();
  }

  @Test
  void whoMayOnlyLookSeesTextsAndAWayOut(Client client) {
    client.raiseExceptions(false);
    Book book = book(writer("Dowlatabadi"));
    Shelf.staff(client, "reader", "view_book");

    TestResponse page = client.get(Shelf.change(book));

    assertThat(page.html().select("#main-form :is(input, select, textarea, button)")).isEmpty();
    assertThat(page.html().select("#main-form").text()).contains("The Colonel", "Dowlatabadi");
    assertThat(page.html().select(".bar a").text()).isEqualTo("Close");
    assertThat(client.post(Shelf.change(book), Map.of("title", "X")).status()).isEqualTo(403);
    assertThat(client.get("/admin/books/book/add/").status()).isEqualTo(403);
  }

  @Test
  void aRowIsSavedAsANewOne(Client client) {
    Shelf.admin(client);
    Writer writer = writer("Dowlatabadi");

    TestResponse after =
        form(client.get(change(writer))).set("name", "Hedayat").submit("_saveasnew");

    assertThat(Writer.objects.orderBy("id").list().stream().map(row -> row.name))
        .containsExactly("Dowlatabadi", "Hedayat");
    assertThat(after.location()).hasValue(change(Writer.objects.get("name", "Hedayat")));
  }

  @Test
  void markdownIsSeenBeforeItIsSaved(Client client) {
    Shelf.admin(client);
    Writer writer = writer("Dowlatabadi");

    TestResponse page =
        form(client.get(change(writer)))
            .set("notes", "A **dark** book <script>")
            .submit("_preview");

    assertThat(page.html().select(".preview strong").text()).isEqualTo("dark");
    assertThat(page.html().select(".preview script")).isEmpty();
    assertThat(form(page).get("notes")).isEqualTo("A **dark** book <script>");
    assertThat(Writer.objects.get().notes).isEmpty();
  }
}
