package io.charchub.contrib.admin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists, deletion and templates as an admin answers for a visitor. */
@CharchubTest(project = "src/test/projects/office")
class DeskListTest {
  private static final String LIST = "/desk/books/book/";

  private Writer writer;
  private Book book;

  @BeforeEach
  void rows() {
    Office.admin();
    DeskFormTest.guest("view_book", "change_book", "delete_book", "view_genre", "view_review");
    writer = Office.writer("Dowlatabadi");
    book = Office.book("The Colonel", writer);
  }

  private static Document page(Client client, String user, String address) {
    return Office.as(client, user).get(address).assertStatus(200).html();
  }

  // ---- columns, filters, order, actions

  @Test
  void columnsAndTheirLinksAreAskedForEachVisitor(Client client) {
    Document all = page(client, "admin", LIST);
    Document less = page(client, "guest", LIST);

    assertThat(all.select("thead th").eachText()).contains("Title", "Writer", "Status", "Price");
    assertThat(less.select("thead th").eachText())
        .contains("Status", "Title")
        .doesNotContain("Writer", "Price");
    assertThat(all.select("tbody th a, tbody td a").eachText()).contains("The Colonel");
    assertThat(less.select("tbody th a, tbody td a").eachText()).containsExactly("The Colonel");
  }

  @Test
  void whatTheFirstColumnShowsIsChangedInTheListWhereAnotherOneLinks(Client client) {
    Document guests = page(client, "guest", LIST);

    String status = "row-" + book.pk() + "-status";
    assertThat(guests.select("tbody th select").attr("name")).isEqualTo(status);
    assertThat(guests.select("tbody th label").text()).isEqualTo("Planned");
    client
        .post(
            LIST,
            Map.of(
                "_save",
                "1",
                status,
                "sold_out",
                "row-" + book.pk() + "-version",
                guests.select("tbody th [name$=-version]").attr("value")))
        .assertRedirects(LIST);
    assertThat(Book.objects.get("pk", book.pk()).status).isEqualTo(Book.Status.SOLD_OUT);
  }

  @Test
  void filtersAreAskedForEachVisitorAndWhatIsNoneIsNotLookedAt(Client client) {
    assertThat(page(client, "admin", LIST).select("[name=status__exact]")).isNotEmpty();
    Document guests = page(client, "guest", LIST + "?status__exact=sold_out");

    assertThat(guests.select("select[name=status__exact]")).isEmpty();
    assertThat(guests.select("tbody tr")).hasSize(1);
    assertThat(page(client, "admin", LIST + "?status__exact=sold_out").select("tbody th"))
        .isEmpty();
  }

  @Test
  void orderWayBackAndEmptyValuesAreAskedForEachVisitor(Client client) {
    assertThat(page(client, "admin", LIST).select("thead a")).isNotEmpty();
    assertThat(page(client, "guest", LIST).select("thead a")).isEmpty();
    String row = "a[href*=\"/" + book.pk() + "/change/\"]";

    assertThat(page(client, "admin", LIST + "?q=Colonel").select(row).first().attr("href"))
        .contains("_changelist_filters=q%3DColonel");
    assertThat(page(client, "guest", LIST + "?q=Colonel").select(row).first().attr("href"))
        .doesNotContain("_changelist_filters");
    assertThat(page(client, "admin", LIST).select("tbody").text()).contains("(no price)");
  }

  @Test
  void actionsOfTheModelAndTheSiteAreAskedForEachVisitor(Client client) {
    String options = "select[name=action] option[value]:not([value=''])";

    assertThat(page(client, "admin", LIST).select(options).eachAttr("value"))
        .containsExactly("delete_selected", "stamp", "rarify");
    assertThat(page(client, "guest", LIST).select(options).eachAttr("value"))
        .containsExactly("stamp", "set_status");
    client.raiseExceptions(false);
    client
        .post(LIST, Map.of("action", "delete_selected", "_selected_action", book.pk()))
        .assertStatus(403);
  }

  @Test
  void anActionOfTheSiteIsOfferedWithEveryModelThatTakesIt(Client client) {
    Office.genre("Novel");
    Office.review(book, "Sara");
    String stamp = "option[value=stamp]";

    assertThat(page(client, "admin", LIST).select(stamp).text())
        .isEqualTo("Stamp books, each book");
    assertThat(page(client, "admin", "/desk/books/genre/").select(stamp).text())
        .isEqualTo("Stamp genres, each genre");
    assertThat(page(client, "admin", "/desk/books/review/").select(stamp)).isEmpty();
    assertThat(page(client, "admin", "/admin/books/genre/").select(stamp)).isEmpty();
  }

