package io.charchub.contrib.admin.records;

import static io.charchub.contrib.admin.Office.as;
import static io.charchub.contrib.admin.Office.book;
import static io.charchub.contrib.admin.Office.genre;
import static io.charchub.contrib.admin.Office.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ChangeMessage;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.RowRevert;
import io.charchub.contrib.admin.RowSnapshot;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.User;
import io.charchub.db.meta.ModelMeta;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of a row, and taking it back. */
@CharchubTest(project = "src/test/projects/office")
class HistoryPageTest {
  private static final List<String> FIELDS =
      List.of("title", "summary", "status", "publishedOn", "writer", "genres");

  private User admin;
  private Writer sara;
  private Writer omid;
  private Genre novel;
  private Genre poem;
  private Book rain;

  @BeforeEach
  void rows() {
    admin = Office.admin();
    sara = writer("Sara");
    omid = writer("Omid");
    novel = genre("Novel");
    poem = genre("Poem");
    rain = book("Rain", sara);
    rain.genres.add(novel);
  }

  private static String historyOf(Book book) {
    return "/admin/books/book/" + book.pk() + "/history/";
  }

  private AdminLog log() {
    return AdminLog.by(admin, "admin");
  }

  /** Changes most of the book, and logs it. */
  private LogEntry change() {
    RowSnapshot<Book> before = RowSnapshot.of(rain, FIELDS);
    rain.title = "Snow";
    rain.status = Book.Status.PRINTED;
    rain.writer.set(omid);
    rain.genres.set(List.of(poem));
    rain.save();
    return log().changed(rain, before.changes());
  }

  private static String sides(Element change) {
    return change.select("dt").text()
        + ": "
        + change.select("del").eachText()
        + " -> "
        + change.select("ins").eachText();
  }

  @Test
  void everyChangedFieldIsShownWithWhatItWasAndWhatItBecame(Client client) {
    change();
    TestResponse page = as(client, "admin").get(historyOf(rain)).assertStatus(200);

    assertThat(page.html().select(".diff > div").stream().map(HistoryPageTest::sides))
        .containsExactly(
            "Title: [Rain] -> [Snow]",
            "Status: [Planned] -> [Printed]",
            "Writer: [Sara] -> [Omid]",
            "Genres: [Novel] -> [Poem]");
    assertThat(page.html().select(".log-head bdi").text()).isEqualTo("admin");
    assertThat(page.html().select(".log-head time").attr("datetime")).matches("\\d{4}-.*T.*");
    page.assertQueriesAtMost(6);
  }

  @Test
  void inPersianTimesAndLabelsAreAndDatesAreJalali(Client client) {
    RowSnapshot<Book> before = RowSnapshot.of(rain, FIELDS);
    rain.publishedOn = java.time.LocalDate.of(2026, 3, 21);
    log().changed(rain, before.changes());
    TestResponse page = as(client, "admin").language("fa").get(historyOf(rain));

    assertThat(page.html().select(".diff ins time").attr("datetime")).isEqualTo("2026-03-21");
    assertThat(page.html().select(".diff ins").text()).contains("۱۴۰۵");
    assertThat(page.html().select(".log-head strong").text()).isEqualTo("تغییر کرد");
  }

  @Test
  void ofALongTextOnlyTheDifferenceIsShown(Client client) {
    rain.summary = "word ".repeat(500) + "blue sky " + "end ".repeat(500);
    rain.save();
    RowSnapshot<Book> before = RowSnapshot.of(rain, FIELDS);
    rain.summary = rain.summary.replace("blue", "grey");
    log().changed(rain, before.changes());
    TestResponse page = as(client, "admin").get(historyOf(rain));

    assertThat(page.html().select(".diff del").text()).isEqualTo("blue");
    assertThat(page.html().select(".diff ins").text()).isEqualTo("grey");
    assertThat(page.html().select(".diff dd").text()).hasSizeLessThan(250);
  }

  @Test
  void whatDjangoWroteIsShownToo(Client client) {
    LogEntry entry = log().changed(rain, ChangeMessage.nothing());
    entry.changeMessage =
        "[{\"changed\": {\"fields\": [\"Title\"]}}, {\"added\": {\"name\": \"review\", \"object\": \"Ali <b>: 5\"}}]";
    entry.save();
    LogEntry old = log().changed(rain, ChangeMessage.nothing());
    old.changeMessage = "Changed title.";
    old.save();
    TestResponse page = as(client, "admin").get(historyOf(rain));

    assertThat(page.html().select(".log > li").eachText().get(0)).contains("Changed title.");
    assertThat(page.html().select(".log > li").eachText().get(1))
        .contains("Title")
        .contains("Added: review Ali <b>: 5");
  }

  @Test
  void whatWasWrittenOfASecretIsNotShown(Client client) {
    LogEntry entry = log().changed(admin, ChangeMessage.nothing());
    entry.changeMessage =
        "[{\"changed\": {\"fields\": [\"Password\"], \"values\": {\"password\": {\"label\": \"password\", \"old\": \"hunter2\", \"new\": \"hunter3\"}}}}]";
    entry.save();
    assertThat(ChangeMessage.read(entry.changeMessage).parts().get(0).changes()).isNotEmpty();
    PartView part =
        PartView.of(
            ChangeMessage.read(entry.changeMessage).parts().get(0),
            ModelMeta.of(User.class),
            bookAdmin()::isSecret);

    assertThat(part.changes().get(0).masked()).isTrue();
    assertThat(part.changes().get(0).html().html()).isEmpty();
  }

