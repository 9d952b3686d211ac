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
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows as files. */
@CharchubTest(project = "src/test/projects/office")
class ExportTest {
  private static final String EXPORT = "/admin/books/book/export/";

  private Writer sara;
  private Book rain;

  @BeforeEach
  void rows() {
    Office.admin();
    sara = writer("Sara");
    rain = book("Rain", sara);
    rain.price = new BigDecimal("12.50");
    rain.publishedOn = LocalDate.of(2026, 3, 21);
    rain.summary = "one, \"two\"\nthree";
    rain.save();
    rain.genres.add(genre("Novel"), genre("Poem"));
  }

  private static String text(TestResponse answer) {
    return new String(answer.content(), StandardCharsets.UTF_8);
  }

  private static List<String> lines(TestResponse answer) {
    return text(answer).lines().toList();
  }

  @Test
  void thePageAsksHow(Client client) {
    TestResponse page = as(client, "admin").get(EXPORT).assertStatus(200);

    assertThat(page.html().select("h1").text()).isEqualTo("Export: Books");
    assertThat(page.html().select("[name=format]").eachAttr("value"))
        .containsExactly("csv", "json");
  }

  @Test
  void everyFieldIsWrittenAsItIsStored(Client client) {
    TestResponse file = as(client, "admin").post(EXPORT, Map.of("format", "csv"));

    assertThat(file.header("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(file.header("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"?book-\\d{4}-\\d\\d-\\d\\d\\.csv\"?");
    assertThat(lines(file).get(0))
        .isEqualTo("id,title,slug,summary,status,publishedOn,price,rare,writer,createdAt,genres");
    assertThat(text(file))
        .contains(
            "\r\n"
                + rain.pk()
                + ",Rain,rain,\"one, \"\"two\"\"\nthree\",planned,2026-03-21,12.50,false,")
        .contains("," + sara.pk() + ",")
        .endsWith("Z,\"1,2\"\r\n");
  }

  @Test
  void theListsColumnsAreWrittenAsPeopleReadThem(Client client) {
    TestResponse file =
        as(client, "admin")
            .language("fa")
            .post(EXPORT, Map.of("columns", "list", "header", "labels", "bom", "1"));

    assertThat(text(file)).startsWith("\uFEFF");
    assertThat(text(file)).contains("Rain,Sara,Planned,2026-03-21,12.50");
  }

  @Test
  void theFileHasTheRowsOfTheListAsItIsNarrowedAndInItsOrder(Client client) {
    book("Snow", sara);
    book("Rainbow", sara);
    as(client, "admin");
    TestResponse list = client.get("/admin/books/book/?q=rain&o=-1");
    String export = list.html().select("main a[href*=/export/]").attr("href");
    assertThat(export).isEqualTo(EXPORT + "?q=rain&o=-1");

    String file = text(client.post(export, Map.of("columns", "list")));

    assertThat(file.lines().map(line -> line.split(",")[0]))
        .containsExactly("title", "Rainbow", "Rain");
    Office.editor("view_book");
    assertThat(
            as(client.another(), "editor")
                .get("/admin/books/book/")
                .html()
                .select("main a[href*=/export/]"))
        .isEmpty();
  }

  @Test
  void jsonHasTheSameRows(Client client) {
    TestResponse file = as(client, "admin").post(EXPORT, Map.of("format", "json"));

    assertThat(file.json())
        .asList()
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("title", "Rain")
        .containsEntry("rare", false)
        .containsEntry("publishedOn", "2026-03-21")
        .containsEntry("genres", List.of(1L, 2L));
  }

  @Test
  void noCellIsRunAsAFormula(Client client) {
    for (String hostile :
        List.of("=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "\rx", "'=quoted", "-5", "'plain")) {
      rain.title = hostile;
      rain.save();
      String cell = text(as(client, "admin").post(EXPORT, Map.of())).split("\r\n")[1];
      assertThat(cell)
          .contains(
              hostile.equals("-5") || hostile.equals("'plain")
                  ? "," + hostile + ","
                  : "'" + hostile);
      assertThat(Cells.plain(Cells.guarded(hostile))).isEqualTo(hostile);
    }
  }

  @Test
  void whoTookHowManyIsWrittenDown(Client client) {
    as(client, "admin").post(EXPORT, Map.of("format", "json"));

    LogEntry entry = LogEntry.objects.filter("actionFlag", LogEntry.EXPORT).get();
    assertThat(entry.changeMessage).contains("\"format\":\"json\"").contains("\"rows\":\"1\"");
    assertThat(entry.actor).isEqualTo("admin");
  }

  @Test
  void whoMayNotExportIsRefused(Client client) {
    Office.editor("view_book", "change_book");
    as(client, "editor");

    assertThat(client.get(EXPORT).status()).isEqualTo(403);
    assertThat(client.post(EXPORT, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void thePermissionIsMadeByMigrateForModelsThatAreShown(Client client) {
    Office.editor("view_book", "export_book");

    assertThat(as(client, "editor").post(EXPORT, Map.of()).status()).isEqualTo(200);
    assertThat(client.post("/admin/books/writer/export/", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void queriesDoNotGrowWithTheRows(Client client) {
    as(client, "admin").post(EXPORT, Map.of()).assertQueriesAtMost(6);
    for (int i = 0; i < 40; i++) {
      book("Book " + i, sara);
    }
    TestResponse file = client.post(EXPORT, Map.of()).assertQueriesAtMost(6);

    assertThat(text(file).split("\r\n")).hasSize(42);
  }
}
