package blog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Category;
import blog.Post;
import blog.Post_;
import blog.Tag;
import io.charchub.cli.Terminal;
import io.charchub.db.Sql;
import io.charchub.testing.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  @TempDir Path folder;
  @TempDir Path site;

  private TestDatabase database;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void open() {
    database =
        TestDatabase.sqlite(
            folder.resolve("db.sqlite3"),
            "io.charchub.contrib.contenttypes",
            "io.charchub.contrib.auth",
            "blog");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Importer.Outcome run() throws IOException {
    return Importer.run(site, Terminal.of(out, out, Reader.nullReader()));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(site.resolve(name), text);
  }

  /** Two hundred articles in every form, and five that are broken in five ways. */
  private void aSiteOfTwoHundredAndFive() throws IOException {
    for (int i = 0; i < 200; i++) {
      String language = i % 2 == 0 ? "en" : "fa";
      String title = i % 2 == 0 ? "Article " + i : "نوشتهٔ " + i;
      String draft = i % 20 == 0 ? "draft: true\n" : "";
      String date = i % 20 == 1 ? "2099-01-01" : "2024-01-02 10:00";
      write(
          "article-%03d.md".formatted(i),
          "---\ntitle: \"%s\"\ndate: %s\nauthor: Writer %d\ntags: [t%d, \"both words\"]\ncategories: c%d\nlang: %s\n%s---\nText *%d* with <b>HTML</b>.\n"
              .formatted(title, date, i % 3, i % 7, i % 4, language, draft, i));
    }
    Files.write(
        site.resolve("b1-latin.md"),
        "---\ntitle: caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
    write("b2-open.md", "---\ntitle: x\n\ntext\n");
    write("b3-yaml.md", "---\ntitle: x\ntags: [a, b\n---\ntext\n");
    write("b4-date.md", "---\ntitle: x\ndate: 2023-02-30\n---\n");
    write("b5-title.md", "---\ndate: 2023-02-03\n---\n");
  }

  private List<String> everyRow() {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of("blog_post", "blog_author", "blog_tag", "blog_category", "blog_post_tags")) {
      rows.addAll(
          database
              .database()
              .query(
                  Sql.of("SELECT * FROM " + table + " ORDER BY id"),
                  row -> {
                    StringBuilder text = new StringBuilder(table);
                    for (int i = 0; i < row.columnCount(); i++) {
                      text.append('|').append(row.getObject(i));
                    }
                    return text.toString();
                  }));
    }
    return rows;
  }

  @Test
  void twoHundredAreStoredAndTheFiveBrokenOnesNamedWithTheirReasons() throws IOException {
    aSiteOfTwoHundredAndFive();
    Importer.Outcome outcome = run();
    assertThat(outcome.created()).isEqualTo(200);
    assertThat(outcome.refused())
        .extracting(each -> each.file() + ": " + each.reason())
        .satisfiesExactly(
            each ->
                assertThat(each).isEqualTo("b1-latin.md: it is not UTF-8 (first wrong byte at 14)"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "b2-open.md: the front matter that --- opens on line 1 is never closed"),
            each ->
                assertThat(each)
                    .startsWith("b3-yaml.md: the front matter is not valid YAML on line"),
            each -> assertThat(each).isEqualTo("b4-date.md: there is no such date: 2023-02-30"),
            each -> assertThat(each).isEqualTo("b5-title.md: it has no title"));
    assertThat(Post.objects.count()).isEqualTo(200);
    assertThat(Post.objects.published().count()).isEqualTo(180);
    assertThat(Author.objects.count()).isEqualTo(3);
    assertThat(Tag.objects.count()).isEqualTo(8);
    assertThat(Category.objects.count()).isEqualTo(4);
    assertThat(out.toString()).contains("Importing: 205/205");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    aSiteOfTwoHundredAndFive();
    run();
    List<String> before = everyRow();
    Importer.Outcome again = run();
    assertThat(again.created()).isZero();
    assertThat(again.updated()).isZero();
    assertThat(again.unchanged()).isEqualTo(200);
    assertThat(everyRow()).isEqualTo(before);
  }

  @Test
  void aFileThatChangedChangesItsPostAlone() throws IOException {
    write("a.md", "---\ntitle: One\ntags: [x]\n---\nText\n");
    write("b.md", "---\ntitle: Two\n---\nText\n");
    run();
    write("a.md", "---\ntitle: One\ntags: [y]\n---\nText\n");
    Importer.Outcome again = run();
    assertThat(again.updated()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(Post.objects.get(Post_.slug.eq("a")).tags.list())
        .extracting(Tag::toString)
        .containsExactly("y");
  }

  @Test
  void ofAFileThatCannotBeStoredNothingIs() throws IOException {
    write(
        "a.md",
        "---\ntitle: One\nauthor: Nobody Else\ntags: [" + "x".repeat(60) + "]\n---\nText\n");
    write("b.md", "---\ntitle: Two\n---\nText\n");
    Importer.Outcome outcome = run();
    assertThat(outcome.refused())
        .singleElement()
        .satisfies(
            each -> assertThat(each.reason()).isEqualTo("a tag has 60 characters, at most 50 fit"));
    assertThat(Author.objects.filter("name", "Nobody Else").exists()).isFalse();
    assertThat(Post.objects.filter(Post_.slug.eq("b")).exists()).isTrue();
  }

  @Test
  void twoFilesOfOneAddressAreNotBothStored() throws IOException {
    write("a.md", "---\ntitle: One\nslug: same\n---\nText\n");
    write("b.md", "---\ntitle: Two\nslug: same\n---\nText\n");
    Importer.Outcome outcome = run();
    assertThat(outcome.refused())
        .singleElement()
        .satisfies(
            each -> assertThat(each.reason()).isEqualTo("its address 'same' is taken by a.md"));
  }
}
