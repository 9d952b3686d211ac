package io.charchub.contrib.admin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms as the constructor of an admin says them, and as it answers for a visitor. */
@CharchubTest(project = "src/test/projects/office")
class DeskFormTest {
  private static final String ADD = "/desk/books/book/add/";

  private Writer writer;

  @BeforeEach
  void rows() {
    Office.admin();
    guest("view_book", "add_book", "change_book", "delete_book");
    writer = Office.writer("Dowlatabadi");
    DeskBooks.CALLS.clear();
  }

  static void guest(String... codenames) {
    User guest = User.objects.createUser("guest", "guest@example.com", Office.PASSWORD);
    guest.isStaff = true;
    guest.save();
    for (String codename : codenames) {
      guest.userPermissions.add(Permission.objects.get("codename", codename));
    }
  }

  private static Document page(Client client, String user, String address) {
    return Office.as(client, user).get(address).assertStatus(200).html();
  }

  private static PageForm form(Client client, String user, String address) {
    return Office.as(client, user).get(address).assertStatus(200).form("#main-form");
  }

  private static String change(Book book) {
    return "/desk/books/book/" + book.pk() + "/change/";
  }

  private PageForm filled(PageForm form) {
    return form.set("title", "The Colonel").set("slug", "colonel").set("writer", writer.pk());
  }

  // ---- which fields, and where

  @Test
  void groupsHaveAHeadingASentenceAndLinesThatFieldsShare(Client client) {
    Document page = page(client, "admin", ADD);

    assertThat(page.select("section.section > h2").first().text()).isEqualTo("Book");
    assertThat(page.select("section.section p.note").text())
        .isEqualTo("As it stands on <the> cover.");
    assertThat(page.select("details.section > summary").eachText()).containsExactly("About");
    assertThat(page.select(".together").select("[name=status], [name=price]"))
        .extracting(input -> input.attr("name"))
        .containsOnly("status", "price");
    assertThat(page.select(".together [name=title]")).isEmpty();
  }

  @Test
  void whatIsExcludedIsNotOnTheFormWhateverNamesIt(Client client) {
    assertThat(page(client, "admin", ADD).select("[name=rare]")).isEmpty();

    filled(form(client, "admin", ADD)).set("price", "3").submit("_save").assertStatus(302);
    client.post(change(Book.objects.get()), Map.of("rare", "on"));

    assertThat(Book.objects.get().rare).isFalse();
  }

  @Test
  void readonlyFieldsAreTextOfFieldsAndProperties(Client client) {
    Document page = page(client, "admin", ADD);

    assertThat(page.select("[name=titleLength], [name=createdAt]")).isEmpty();
    assertThat(page.select(".field.text .label").eachText())
        .containsExactly("Title length", "Created at");
  }

  @Test
  void aFieldCanBeOpenOnlyWhenTheRowIsNew(Client client) {
    Book book = Office.book("The Colonel", writer);

    assertThat(page(client, "admin", ADD).select("input[name=slug]")).hasSize(1);
    assertThat(page(client, "admin", change(book)).select("[name=slug]")).isEmpty();
    form(client, "admin", change(book)).set("title", "Missing Soluch").submit("_save");
    client.post(
        change(book),
        Map.of("title", "X", "slug", "forged", "writer", writer.pk(), "status", "sold"));

    assertThat(Book.objects.get().slug).isEqualTo("the-colonel");
  }

  @Test
  void fieldsExclusionsAndGroupsAreAskedForEachRowAndVisitor(Client client) {
    Book book = Office.book("The Colonel", writer);

    assertThat(form(client, "admin", "/desk/books/writer/add/").fields())
        .contains("name", "email")
        .doesNotContain("site", "bornOn", "notes");
    assertThat(form(client, "admin", "/desk/books/writer/" + writer.pk() + "/change/").fields())
        .contains("name", "email", "site", "bornOn")
        .doesNotContain("notes");
    Permission change = Permission.objects.get("codename", "change_writer");
    User.objects.get("username", "guest").userPermissions.add(change);
    assertThat(form(client, "guest", "/desk/books/writer/" + writer.pk() + "/change/").fields())
        .contains("name", "bornOn")
        .doesNotContain("site", "notes");
    assertThat(page(client, "guest", change(book)).select(".section > h2").eachText())
        .contains("Short")
        .doesNotContain("Book", "About");
  }

