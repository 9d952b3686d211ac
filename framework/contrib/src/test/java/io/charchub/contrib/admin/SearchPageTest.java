package io.charchub.contrib.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for rows of all models at once. */
@CharchubTest(project = "src/test/projects/office")
class SearchPageTest {
  private static final String PASSWORD = "kelid-5271-noor";

  @BeforeEach
  void booksAndUsers() {
    User.objects.createSuperuser("admin", "", PASSWORD);
    User staff = User.objects.createUser("staff", "", PASSWORD);
    staff.isStaff = true;
    staff.save();
    Writer writer = Writer.objects.create(each -> each.name = "Bahar <b>");
    for (int i = 0; i < 7; i++) {
      int number = i;
      Book.objects.create(
          each -> {
            each.title = "بهار " + number;
            each.slug = "spring-" + number;
            each.writer.set(writer);
          });
    }
  }

  @Test
  void rowsOfAllModelsThatAreSearchedAreFound(Client client) {
    client.login("admin", PASSWORD);

    TestResponse page = client.get("/admin/search/?q=Bahar").assertStatus(200);

    assertThat(page.html().select("main section h2").eachText())
        .containsExactlyInAnyOrder("Writers", "Books");
    assertThat(page.html().select("main section .models a").eachText()).contains("Bahar <b>");
  }

  @Test
  void noMoreThanFiveOfAModelAreShownAndTheRestIsLinked(Client client) {
    client.login("admin", PASSWORD);

    TestResponse page = client.get("/admin/search/?q=بهار");

    assertThat(page.html().select("main section .models a")).hasSize(5);
    assertThat(page.html().select("main section > p a").attr("href"))
        .isEqualTo("/admin/books/book/?q=%D8%A8%D9%87%D8%A7%D8%B1");
  }

  @Test
  void thePaletteGetsTheSameAsData(Client client) {
    client.login("admin", PASSWORD);

    TestResponse answer =
        client.request("GET", "/admin/search/?q=Bahar").header("Accept", "application/json").send();

    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
    assertThat(answer.text()).contains("\"name\":\"Bahar <b>\"");
  }

  @Test
  void whoMaySeeNothingFindsNothing(Client client) {
    client.login("staff", PASSWORD);

    assertThat(client.get("/admin/search/?q=Bahar").html().select("main section")).isEmpty();
  }

  @Test
  void whatMeansSomethingToTheDatabaseIsText(Client client) {
    client.login("admin", PASSWORD);

    for (String typed : new String[] {"%", "_", "'", "\"", "%00", "\\", "--", "%F0%9F%98%80"}) {
      assertThat(client.get("/admin/search/?q=" + typed).status()).isIn(200, 400);
    }
  }
}
