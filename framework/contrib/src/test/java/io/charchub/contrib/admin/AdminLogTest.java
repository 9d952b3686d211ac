package io.charchub.contrib.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.admin.FieldChange.Kind;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.User;
import io.charchub.db.models.Transactions;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.QueryBudget;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down of what is done. */
@CharchubTest(project = "src/test/projects/office")
class AdminLogTest {
  private static final String PASSWORD = "kelid-5271-noor";
  private static final List<String> FIELDS =
      List.of("title", "summary", "status", "price", "rare", "writer", "genres");

  private User admin;
  private Writer sara;
  private Writer omid;
  private Book book;

  @BeforeEach
  void rows() {
    admin = User.objects.createSuperuser("admin", "admin@example.com", PASSWORD);
    sara = Writer.objects.create(each -> each.name = "Sara");
    omid = Writer.objects.create(each -> each.name = "Omid");
    book = book("Rain", sara);
  }

  private static Book book(String title, Writer writer) {
    return Book.objects.create(
        each -> {
          each.title = title;
          each.slug = title.toLowerCase(java.util.Locale.ROOT);
          each.writer.set(writer);
        });
  }

  private AdminLog log() {
    return AdminLog.by(admin, "shell");
  }

  private static FieldChange only(List<FieldChange> changes, String field) {
    return changes.stream().filter(each -> each.field().equals(field)).findFirst().orElseThrow();
  }

  @Test
  void aChangeIsKeptPerFieldWithWhatItWasAndWhatItBecame() {
    RowSnapshot<Book> before = RowSnapshot.of(book, FIELDS);
    book.title = "Snow";
    book.price = new BigDecimal("12.50");
    book.status = Book.Status.PRINTED;
    book.rare = true;
    book.save();

    LogEntry entry = log().changed(book, before.changes());

    List<FieldChange> changes = ChangeMessage.read(entry.changeMessage).parts().get(0).changes();
    assertThat(changes)
        .containsExactly(
            new FieldChange("title", "title", Kind.VALUE, "Rain", "Snow"),
            new FieldChange("status", "status", Kind.VALUE, "planned", "printed"),
            new FieldChange("price", "price", Kind.VALUE, null, "12.50"),
            new FieldChange("rare", "rare", Kind.VALUE, false, true));
    assertThat(entry.changeMessage)
        .contains("\"fields\":[\"Title\",\"Status\",\"Price\",\"Rare\"]");
    assertThat(entry.actor).isEqualTo("admin");
    assertThat(entry.source).isEqualTo("shell");
    assertThat(entry.objectId).isEqualTo(String.valueOf(book.pk()));
  }

  @Test
  void aKeyIsKeptWithTheNamesOfBothRows() {
    book = Book.objects.get("pk", book.pk());
    RowSnapshot<Book> before = RowSnapshot.of(book, FIELDS);
    book.writer.setId(omid.pk());
    book.save();

    assertThat(before.changes())
        .containsExactly(
            new FieldChange(
                "writer",
                "writer",
                Kind.ROW,
                new FieldChange.Row(String.valueOf(sara.pk()), "Sara"),
                new FieldChange.Row(String.valueOf(omid.pk()), "Omid")));
  }

  @Test
  void aSetIsKeptByWhatWasPutInAndTakenOut() {
    Genre novel = genre("Novel");
    Genre poem = genre("Poem");
    book.genres.add(novel);
    RowSnapshot<Book> before = RowSnapshot.of(book, FIELDS);
    book.genres.set(List.of(poem));

    FieldChange change = only(before.changes(), "genres");

    assertThat(change.kind()).isEqualTo(Kind.ROWS);
    assertThat(change.old()).isEqualTo(List.of(new FieldChange.Row(key(novel), "Novel")));
    assertThat(change.now()).isEqualTo(List.of(new FieldChange.Row(key(poem), "Poem")));
    ChangeMessage read = ChangeMessage.read(ChangeMessage.changed(List.of(change)).toJson());
    assertThat(read.parts().get(0).changes()).containsExactly(change);
  }

  private static Genre genre(String name) {
    return Genre.objects.create(
        each -> {
          each.name = name;
          each.slug = name.toLowerCase(java.util.Locale.ROOT);
        });
  }

  private static String key(Genre genre) {
    return String.valueOf(genre.pk());
  }