  @Test
  void choicesAreRadioButtonsWhereTheAdminSaysSo(Client client) {
    Document page = page(client, "admin", ADD);

    assertThat(page.select("input[type=radio][name=status]")).hasSize(3);
    assertThat(page.select("select[name=status]")).isEmpty();
  }

  // ---- forms of one's own

  @Test
  void aFormOfTheProjectChecksTooAndItsFieldsAreToldMore(Client client) {
    PageForm form = form(client, "admin", "/desk/books/writer/add/");

    Document wrong = form.set("name", "Anonymous").submit("_save").assertStatus(200).html();

    assertThat(wrong.select(".summary").text()).contains("Name: Somebody wrote it.");
    assertThat(wrong.select("#id_name_helptext").text()).isEqualTo("As it stands on the cover.");
    assertThat(Writer.objects.count()).isEqualTo(1);
  }

  @Test
  void fieldsAreToldByVisitor(Client client) {
    assertThat(page(client, "guest", ADD).select("#id_title_helptext").text())
        .isEqualTo("Mind the spelling, guest.");
    assertThat(page(client, "admin", ADD).select("#id_title_helptext")).isEmpty();
  }

  @Test
  void theFormIsMadeForTheVisitor(Client client) {
    User guest = User.objects.get("username", "guest");
    guest.userPermissions.add(Permission.objects.get("codename", "add_genre"));

    Document refused =
        form(client, "guest", "/desk/books/genre/add/")
            .set("name", "Novel")
            .set("slug", "novel")
            .submit("_save")
            .assertStatus(200)
            .html();
    assertThat(refused.select(".summary").text()).contains("Ask the house first.");
    assertThat(Genre.objects.count()).isZero();

    form(client, "admin", "/desk/books/genre/add/")
        .set("name", "Novel")
        .set("slug", "novel")
        .submit("_save")
        .assertStatus(302);
    assertThat(Genre.objects.count()).isEqualTo(1);
  }

  @Test
  void aRelationOffersAndTakesWhatTheAdminLeaves(Client client) {
    Writer retired = Office.writer("Retired");
    PageForm form = filled(form(client, "admin", ADD));

    assertThat(page(client, "admin", ADD).select("select[name=writer] option").eachText())
        .contains("Dowlatabadi")
        .doesNotContain("Retired");
    Document refused =
        Office.as(client, "admin")
            .post(
                ADD, Map.of("title", "T", "slug", "t", "status", "planned", "writer", retired.pk()))
            .assertStatus(200)
            .html();

    assertThat(refused.select("#id_writer").attr("aria-invalid")).isEqualTo("true");
    assertThat(Book.objects.count()).isZero();
    assertThat(form.get("title")).isEqualTo("The Colonel");
  }

  @Test
  void lookUpsAndSlugsAreAskedForEachVisitor(Client client) {
    assertThat(page(client, "admin", ADD).select("[data-lookup][data-name=genres]")).isEmpty();
    assertThat(page(client, "guest", ADD).select("[data-lookup][data-name=genres]")).hasSize(1);
    assertThat(page(client, "admin", ADD).select("[name=slug]").attr("data-slug"))
        .isEqualTo("title");
    assertThat(page(client, "guest", ADD).select("[name=slug]").hasAttr("data-slug")).isFalse();
  }

  // ---- seen on the site

  @Test
  void aRowIsSeenOnTheSiteByWhoMay(Client client) {
    Book book = Office.book("The Colonel", writer);

    assertThat(page(client, "admin", change(book)).select("a[href=/books/the-colonel/]").text())
        .isEqualTo("View on site");
    assertThat(page(client, "admin", ADD).select("a[href^=/books/]")).isEmpty();
    assertThat(page(client, "guest", change(book)).select("a[href^=/books/]")).isEmpty();
  }

  // ---- saving

