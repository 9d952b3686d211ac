package blog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @TempDir Path folder;

  private Article read(String name, String text) throws IOException, UnreadableArticle {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Article.read(file, TEHRAN);
  }

  @Test
  void aJekyllPostIsUnderstood() throws Exception {
    Article article =
        read(
            "_posts/2024-05-06-hello-world.md",
            """
            ---
            layout: post
            title: "Hello, world"
            categories: news java
            tags: first second
            author: Ada
            published: false
            ---

            The *text*.
            """);
    assertThat(article)
        .isEqualTo(
            new Article(
                "Hello, world",
                "hello-world",
                Instant.parse("2024-05-05T20:30:00Z"),
                true,
                Post.Language.EN,
                java.util.List.of("Ada"),
                java.util.List.of("news", "java"),
                java.util.List.of("first", "second"),
                "",
                "The *text*."));
  }

  @Test
  void aHugoPostWithTomlIsUnderstood() throws Exception {
    Article article =
        read(
            "bundle-name/index.md",
            """
            +++
            title = "With TOML"
            date = 2024-05-06T10:00:00+02:00
            slug = "own-slug"
            draft = false
            authors = ["Ada", "Grace"]
            tags = ["a b", "c"]
            language = "fa"
            description = "Short."
            +++
            Text
            """);
    assertThat(article.slug()).isEqualTo("own-slug");
    assertThat(article.publishedAt()).isEqualTo("2024-05-06T08:00:00Z");
    assertThat(article.authors()).containsExactly("Ada", "Grace");
    assertThat(article.tags()).containsExactly("a b", "c");
    assertThat(article.language()).isEqualTo(Post.Language.FA);
    assertThat(article.summary()).isEqualTo("Short.");
    assertThat(article.draft()).isFalse();
  }

  @Test
  void theNameOfABundleIsItsFolders() throws Exception {
    assertThat(read("my-bundle/index.md", "---\ntitle: x\n---\n").slug()).isEqualTo("my-bundle");
  }

  @Test
  void theLanguageMayStandInTheFilesName() throws Exception {
    Article article = read("greeting.fa.md", "---\ntitle: Greeting\n---\n");
    assertThat(article.language()).isEqualTo(Post.Language.FA);
    assertThat(article.slug()).isEqualTo("greeting");
  }

  @Test
  void aTitleInArabicScriptIsPersianUnlessSaidOtherwise() throws Exception {
    assertThat(read("a.md", "---\ntitle: سلام\n---\n").language()).isEqualTo(Post.Language.FA);
    assertThat(read("b.md", "---\ntitle: سلام\nlang: en\n---\n").language())
        .isEqualTo(Post.Language.EN);
  }

  @Test
  void authorsMayBeMapsWithNames() throws Exception {
    assertThat(
            read("a.md", "---\ntitle: x\nauthors:\n  - name: Ada\n  - name: Grace\n---\n")
                .authors())
        .containsExactly("Ada", "Grace");
  }

  @Test
  void aRuleInTheTextIsNoEndOfFrontMatter() throws Exception {
    Article article = read("a.md", "---\ntitle: x\n---\nabove\n\n---\n\nbelow\n");
    assertThat(article.body()).isEqualTo("above\n\n---\n\nbelow");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-06, 2024-05-05T20:30:00Z",
    "2024-05-06 10:00, 2024-05-06T06:30:00Z",
    "2024-05-06 10:00:01, 2024-05-06T06:30:01Z",
    "2024-05-06T10:00:00Z, 2024-05-06T10:00:00Z",
    "2024-05-06 10:00:00 +0200, 2024-05-06T08:00:00Z",
    "2024-05-06T10:00:00.123-05:00, 2024-05-06T15:00:00Z",
    "2024-05-06 10:00:00 UTC, 2024-05-06T10:00:00Z",
    "2020-07-01 10:00, 2020-07-01T05:30:00Z"
  })
  void datesWithAndWithoutZone(String written, String instant) {
    assertThat(ArticleDate.parse(written, TEHRAN)).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2024-13-01",
        "2024-05-06 25:00",
        "yesterday",
        "",
        "2024-05-06 10:00 +99:00",
        "20240506"
      })
  void datesThatDoNotExist(String written) {
    assertThat(ArticleDate.parse(written, TEHRAN)).isEmpty();
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithThePlace() throws IOException {
    Path file = folder.resolve("latin.md");
    Files.write(file, "---\ntitle: caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Article.read(file, TEHRAN))
        .isInstanceOf(UnreadableArticle.class)
        .hasMessage("it is not UTF-8 (first wrong byte at 14)");
  }

  @Test
  void frontMatterThatIsNeverClosedIsRefused() {
    assertThatThrownBy(() -> read("a.md", "---\ntitle: x\n\ntext\n"))
        .hasMessage("the front matter that --- opens on line 1 is never closed");
  }

  @Test
  void badYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("a.md", "---\ntitle: x\ntags: [a, b\n---\ntext\n"))
        .isInstanceOf(UnreadableArticle.class)
        .hasMessageStartingWith("the front matter is not valid YAML on line ");
  }

  @Test
  void badTomlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("a.md", "+++\ntitle = \n+++\ntext\n"))
        .isInstanceOf(UnreadableArticle.class)
        .hasMessageStartingWith("the front matter is not valid TOML on line ");
  }

  @Test
  void anImpossibleDateIsRefused() {
    assertThatThrownBy(() -> read("a.md", "---\ntitle: x\ndate: 2023-02-30\n---\n"))
        .hasMessage("there is no such date: 2023-02-30");
  }

  @Test
  void aFileWithoutATitleIsRefused() {
    assertThatThrownBy(() -> read("a.md", "---\ndate: 2023-02-03\n---\ntext\n"))
        .hasMessage("it has no title");
    assertThatThrownBy(() -> read("a.md", "only text\n")).hasMessage("it has no title");
  }

  @Test
  void aNulCharacterAndAnOverlongTitleAreRefused() {
    assertThatThrownBy(() -> read("a.md", "---\ntitle: x\n---\na\0b"))
        .hasMessage("it holds a NUL character");
    assertThatThrownBy(() -> read("a.md", "---\ntitle: " + "x".repeat(201) + "\n---\n"))
        .hasMessage("the title has 201 characters, at most 200 fit");
  }
}
