package io.charchub.contrib.admin.transfer;

import static io.charchub.contrib.admin.Office.as;
import static io.charchub.contrib.admin.Office.book;
import static io.charchub.contrib.admin.Office.genre;
import static io.charchub.contrib.admin.Office.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.files.UploadedFile;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bringing rows in from a file. */
@CharchubTest(project = "src/test/projects/office")
class ImportTest {
  private static final String IMPORT = "/admin/books/book/import/";

  private Writer sara;
  private Book rain;

  @BeforeEach
  void rows() {
    Office.admin();
    sara = writer("Sara");
    rain = book("Rain", sara);
    rain.price = new BigDecimal("12.50");
    rain.publishedOn = LocalDate.of(2026, 3, 21);
    rain.summary = "=formula, \"two\"\nthree";
    rain.save();
    rain.genres.add(genre("Novel"), genre("Poem"));
  }

  private static TestResponse upload(Client client, String address, byte[] bytes) {
    return client
        .request("POST", address)
        .multipart()
        .form("file", UploadedFile.of("rows.csv", "text/csv", bytes))
        .form("step", "map")
        .send();
  }

  private static TestResponse upload(Client client, String text) {
    return upload(client, IMPORT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static PageForm form(TestResponse page) {
    return page.form("main form");
  }

  private static TestResponse check(TestResponse map) {
    return form(map).submit("step");
  }

  private static List<String> errors(TestResponse page) {
    return page.html().select("[role=alert] li").eachText();
  }

  private static List<String> counts(TestResponse page) {
    return page.html().select("main > ul li").eachText();
  }

  @Test
  void whatWasExportedChangesNothingWhenItIsImported(Client client) {
    Book other = book("'=Wind", sara);
    other.summary = "  spaces kept ";
    other.save();
    as(client, "admin");
    byte[] file = client.post("/admin/books/book/export/", Map.of("bom", "1")).content();

    TestResponse checked = check(upload(client, IMPORT, file));

    assertThat(errors(checked)).isEmpty();
    assertThat(counts(checked))
        .containsExactly("0 rows are new", "0 rows change", "2 rows stay as they are");
    form(checked).submit("step");
    assertThat(LogEntry.objects.filter("actionFlag", LogEntry.CHANGE).exists()).isFalse();
    assertThat(Book.objects.get("pk", rain.pk()).summary).isEqualTo(rain.summary);
    assertThat(Book.objects.get("pk", other.pk()).title).isEqualTo("'=Wind");
  }

  @Test
  void rowsAreAddedAndChangedAndLogged(Client client) {
    as(client, "admin");
    TestResponse map =
        upload(
            client,
            "slug;title;writer;price;genres\r\nrain;Hard rain;"
                + sara.pk()
                + ";۱۵٫۵;2\r\nsnow;Snow;"
                + sara.pk()
                + ";;\r\n");
    assertThat(form(map).get("column0")).isEqualTo("slug");
    assertThat(form(map).get("match")).isEqualTo("slug");

    TestResponse checked = check(map);
    assertThat(counts(checked))
        .containsExactly("1 row is new", "1 row changes", "0 rows stay as they are");
    assertThat(Book.objects.count()).isEqualTo(1);
    assertThat(LogEntry.objects.filter("source", "import").exists()).isFalse();

    TestResponse done = form(checked).submit("step");
    assertThat(done.location()).contains("/admin/books/book/");
    assertThat(done.follow().html().select(".notice.success").text())
        .isEqualTo("Imported: 1 new, 1 changed, 0 as they were.");
    Book now = Book.objects.get("pk", rain.pk());
    assertThat(now.title).isEqualTo("Hard rain");
    assertThat(now.price).isEqualByComparingTo("15.5");
    assertThat(now.genres.count()).isEqualTo(1);
    assertThat(Book.objects.get("slug", "snow").status).isEqualTo(Book.Status.PLANNED);
    assertThat(LogEntry.objects.filter("source", "import").count()).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsSaidByLineAndNothingIsWritten(Client client) {
    as(client, "admin");
    TestResponse checked =
        check(
            upload(
                client,
                "slug,title,writer,price,publishedOn,status,rare\n"
                    + "one,One,"
                    + sara.pk()
                    + ",abc,2026-03-21,planned,true\n"
                    + "two,\"T\nwo\","
                    + sara.pk()
                    + ",1,21/03/2026,planned,true\n"
                    + "three,,987654,1,,burnt,maybe\n"
                    + "four,Four,"
                    + sara.pk()
                    + ",1,,planned,true\n"
                    + "four,Five,"
                    + sara.pk()
                    + ",1,,planned,true\n"));

    assertThat(errors(checked))
        .hasSize(7)
        .anyMatch(each -> each.startsWith("Line 2: Price:"))
        .anyMatch(each -> each.startsWith("Line 3: Published on:"))
        .anyMatch(each -> each.startsWith("Line 5: Writer: It refers to a row that is not there."))
        .anyMatch(each -> each.startsWith("Line 7: Slug: Another line has the same."));
    assertThat(checked.html().select("button[value=commit]")).isEmpty();
    assertThat(Book.objects.count()).isEqualTo(1);
  }

  @Test
  void aCommitOfAFileThatIsWrongWritesNothing(Client client) {
    as(client, "admin");
    TestResponse map =
        upload(client, "slug,title,writer\nsnow,Snow," + sara.pk() + "\nwind,Wind,987654\n");
    Map<String, Object> sent = new java.util.HashMap<>();
    form(map).fields().forEach(name -> sent.put(name, form(map).get(name)));
    sent.put("step", "commit");
    TestResponse page = client.post(IMPORT, sent);

    assertThat(errors(page)).hasSize(1);
    assertThat(Book.objects.count()).isEqualTo(1);
    assertThat(LogEntry.objects.filter("source", "import").exists()).isFalse();
  }

  @Test
  void jalaliDatesAreReadWhenSaid(Client client) {
    as(client, "admin");
    TestResponse map = upload(client, "slug,publishedOn\nrain,۱۴۰۵/۰۹/۰۲\n");
    TestResponse checked = form(map).set("jalali", "1").submit("step");
    form(checked).submit("step");
    assertThat(Book.objects.get("pk", rain.pk()).publishedOn).isEqualTo(LocalDate.of(2026, 11, 23));

    TestResponse wrong =
        form(upload(client, "slug,publishedOn\nrain,1405/13/01\n"))
            .set("jalali", "1")
            .submit("step");
    assertThat(errors(wrong)).hasSize(1);
  }

  @Test
  void onlyWhoMayAddAddsAndWhoMayChangeChanges(Client client) {
    User editor = Office.editor("view_book", "change_book");
    as(client, "editor");
    String file =
        "slug,title,writer\nrain,Hard rain," + sara.pk() + "\nsnow,Snow," + sara.pk() + "\n";

    assertThat(errors(check(upload(client, file))))
        .containsExactly("Line 3: Your account may not do this.");
    editor.userPermissions.clear();
    editor.userPermissions.add(Permission.objects.get("codename", "view_book"));
    assertThat(client.get(IMPORT).status()).isEqualTo(403);
    assertThat(upload(client, file).status()).isEqualTo(403);
  }

  @Test
  void columnsThatNobodyMayFillInAreNotLookedAt(Client client) {
    as(client, "admin");
    User reader = User.objects.createUser("reader", "r@example.com", Office.PASSWORD);
    TestResponse map =
        upload(
            client,
            "/admin/auth/user/import/",
            "username,password,lastLogin\nreader,hunter2,2026-01-01\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(map.html().select("select[name=column1] option").eachAttr("value"))
        .doesNotContain("password", "lastLogin");
    Office.editor("add_user", "change_user", "view_user");
    assertThat(as(client.another(), "editor").get("/admin/auth/user/import/").status())
        .isEqualTo(403);
    assertThat(User.objects.get("pk", reader.pk()).checkPassword(Office.PASSWORD)).isTrue();
  }

  @Test
  void whatIsNoFileOfRowsIsSaid(Client client) {
    as(client, "admin");

    assertThat(upload(client, IMPORT, new byte[] {(byte) 0xff, (byte) 0xfe, 0}).text())
        .contains("The file is not UTF-8.");
    assertThat(upload(client, "").text()).contains("The file has no rows");
    assertThat(upload(client, "a,b\n").text()).contains("The file has no rows");
    assertThat(upload(client, IMPORT, new byte[ImportPage.MOST_BYTES + 1]).text())
        .contains("The file is too large.");
    assertThat(upload(client, "slug\n" + "x\n".repeat(ImportPage.MOST_LINES)).text())
        .contains("The file has too many rows.");
    assertThat(client.post(IMPORT, Map.of("packed", "<>junk", "step", "check")).status())
        .isEqualTo(200);
    assertThat(check(upload(client, "no such,other\n1,2\n")).text())
        .contains("No column is for a field.");
  }

  @Test
  void hostileCellsAreText(Client client) {
    as(client, "admin");
    TestResponse map =
        upload(client, "<script>alert(1)</script>,title\n\"<img src=x onerror=alert(1)>\",x\n");

    assertThat(map.html().select("main script, main img")).isEmpty();
    assertThat(map.html().select("main label bdi").get(0).text())
        .isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void aPackedBombIsRefused() throws java.io.IOException {
    String bomb = PackedText.pack("a".repeat(ImportPage.MOST_BYTES * 20));

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> PackedText.unpack(bomb))
        .isInstanceOf(PackedText.TooLarge.class);
    assertThat(PackedText.unpack(PackedText.pack("سلام"))).isEqualTo("سلام");
  }

  @Test
  void linesAreReadAsTheyStand() {
    List<CsvReader.Line> lines =
        CsvReader.read("\uFEFFa\tb\r\n\"x \"\"y\"\"\nz\"\t'=1\r\n\r\n\"open", 10);

    assertThat(lines.get(0).cells()).containsExactly("a", "b");
    assertThat(lines.get(1).cells()).containsExactly("x \"y\"\nz", "=1");
    assertThat(lines.get(1).number()).isEqualTo(2);
    assertThat(lines.get(2)).isEqualTo(new CsvReader.Line(5, List.of("open")));
    assertThat(new ArrayList<>(lines)).hasSize(3);
  }
}