  @Test
  void aNewRowIsSavedByTheHooksInDjangosOrderAndSeesWhoAsks(Client client) {
    Office.genre("Novel");
    PageForm form = filled(form(client, "admin", ADD)).set("status", "planned");

    form.set("genres", Genre.objects.get().pk())
        .set("reviews-0-stars", "4")
        .submit("_save")
        .assertRedirects("/desk/today/?added");

    assertThat(Book.objects.get().summary).isEqualTo("Entered by admin");
    assertThat(DeskBooks.CALLS)
        .containsExactly(
            "form The Colonel 0",
            "model true 1",
            "before 0 0",
            "rows Review [The editor: 4]",
            "after 1 1");
    assertThat(LogEntry.objects.get("actionFlag", LogEntry.ADDITION).changeMessage)
        .contains("The editor");
  }

  @Test
  void aChangedRowIsSavedByTheSameHooks(Client client) {
    Book book = Office.book("The Colonel", writer);

    form(client, "admin", change(book)).set("price", "7").submit("_save").assertStatus(302);

    assertThat(Book.objects.get().price).isEqualByComparingTo(new BigDecimal("7"));
    assertThat(Book.objects.get().summary).isEmpty();
    assertThat(DeskBooks.CALLS).contains("model false 1", "rows Review []");
  }

  @Test
  void aCopyIsSavedAndOneIsBackInTheList(Client client) {
    Book book = Office.book("The Colonel", writer);
    book.summary = "Of a war.";
    book.save();
    Document page = page(client, "admin", change(book));
    assertThat(page.select("button[name=_saveasnew]")).hasSize(1);
    assertThat(page.select("button[name=_addanother]")).isEmpty();

    form(client, "admin", change(book))
        .set("title", "Missing Soluch")
        .submit("_saveasnew")
        .assertRedirects("/desk/books/book/");

    assertThat(Book.objects.orderBy("id").list())
        .extracting(each -> each.title + " " + each.slug)
        .containsExactly("The Colonel the-colonel", "Missing Soluch missing-soluch");
  }

  // ---- rows within

  @Test
  void rowsWithinAreOrderedOfferedAndChosenByTheRow(Client client) {
    Book book = Office.book("The Colonel", writer);
    for (int stars = 1; stars <= 3; stars++) {
      Review review = Office.review(book, "Reader " + stars);
      review.stars = stars;
      review.save();
    }

    assertThat(page(client, "admin", change(book)).select(".row-name").eachText())
        .containsExactly("Reader 3: 3", "Reader 2: 2", "Reader 1: 1");
    assertThat(form(client, "admin", ADD).get("reviews-0-reader")).isEqualTo("The editor");
    assertThat(form(client, "admin", ADD).get("reviews-0-stars")).isEqualTo("5");
    assertThat(page(client, "guest", ADD).select("[data-inline]")).isEmpty();
  }

  @Test
  void aRowWithinThatIsSentAsItWasOfferedIsNotSaved(Client client) {
    filled(form(client, "admin", ADD)).set("status", "planned").submit("_save").assertStatus(302);

    assertThat(Book.objects.count()).isEqualTo(1);
    assertThat(Review.objects.count()).isZero();
  }

  @Test
  void rowsWithinHaveLookUpsRadioButtonsAndSlugsAlsoTheBlankOne(Client client) {
    Office.book("A", writer);
    Office.book("B", writer);

    Document page = page(client, "admin", "/desk/books/writer/" + writer.pk() + "/change/");
    Document blank = org.jsoup.Jsoup.parse(page.select("template[data-blank]").html());

    assertThat(page.select("[data-row] .row-name").eachText()).startsWith("B", "A");
    assertThat(page.select("[data-lookup][data-name=books-0-genres]")).hasSize(1);
    assertThat(page.select("input[type=radio][name=books-1-status]")).hasSize(3);
    assertThat(blank.select("[data-lookup][data-name=books-__prefix__-genres]")).hasSize(1);
    assertThat(blank.select("input[type=radio][name=books-__prefix__-status]")).hasSize(3);
    assertThat(blank.select("[name=books-__prefix__-slug]").attr("data-slug")).isEqualTo("title");
  }