  @Test
  void whatIsWrittenOtherwiseAndMeansTheSameIsNoChange() {
    book.price = new BigDecimal("12.5");
    RowSnapshot<Book> before = RowSnapshot.of(book, FIELDS);
    book.price = new BigDecimal("12.50");
    book.writer.setId(sara.pk());

    assertThat(before.changes()).isEmpty();
  }

  @Test
  void aSnapshotReadsNothingButSets() {
    Book fresh = Book.objects.get("pk", book.pk());
    QueryBudget.atMost(0, () -> RowSnapshot.of(fresh).changes());
    QueryBudget.atMost(1, () -> RowSnapshot.of(fresh, FIELDS));
  }

  @Test
  void ofASecretItIsSaidOnlyThatItChanged() {
    RowSnapshot<User> before = RowSnapshot.of(admin);
    admin.setPassword("another-5271-noor");

    LogEntry entry = log().changed(admin, before.changes());

    assertThat(entry.changeMessage)
        .contains("\"password\":{\"label\":\"password\",\"masked\":true}")
        .doesNotContain("pbkdf2");
    assertThat(before.masking(List.of("password")).changes().get(0).isReversible()).isFalse();
  }

  @Test
  void aLongTextIsKeptByItsBeginningAndCannotBePutBack() {
    RowSnapshot<Book> before = RowSnapshot.of(book, FIELDS);
    book.summary = "long ".repeat(RowSnapshot.LONGEST_VALUE);

    FieldChange change = only(before.changes(), "summary");

    assertThat(change.isReversible()).isFalse();
    assertThat(String.valueOf(change.now())).startsWith("long long ").hasSizeLessThan(2_000);
  }

  @Test
  void whatIsUndoneIsNotLogged() {
    assertThatThrownBy(
            () ->
                Transactions.atomic(
                    () -> {
                      log().added(book);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(LogEntry.objects.exists()).isFalse();
  }

  @Test
  void manyEntriesAreWrittenByOneStatement() {
    List<Book> books = List.of(book, book("Wind", sara), book("Fog", omid));
    log().added(book);
    Map<Book, List<FieldChange>> changes = new LinkedHashMap<>();
    books.forEach(each -> changes.put(each, List.of()));
    QueryBudget.atMost(
        3,
        () -> {
          log().acted("publish", books);
          log().deletedAll(books);
          log().changedAll(changes);
        });
    assertThat(LogEntry.objects.filter(LogEntry_.actionFlag.eq(LogEntry.ACTION)).count())
        .isEqualTo(3);
    assertThat(
            log()
                .acted("publish", io.charchub.db.meta.ModelMeta.of(Book.class), 12_000)
                .changeMessage)
        .contains("\"rows\":\"12000\"");
  }

  @Test
  void whatDjangoWroteIsRead() {
    ChangeMessage message =
        ChangeMessage.read(
            "[{\"changed\": {\"fields\": [\"Title\"]}}, {\"added\": {\"name\": \"comment\", \"object\": \"Nice\"}}]");

    assertThat(message.parts()).hasSize(2);
    assertThat(message.parts().get(0).fields()).containsExactly("Title");
    assertThat(message.parts().get(1).model()).isEqualTo("comment");
    assertThat(message.parts().get(1).object()).isEqualTo("Nice");
    assertThat(ChangeMessage.read("Changed title.")).isNull();
    assertThat(ChangeMessage.read("[1, {\"changed\": 3}]").isEmpty()).isTrue();
  }

  @Test
  void whoComesInIsLoggedAndWhoIsTurnedAwayToo(Client client) {
    client
        .get("/admin/login/")
        .form("form.narrow")
        .set("username", "admin")
        .set("password", "wrong-5271")
        .submit();
    client
        .get("/admin/login/")
        .form("form.narrow")
        .set("username", "admin")
        .set("password", PASSWORD)
        .submit();

    List<LogEntry> entries = LogEntry.objects.orderBy("id").list();
    assertThat(entries)
        .extracting(each -> each.actionFlag)
        .containsExactly(LogEntry.LOGIN_FAILED, LogEntry.LOGIN);
    assertThat(entries).extracting(each -> each.actor).containsExactly("admin", "admin");
    assertThat(entries.get(0).user.id()).isNull();
    assertThat(entries.get(1).user.id()).isEqualTo(admin.pk());
    assertThat(entries.get(1).requestId).isNotEmpty();
  }

  @Test
  void aNameOfLettersOutsideTheBasicPlaneIsNotCutInHalf() {
    book.title = "🌧".repeat(150);

    assertThat(log().added(book).objectRepr).isEqualTo("🌧".repeat(100));
  }
}