  @Test
  void anActionLeadsWhereTheAdminSays(Client client) {
    Office.as(client, "admin");

    client
        .post(LIST, Map.of("action", "stamp", "_selected_action", book.pk()))
        .assertRedirects("/desk/today/?stamped");
  }

  // ---- deletion

  @Test
  void beforeADeletionSoManyRowsAreNamedAsTheAdminSays(Client client) {
    Office.review(book, "Ali");
    Office.review(book, "Sara");

    Document page = page(client, "admin", LIST + book.pk() + "/delete/");

    assertThat(page.select(".gone").text()).contains("2 reviews", "Ali").doesNotContain("Sara");
    assertThat(page.select(".gone li.note")).hasSize(1);
    assertThat(page(client, "admin", "/admin/books/book/" + book.pk() + "/delete/").text())
        .contains("Ali", "Sara");
  }

  @Test
  void afterADeletionOneGoesWhereTheAdminSaysAndElseToTheListOrTheIndex(Client client) {
    Office.as(client, "admin");
    client
        .post(LIST + book.pk() + "/delete/", Map.of("_confirmed", "1"))
        .assertRedirects("/desk/today/?deleted=The%20Colonel");
    Book second = Office.book("Missing Soluch", writer);
    Office.as(client, "guest");

    client
        .post(LIST + second.pk() + "/delete/", Map.of("_confirmed", "1"))
        .assertRedirects("/desk/books/book/");
    assertThat(Book.objects.count()).isZero();
    Genre novel = Office.genre("Novel");
    Office.editor("delete_genre");
    Office.as(client, "editor");
    client
        .post("/desk/books/genre/" + novel.pk() + "/delete/", Map.of("_confirmed", "1"))
        .assertRedirects("/desk/");
  }

  // ---- templates

  @Test
  void eachPageOfAModelMayHaveATemplateThatKnowsWhatTheAdminAdds(Client client) {
    Office.as(client, "admin");
    Map<String, String> pages =
        Map.of(
            LIST,
            "books: LIST of no row",
            LIST + "add/",
            "add_book: ADD of no row",
            LIST + book.pk() + "/change/",
            "book: FORM of The Colonel",
            LIST + book.pk() + "/delete/",
            "delete_book: DELETION of The Colonel",
            LIST + book.pk() + "/history/",
            "history: HISTORY of The Colonel");

    pages.forEach(
        (address, stamp) ->
            assertThat(client.get(address).html().select("#stamp").text())
                .as(address)
                .isEqualTo(stamp));
    assertThat(
            client
                .post(LIST, Map.of("action", "delete_selected", "_selected_action", book.pk()))
                .html()
                .select("#stamp")
                .text())
        .isEqualTo("delete_books: DELETIONS of no row");
    assertThat(
            client
                .post(
                    LIST + "add/?_popup=1",
                    Map.of(
                        "popup-title",
                        "T",
                        "popup-slug",
                        "t",
                        "popup-status",
                        "planned",
                        "popup-writer",
                        writer.pk()))
                .html()
                .select("#stamp")
                .text())
        .isEqualTo("done: DIALOG_DONE of T");
  }

  @Test
  void aTemplateIsFoundByTheNamesOfAppAndModel(Client client) {
    Review review = Office.review(book, "Sara");
    Office.as(client, "admin");

    for (String site : List.of("/desk/", "/admin/")) {
      assertThat(client.get(site + "books/review/").html().select("#of-model").text())
          .isEqualTo("Reviews have their own list.");
      assertThat(client.get(site + "books/genre/").html().select("#of-model")).isEmpty();
      assertThat(
              client
                  .get(site + "books/review/" + review.pk() + "/history/")
                  .html()
                  .select("#of-app")
                  .text())
          .isEqualTo("Histories of this app.");
    }
  }

  @Test
  void thePagesOfAModelLoadItsOwnSheetsAndScripts(Client client) {
    for (String address : List.of(LIST, LIST + "add/", LIST + book.pk() + "/delete/")) {
      Document page = page(client, "admin", address);
      assertThat(page.select("link[href*=/static/desk/book.]")).as(address).hasSize(1);
      assertThat(page.select("script[type=module][src*=/static/desk/book.]"))
          .as(address)
          .hasSize(1);
    }
    assertThat(
            page(client, "admin", "/desk/books/genre/")
                .select("[href*=static/desk], [src*=static/desk]"))
        .isEmpty();
  }
}
