package io.charchub.contrib.admin.changelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.LogEntry_;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to the rows of a list: actions, and changes within the list. */
@CharchubTest(project = "src/test/projects/office")
class ListActionsTest {
  private static final String LIST = "/admin/books/review/";

  private Book owl;

  @BeforeEach
  void rows(Client client) {
    User.objects.createSuperuser("admin", "admin@example.com", "kelid-5271-noor");
    client.login("admin", "kelid-5271-noor");
    Writer hedayat = Writer.objects.create(writer -> writer.name = "Hedayat");
    owl =
        Book.objects.create(
            book -> {
              book.title = "Blind Owl";
              book.slug = "owl";
              book.writer.set(hedayat);
            });
  }

  private List<Review> reviews(int count) {
    List<Review> made = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Review review = new Review();
      review.reader = "Reader " + i;
      review.stars = i % 5 + 1;
      review.book.set(owl);
      made.add(review);
    }
    return Review.objects.bulkCreate(made);
  }

  private static Document page(Client client, String address) {
    return client.get(address).assertStatus(200).html();
  }

  private static List<String> keys(List<Review> reviews) {
    return reviews.stream().map(review -> String.valueOf(review.id)).toList();
  }

  private static String told(TestResponse response) {
    return response.follow().html().select(".notice").text();
  }

  // ---- columns and filters of one's own

  @Test
  void computedColumnsAndRelatedOnesAreShown(Client client) {
    reviews(5);

    Document page = page(client, LIST + "?o=4");

    assertThat(page.select("tbody tr").first().select("th").text()).isEqualTo("Reader 4");
    assertThat(page.select("tbody tr").first().select("td[data-label=Writer]").text())
        .isEqualTo("Hedayat");
    assertThat(page.select("tbody tr").first().select("td[data-label=Good] .yes").text())
        .isEqualTo("Yes");
    assertThat(page.select("tbody tr").last().select("td[data-label=Good] .no").text())
        .isEqualTo("No");
  }

  @Test
  void filtersOfOnesOwnAndOfOtherKindsNarrow(Client client) {
    reviews(5);

    assertThat(page(client, LIST + "?praise=yes").select("tbody tr")).hasSize(2);
    assertThat(page(client, LIST + "?text__isempty=1").select("tbody tr")).hasSize(5);
    assertThat(page(client, LIST + "?text__isempty=0").select("tbody tr")).isEmpty();
    assertThat(page(client, LIST + "?stars=2").select("tbody tr")).hasSize(1);
    assertThat(page(client, LIST + "?praise=maybe").select("tbody tr")).hasSize(5);
    assertThat(
            page(client, LIST + "?book__writer__id__exact=" + owl.writer.id())
                .select(".chip span")
                .first()
                .text())
        .isEqualTo("Of the writer: Hedayat");
  }

  // ---- actions

  @Test
  void anActionAsksNamesTheRowsAndIsDoneOnce(Client client) {
    List<Review> reviews = reviews(5);
    List<String> three = keys(reviews.subList(0, 3));

    TestResponse asking =
        client.post(LIST + "?praise=no", Map.of("action", "praise", "_selected_action", three));
    Document page = asking.assertStatus(200).html();
    assertThat(page.select("main p").text()).contains("Do this with 3 reviews?");
    assertThat(page.select(".named li")).hasSize(3);
    assertThat(Review.objects.filter("stars", 5).count()).isEqualTo(1);

    TestResponse done = asking.form("main form").submit("_confirmed");

    assertThat(Review.objects.filter("stars", 5).count()).isEqualTo(4);
    assertThat(done.header("Location")).contains(LIST + "?praise=no");
    assertThat(told(done)).isEqualTo("3 reviews have five stars.");
    assertThat(LogEntry.objects.filter(LogEntry_.actionFlag.eq(LogEntry.ACTION)).count())
        .isEqualTo(3);
  }

  @Test
  void allThatMatchAreChangedByOneStatement(Client client) {
    reviews(150);
    Document list = page(client, LIST + "?praise=no&o=-1&per=20");
    assertThat(list.select("[data-across]").text()).isEqualTo("All 90 reviews of this list");
    String token = list.select("input[name=_matching]").val();
    Map<String, Object> sent =
        Map.of("action", "praise", "select_across", "1", "_matching", token, "_confirmed", "1");

    List<String> statements;
    try (QueryLog.Recording recording =
        Services.current().get(Databases.class).log().recordAllThreads()) {
      client.post(LIST, sent).assertStatus(302);
      statements = recording.queries().stream().map(entry -> entry.sql().text()).toList();
    }

    assertThat(statements).filteredOn(sql -> sql.startsWith("UPDATE \"books_review\"")).hasSize(1);
    assertThat(Review.objects.filter("stars__gt", 3).count()).isEqualTo(150);
    assertThat(Review.objects.filter("stars", 4).count()).isEqualTo(30);
  }

  @Test
  void aForgedTokenChoosesNothing(Client client) {
    reviews(3);

    for (String token : List.of("", "praise=no", "praise=no:abc")) {
      TestResponse answer =
          client.post(
              LIST,
              Map.of(
                  "action", "praise", "select_across", "1", "_matching", token, "_confirmed", "1"));
      assertThat(told(answer)).isEqualTo("No row was chosen, so that nothing was done.");
    }
    assertThat(Review.objects.filter("stars", 5).count()).isZero();
  }

  @Test
  void anActionCanAskForValues(Client client) {
    List<String> all = keys(reviews(2));
    Map<String, Object> sent = Map.of("action", "rate", "_selected_action", all);
    TestResponse asking = client.post(LIST, sent);

    Document wrong = asking.form("main form").set("stars", "9").submit("_confirmed").html();
    assertThat(wrong.title()).startsWith("Error:");
    assertThat(wrong.select("[aria-invalid=true]")).hasSize(1);

    asking.form("main form").set("stars", "4").submit("_confirmed");
    assertThat(Review.objects.filter("stars", 4).count()).isEqualTo(2);
  }

  @Test
  void oneFieldIsSetForManyRows(Client client) {
    List<String> all = keys(reviews(4));

    TestResponse done =
        client
            .post(LIST, Map.of("action", "set_text", "_selected_action", all))
            .form("main form")
            .set("text", "Good")
            .submit("_confirmed");

    assertThat(told(done)).isEqualTo("Changed: 4 reviews.");
    assertThat(Review.objects.filter("text", "Good").count()).isEqualTo(4);
  }

  @Test
  void nothingChosenIsTold(Client client) {
    List<String> one = keys(reviews(1));

    assertThat(told(client.post(LIST, Map.of("action", "praise"))))
        .isEqualTo("No row was chosen, so that nothing was done.");
    assertThat(told(client.post(LIST, Map.of("action", "", "_selected_action", one))))
        .isEqualTo("No action was chosen, so that nothing was done.");
    assertThat(told(client.post(LIST, Map.of("action", "praise", "_selected_action", "x'--"))))
        .isEqualTo("No row was chosen, so that nothing was done.");
    assertThat(client.post(LIST, Map.of("action", "nuke", "_selected_action", one)).status())
        .isEqualTo(403);
  }

  @Test
  void whoMaySeeAndNotChangeHasNoActionThatDoes(Client client) {
    List<String> all = keys(reviews(2));
    User reader = User.objects.createUser("reader", "r@example.com", "kelid-5271-noor");
    reader.isStaff = true;
    reader.save();
    reader.userPermissions.add(Permission.objects.get("codename", "view_review"));
    client.logout();
    client.login("reader", "kelid-5271-noor");

    Document page = page(client, LIST);

    assertThat(page.select("select[name=action], button[name=_save], tbody select")).isEmpty();
    for (String action : List.of("praise", "delete_selected", "set_stars")) {
      assertThat(
              client
                  .post(LIST, Map.of("action", action, "_selected_action", all, "_confirmed", "1"))
                  .status())
          .isEqualTo(403);
    }
    assertThat(client.post(LIST, Map.of("_save", "1")).status()).isEqualTo(403);
    assertThat(Review.objects.count()).isEqualTo(2);
  }

  @Test
  void chosenRowsAreDeletedOnceSomebodySaysSo(Client client) {
    List<Review> reviews = reviews(4);

    TestResponse asking =
        client.post(
            LIST,
            Map.of("action", "delete_selected", "_selected_action", keys(reviews.subList(0, 3))));
    assertThat(Review.objects.count()).isEqualTo(4);
    asking.assertStatus(200).form("main form").submit();

    assertThat(Review.objects.count()).isEqualTo(1);
  }

  // ---- changes within the list

  @Test
  void rowsAreChangedWithinTheList(Client client) {
    List<Review> reviews = reviews(3);
    TestResponse list = client.get(LIST + "?praise=no");

    TestResponse done =
        list.form(".list-form").set("row-" + reviews.get(0).id + "-stars", "3").submit("_save");

    assertThat(told(done)).isEqualTo("Saved: 1 review.");
    assertThat(Review.objects.get("pk", reviews.get(0).id).stars).isEqualTo(3);
    assertThat(LogEntry.objects.filter(LogEntry_.actionFlag.eq(LogEntry.CHANGE)).count())
        .isEqualTo(1);
  }

  @Test
  void aWrongValueSavesNothingAndIsShownAgain(Client client) {
    List<Review> reviews = reviews(2);

    Document page =
        client
            .get(LIST)
            .form(".list-form")
            .set("row-" + reviews.get(0).id + "-stars", "many")
            .set("row-" + reviews.get(1).id + "-stars", "5")
            .submit("_save")
            .assertStatus(200)
            .html();

    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("[role=alert]").text())
        .isEqualTo("Nothing was saved: correct the rows that are marked.");
    assertThat(page.select("td .error")).hasSize(1);
    assertThat(page.select("input[name=row-" + reviews.get(0).id + "-stars]").val())
        .isEqualTo("many");
    assertThat(page.select("input[name=row-" + reviews.get(1).id + "-stars]").val()).isEqualTo("5");
    assertThat(Review.objects.filter("stars", 5).count()).isZero();
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotLost(Client client) {
    List<Review> reviews = reviews(2);
    Long key = reviews.get(0).id;
    TestResponse list = client.get(LIST);
    Review.objects.filter("pk", key).update("stars", 4);

    TestResponse untouched =
        list.form(".list-form").set("row-" + reviews.get(1).id + "-stars", "1").submit("_save");
    assertThat(told(untouched)).isEqualTo("Saved: 1 review.");
    assertThat(Review.objects.get("pk", key).stars).isEqualTo(4);

    TestResponse conflict =
        list.form(".list-form").set("row-" + key + "-stars", "1").submit("_save");
    assertThat(conflict.html().select(".wrong .error").text())
        .contains("Now it is: stars: 4, text: ");
    assertThat(Review.objects.get("pk", key).stars).isEqualTo(4);

    conflict.form(".list-form").submit("_save");
    assertThat(Review.objects.get("pk", key).stars).isEqualTo(1);
  }

  @Test
  void aRowThatTheListDoesNotHaveCannotBeChanged(Client client) {
    List<Review> reviews = reviews(1);

    TestResponse answer =
        client.post(
            LIST,
            Map.of(
                "_save",
                "1",
                "row-999-version",
                "x",
                "row-999-stars",
                "5",
                "row-" + reviews.get(0).id + "-reader",
                "Mallory"));

    assertThat(told(answer)).isEqualTo("Nothing was changed.");
    assertThat(Review.objects.get("pk", reviews.get(0).id).reader).isEqualTo("Reader 1");
  }

  @Test
  void aRowThatThisVisitorMayNotChangeIsLeftOutOfWhatIsDoneToMany(Client client) {
    List<Review> reviews = reviews(3);
    Review.objects.filter("pk", reviews.get(2).id).update("reader", "Locked");
    Document list = page(client, LIST);
    assertThat(list.select("input[name=row-" + reviews.get(2).id + "-stars]")).isEmpty();
    assertThat(list.select("input[name=row-" + reviews.get(1).id + "-stars]")).hasSize(1);

    TestResponse done =
        client.post(
            LIST, Map.of("action", "praise", "_selected_action", keys(reviews), "_confirmed", "1"));

    assertThat(told(done))
        .isEqualTo(
            "Left out, since this account may not change them: 1 2 reviews have five stars.");
    assertThat(Review.objects.get("pk", reviews.get(2).id).stars).isNotEqualTo(5);
    client.post(
        LIST,
        Map.of(
            "_save",
            "1",
            "row-" + reviews.get(2).id + "-version",
            "x",
            "row-" + reviews.get(2).id + "-stars",
            "5"));
    assertThat(Review.objects.get("pk", reviews.get(2).id).stars).isNotEqualTo(5);
  }
}
