package io.charchub.contrib.admin.changeform;

import static io.charchub.contrib.admin.changeform.Shelf.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Relations to many rows. */
@CharchubTest(project = "src/test/projects/office")
class LookupTest {
  private static final String ADD = "/admin/books/book/add/";
  private static final String LOOKUP = "/admin/books/book/autocomplete/?field=writer&q=";

  @Test
  void fewRowsAreAMenuAndManyALookUp(Client client) {
    Shelf.admin(client);
    Shelf.writers(50);
    assertThat(client.get(ADD).html().select("select#id_writer option")).hasSize(51);

    Shelf.writer("One more");

    assertThat(client.get(ADD).html().select("select#id_writer")).isEmpty();
    assertThat(client.get(ADD).html().select("input[type=search]#id_writer")).hasSize(1);
  }

  @Test
  void withoutAScriptTheRowsThatMatchAreOfferedAndWhatWasTypedStays(Client client) {
    Shelf.admin(client);
    Shelf.writers(60);
    PageForm page = form(client.get(ADD)).set("title", "Kept").set("slug", "kept");

    TestResponse found = page.set("_q_writer", "05").submit("_find");
    PageForm form = form(found);

    assertThat(found.html().select(".found label").eachText())
        .containsExactly(
            "Writer 005",
            "Writer 050",
            "Writer 051",
            "Writer 052",
            "Writer 053",
            "Writer 054",
            "Writer 055",
            "Writer 056",
            "Writer 057",
            "Writer 058",
            "Writer 059");
    assertThat(found.html().select(".summary")).isEmpty();
    assertThat(form.get("title")).isEqualTo("Kept");
    form.set("writer", Writer.objects.get("name", "Writer 055").pk()).submit("_save");
    assertThat(Book.objects.get().writer.get().name).isEqualTo("Writer 055");
  }

  @Test
  void returnInTheBoxOfALookUpLooksAndDoesNotSave(Client client) {
    Shelf.admin(client);
    Shelf.writers(60);
    PageForm page = form(client.get(ADD)).set("title", "Kept").set("slug", "kept");

    TestResponse found = page.set("_q_writer", "055").submit("_save");
    form(found)
        .set("writer", Writer.objects.get("name", "Writer 055").pk())
        .submit("_save")
        .assertStatus(302);

    assertThat(found.html().select(".summary")).isEmpty();
    assertThat(Book.objects.get().writer.get().name).isEqualTo("Writer 055");
  }

  @Test
  void atMostTwentyAreOfferedAndItIsSaidThatThereAreMore(Client client) {
    Shelf.admin(client);
    Shelf.writers(60);

    TestResponse found = form(client.get(ADD)).set("_q_writer", "writer").submit("_find");

    assertThat(found.html().select(".found label")).hasSize(20);
    assertThat(found.html().select(".found .note").text()).startsWith("The first 20 of more");
  }

  @Test
  void theScriptIsAnsweredInThreeQueries(Client client) {
    Shelf.admin(client);
    Shelf.writers(60);

    TestResponse found = client.get(LOOKUP + "w").assertQueriesAtMost(3);

    Map<?, ?> answer = (Map<?, ?>) found.json();
    assertThat((List<?>) answer.get("results")).hasSize(20);
    assertThat(answer.get("more")).isEqualTo(true);
  }

  @Test
  void onlyWhoMayUseTheFormAndSeeTheRowsIsAnswered(Client client) {
    client.raiseExceptions(false);
    Shelf.staff(client, "stranger", "view_writer");
    assertThat(client.get(LOOKUP).status()).isEqualTo(403);
    Shelf.staff(client, "blind", "add_book");
    assertThat(client.get(LOOKUP).status()).isEqualTo(403);
    Shelf.staff(client, "editor", "add_book", "view_writer");
    assertThat(client.get(LOOKUP).status()).isEqualTo(200);
    assertThat(client.get(LOOKUP.replace("writer", "title")).status()).isEqualTo(404);
  }

  @Test
  void aFormWithManyRowsBehindItStaysSmall(Client client) {
    Shelf.admin(client);
    Shelf.writers(300);

    assertThat(client.get(ADD).content().length).isLessThan(30_000);
  }
}