  // ---- links of relations

  @Test
  void aKeyShownAsTextLinksToItsFormForWhoMaySeeIt(Client client) {
    Book book = Office.book("The Colonel", writer);
    guest2("view_book");
    String text = ".field.text:contains(Writer) .value a";

    assertThat(page(client, "looker", change(book)).select(text)).isEmpty();
    User.objects
        .get("username", "looker")
        .userPermissions
        .add(Permission.objects.get("codename", "view_writer"));

    assertThat(page(client, "looker", change(book)).select(text).attr("href"))
        .isEqualTo("/desk/books/writer/" + writer.pk() + "/change/");
  }

  private static void guest2(String... codenames) {
    User looker = User.objects.createUser("looker", "looker@example.com", Office.PASSWORD);
    looker.isStaff = true;
    looker.save();
    for (String codename : codenames) {
      looker.userPermissions.add(Permission.objects.get("codename", codename));
    }
  }

  @Test
  void whatCanBeDoneBesideARelationNeedsThePermissionOfItsModel(Client client) {
    Book book = Office.book("The Colonel", writer);
    String tools = ".relation-tools [name=_related][value=writer], .relation-tools a[data-change]";

    assertThat(page(client, "guest", change(book)).select(tools)).isEmpty();
    User guest = User.objects.get("username", "guest");
    guest.userPermissions.add(Permission.objects.get("codename", "add_writer"));
    assertThat(page(client, "guest", change(book)).select(tools).eachText())
        .containsExactly("Add writer");
    guest.userPermissions.add(Permission.objects.get("codename", "change_writer"));
    assertThat(page(client, "guest", change(book)).select(tools)).hasSize(2);
    assertThat(page(client, "admin", change(book)).select(tools)).hasSize(2);
  }

  // ---- actions on one row

  @Test
  void anActionOfTheFormIsDoneToItsRowAndLeadsBackToIt(Client client) {
    Book book = Office.book("The Colonel", writer);
    Office.book("Missing Soluch", writer);
    Office.as(client, "admin");

    PageForm buttons = client.get(change(book)).form(".heading .tools form");
    Document asking = buttons.submit("rarify").assertStatus(200).html();
    assertThat(asking.text()).contains("The Colonel").doesNotContain("Missing Soluch");
    client
        .post(
            "/desk/books/book/",
            Map.of(
                "action",
                "rarify",
                "_selected_action",
                book.pk(),
                "_of_form",
                "1",
                "_confirmed",
                "1"))
        .assertRedirects(change(book));

    assertThat(Book.objects.filter("rare", true).list())
        .extracting(Book::toString)
        .containsExactly("The Colonel");
  }

  @Test
  void anActionOfTheFormThatDeletesTheRowLeadsToTheList(Client client) {
    Book book = Office.book("The Colonel", writer);
    Office.as(client, "admin");

    client
        .post(
            "/desk/books/book/",
            Map.of("action", "burn", "_selected_action", book.pk(), "_of_form", "1"))
        .assertRedirects("/desk/books/book/");

    assertThat(Book.objects.count()).isZero();
  }

  @Test
  void anActionOfTheFormAloneIsNotDoneFromTheListNorToSeveral(Client client) {
    Book one = Office.book("One", writer);
    Book two = Office.book("Two", writer);
    client.raiseExceptions(false);
    Office.as(client, "admin");

    client
        .post("/desk/books/book/", Map.of("action", "burn", "_selected_action", one.pk()))
        .assertStatus(403);
    client
        .post(
            "/desk/books/book/",
            Map.of(
                "action", "burn", "_of_form", "1", "_selected_action", List.of(one.pk(), two.pk())))
        .assertStatus(302);
    Office.as(client, "guest");
    client
        .post(
            "/desk/books/book/",
            Map.of("action", "rarify", "_selected_action", one.pk(), "_of_form", "1"))
        .assertStatus(403);

    assertThat(Book.objects.count()).isEqualTo(2);
    assertThat(page(client, "guest", change(one)).select(".heading .tools form button").eachText())
        .doesNotContain("Make rare", "Burn");
  }
}