  @Test
  void theHistoryOutlivesTheRow(Client client) {
    change();
    String address = historyOf(rain);
    log().deleted(rain);
    rain.delete();
    TestResponse page = as(client, "admin").get(address).assertStatus(200);

    assertThat(page.html().select(".notice.warning").text()).startsWith("This was deleted.");
    assertThat(page.html().select(".log-head strong").eachText())
        .containsExactly("Deleted", "Changed");
    assertThat(page.html().select("main a.button")).isEmpty();
    assertThat(client.get("/admin/books/book/987654/history/").status()).isEqualTo(404);
    assertThat(client.get("/admin/books/book/xyz/history/").status()).isEqualTo(404);
  }

  @Test
  void whoMayNotSeeIsRefusedWhetherTheRowIsThereOrNot(Client client) {
    Office.editor("view_writer");
    as(client, "editor");

    assertThat(client.get(historyOf(rain)).status()).isEqualTo(403);
    assertThat(client.get("/admin/books/book/987654/history/").status()).isEqualTo(403);
  }

  @Test
  void manyEntriesAreCutIntoPages(Client client) {
    for (int i = 0; i < 60; i++) {
      log().changed(rain, ChangeMessage.nothing());
    }
    as(client, "admin");

    assertThat(client.get(historyOf(rain)).html().select(".log > li")).hasSize(50);
    assertThat(client.get(historyOf(rain) + "?p=2").html().select(".log > li")).hasSize(10);
    assertThat(client.get(historyOf(rain) + "?p=junk").status()).isIn(200, 404);
  }

  // ---- taking back

  @SuppressWarnings("unchecked")
  private static ModelAdmin<Book> bookAdmin() {
    return (ModelAdmin<Book>)
        Services.current().get(AdminSite.class).find(ModelMeta.of(Book.class)).orElseThrow();
  }

  private Map<String, Object> initial(Client client, String query) {
    return client
                .request("GET", "/admin/books/book/" + rain.pk() + "/change/" + query)
                .answeredBy(
                    request -> {
                      Map<String, ?> values =
                          RowRevert.initial(
                              request, bookAdmin(), Book.objects.get("pk", rain.pk()));
                      shown = Map.copyOf(values);
                      return io.charchub.http.Response.text("ok");
                    })
                .status()
            == 200
        ? shown
        : Map.of();
  }

  private Map<String, Object> shown = Map.of();

  @Test
  void theFormIsOpenedWithWhatTheFieldsWere(Client client) {
    LogEntry entry = change();
    as(client, "admin");
    TestResponse page = client.get(historyOf(rain));

    assertThat(page.html().select("main a.button").attr("href"))
        .endsWith("/change/?_revert=" + entry.pk());
    assertThat(initial(client, "?_revert=" + entry.pk()))
        .containsEntry("title", "Rain")
        .containsEntry("status", Book.Status.PLANNED)
        .containsEntry("writer", sara.pk())
        .containsEntry("genres", List.of(novel.pk()));
    assertThat(Book.objects.get("pk", rain.pk()).title).isEqualTo("Snow");
  }

  @Test
  void theFormItselfShowsTheOldValuesAndSavesNothing(Client client) {
    LogEntry entry = change();
    TestResponse page =
        as(client, "admin")
            .get("/admin/books/book/" + rain.pk() + "/change/?_revert=" + entry.pk());

    assertThat(page.html().select("main [name=title]").attr("value")).isEqualTo("Rain");
    assertThat(page.html().select("main [name=status] [selected]").attr("value"))
        .isEqualTo("planned");
    assertThat(page.html().select(".notice").text()).contains("Nothing is saved before you save");
    assertThat(Book.objects.get("pk", rain.pk()).title).isEqualTo("Snow");
  }

  @Test
  void anEntryOfAnotherRowTakesNothingBack(Client client) {
    LogEntry entry = change();
    Book other = book("Wind", sara);
    LogEntry foreign = log().changed(other, ChangeMessage.nothing());
    foreign.changeMessage = entry.changeMessage;
    foreign.save();
    as(client, "admin");

    assertThat(initial(client, "?_revert=" + foreign.pk())).isEmpty();
    assertThat(initial(client, "?_revert=1%20OR%201=1")).isEmpty();
    assertThat(initial(client, "")).isEmpty();
  }

  // ---- the whole site

  @Test
  void theLogIsShownToWhoMaySeeItAndChangedByNobody(Client client) {
    LogEntry entry = change();
    as(client, "admin");

    TestResponse list = client.get("/admin/admin/logentry/").assertStatus(200);
    assertThat(list.html().select("main td").eachText()).contains("Changed", "admin");
    TestResponse page = client.get("/admin/admin/logentry/" + entry.pk() + "/change/");
    assertThat(page.text()).contains("Title: Rain → Snow");
    assertThat(page.html().select("main a[href='" + historyOf(rain) + "']")).isNotEmpty();
    assertThat(client.get("/admin/admin/logentry/add/").status()).isEqualTo(403);
    assertThat(client.post("/admin/admin/logentry/" + entry.pk() + "/delete/").status())
        .isEqualTo(403);
    assertThat(client.post("/admin/admin/logentry/" + entry.pk() + "/change/").status())
        .isEqualTo(403);
    Office.editor("view_book");
    assertThat(as(client.another(), "editor").get("/admin/admin/logentry/").status())
        .isEqualTo(403);
    assertThat(LogEntry.objects.filter("pk", entry.pk()).get().changeMessage)
        .isEqualTo(entry.changeMessage);
  }
}
