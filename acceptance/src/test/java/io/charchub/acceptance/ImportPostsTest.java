package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code manage importposts} on the folder of a site with 205 articles, five of them broken. */
class ImportPostsTest {
  private static final int ARTICLES = 200;

  private final Checkout checkout = Checkout.get();
  private final Path folder = Checkout.emptyFolder("articles");
  private final Rows rows = new Rows(Checkout.emptyFolder("imported").resolve("db.sqlite3"));

  private Finished manage(String... command) {
    String[] words = new String[command.length + 1];
    words[0] = "./manage";
    System.arraycopy(command, 0, words, 1, command.length);
    return checkout.run(checkout.blog(), Map.of("DATABASE_URL", rows.url()), words);
  }

  private static boolean isDraft(int i) {
    return i % 20 == 0;
  }

  private static boolean isFuture(int i) {
    return i % 20 == 1;
  }

  /** As Jekyll writes them, as Hugo does with TOML, and in Persian with a zone. */
  private void writeArticles() throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      String year = isFuture(i) ? "2099" : "2024";
      String name = "article-%03d.md".formatted(i);
      switch (i % 3) {
        case 0 ->
            write(
                name,
                """
                ---
                title: "Article %d"
                date: %s-01-02 10:00
                author: Writer %d
                tags: [wood, "both words"]
                categories: craft
                draft: %b
                ---
                Text *%d* with <b>HTML</b>.
                """
                    .formatted(i, year, i % 5, isDraft(i), i));
        case 1 ->
            write(
                name,
                """
                +++
                title = "Article %d"
                date = %s-01-02T10:00:00+03:30
                authors = ["Writer %d"]
                tags = ["wood", "iron"]
                draft = %b
                +++
                Text %d.
                """
                    .formatted(i, year, i % 5, isDraft(i), i));
        default ->
            write(
                name,
                """
                ---
                title: نوشتهٔ %d
                date: %s-01-02
                tags: چوب آهن
                lang: fa
                published: %b
                ---
                متن شمارهٔ %d.
                """
                    .formatted(i, year, !isDraft(i), i));
      }
    }
    Files.write(
        folder.resolve("b1-latin.md"),
        "---\ntitle: caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
    write("b2-open.md", "---\ntitle: x\n\ntext\n");
    write("b3-yaml.md", "---\ntitle: x\ntags: [a, b\n---\ntext\n");
    write("b4-date.md", "---\ntitle: x\ndate: 2023-02-30\n---\n");
    write("b5-title.md", "---\ndate: 2023-02-03\n---\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void twoHundredAreStoredFiveAreNamedAndASecondRunChangesNothing() throws IOException {
    writeArticles();
    assertThat(manage("migrate").status()).isZero();
    Finished first = manage("importposts", folder.toString());
    assertThat(first.status()).as(first.toString()).isEqualTo(1);
    assertThat(first.out()).contains("200 stored (200 new, 0 changed, 0 as before), 5 refused.");
    assertThat(first.err().lines().filter(line -> line.startsWith("b")))
        .satisfiesExactly(
            line ->
                assertThat(line).isEqualTo("b1-latin.md: it is not UTF-8 (first wrong byte at 14)"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "b2-open.md: the front matter that --- opens on line 1 is never closed"),
            line ->
                assertThat(line)
                    .startsWith("b3-yaml.md: the front matter is not valid YAML on line"),
            line -> assertThat(line).isEqualTo("b4-date.md: there is no such date: 2023-02-30"),
            line -> assertThat(line).isEqualTo("b5-title.md: it has no title"));
    assertThat(first.err()).doesNotContain("\tat ", "Exception");
    assertThat(rows.count("blog_post")).isEqualTo(ARTICLES);
    List<String> before = rows.all();
    Finished second = manage("importposts", folder.toString());
    assertThat(second.status()).isEqualTo(1);
    assertThat(second.out()).contains("200 stored (0 new, 0 changed, 200 as before), 5 refused.");
    assertThat(rows.all()).isEqualTo(before);
    publishedOnesAnswerAndNoOthers();
  }

  private void publishedOnesAnswerAndNoOthers() {
    try (Served site =
        checkout.serve(
            checkout.blog(),
            Map.of("DATABASE_URL", rows.url()),
            "./manage",
            "runserver",
            "127.0.0.1:0")) {
      for (int i = 0; i < ARTICLES; i++) {
        String path = "/post/article-%03d/".formatted(i);
        assertThat(site.get(path).statusCode())
            .as(path)
            .isEqualTo(isDraft(i) || isFuture(i) ? 404 : 200);
      }
      assertThat(site.get("/post/article-003/").body())
          .contains("Text <em>3</em> with <b>HTML</b>");
      assertThat(Feed.siteMap(site.get("/sitemap.xml").body())).hasSize(180);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamedAndNothingHappens() {
    assertThat(manage("migrate").status()).isZero();
    Finished finished = manage("importposts", folder.resolve("nowhere").toString());
    assertThat(finished.status()).isEqualTo(1);
    assertThat(finished.err())
        .contains("blog.E001 There is no such folder", folder.resolve("nowhere").toString());
    assertThat(manage("importposts").status()).isEqualTo(2);
  }
}
