package blog.importing;

import blog.Post;
import io.charchub.text.Slugs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a site, understood: everything that a post is made of, by name.
 *
 * @param title at most 200 characters
 * @param slug from the front matter or the file's name, never empty
 * @param publishedAt when it was or will be published
 * @param draft whether it is for nobody yet
 * @param authors names in the order given, may be empty
 * @param categories names in the order given, may be empty
 * @param tags names in the order given, may be empty
 * @param summary empty when the file has none
 * @param body Markdown, which may hold HTML
 */
record Article(
    String title,
    String slug,
    Instant publishedAt,
    boolean draft,
    Post.Language language,
    List<String> authors,
    List<String> categories,
    List<String> tags,
    String summary,
    String body) {

  private static final long MAX_BYTES = 2_000_000;
  private static final Pattern FILE_NAME =
      Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})-)?(.+?)(?:\\.([a-z]{2}))?");

  /**
   * Reads a file.
   *
   * @param zone the zone of dates that have none of their own
   * @throws UnreadableArticle when it cannot become a post; the message says why
   */
  static Article read(Path file, ZoneId zone) throws UnreadableArticle, IOException {
    FrontMatter matter = FrontMatter.of(text(file));
    String title = matter.text("title").orElseThrow(() -> new UnreadableArticle("it has no title"));
    if (title.length() > 200) {
      throw new UnreadableArticle(
          "the title has " + title.length() + " characters, at most 200 fit");
    }
    Matcher name = FILE_NAME.matcher(baseName(file));
    if (!name.matches()) {
      throw new UnreadableArticle("the file has no name to make an address of");
    }
    return new Article(
        title,
        slug(matter, name.group(2)),
        date(matter, Optional.ofNullable(name.group(1)), file, zone),
        matter.flag("draft").orElse(false) || !matter.flag("published").orElse(true),
        language(matter, Optional.ofNullable(name.group(3)), title),
        fitting("author", authors(matter), 100),
        fitting(
            "category",
            first(matter.names("categories", true), matter.names("category", false)),
            100),
        fitting("tag", first(matter.names("tags", true), matter.names("tag", true)), 50),
        matter
            .text("summary")
            .or(() -> matter.text("description"))
            .or(() -> matter.text("excerpt"))
            .orElse(""),
        matter.body().strip());
  }

  private static String text(Path file) throws UnreadableArticle, IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new UnreadableArticle("it has " + size + " bytes, at most " + MAX_BYTES + " are read");
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableArticle(
          "it is not UTF-8 (first wrong byte at " + buffer.position() + ")");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableArticle("it holds a NUL character");
    }
    return text;
  }

  /** The file's name without its ending; of a Hugo bundle ({@code name/index.md}) the folder's. */
  private static String baseName(Path file) {
    String name = file.getFileName().toString();
    name = name.substring(0, name.lastIndexOf('.'));
    Path parent = file.getParent();
    boolean bundle = name.equals("index") || name.startsWith("index.");
    if (bundle && parent != null && parent.getFileName() != null) {
      return parent.getFileName() + name.substring("index".length());
    }
    return name;
  }

  private static String slug(FrontMatter matter, String fileName) throws UnreadableArticle {
    String slug = Slugs.slugify(matter.text("slug").orElse(fileName), true);
    if (slug.isEmpty() || slug.length() > 200) {
      throw new UnreadableArticle(
          "no address can be made of '"
              + fileName
              + "': give it a slug of 1 to 200 letters and digits");
    }
    return slug;
  }

  private static Instant date(FrontMatter matter, Optional<String> inName, Path file, ZoneId zone)
      throws UnreadableArticle, IOException {
    Optional<String> written = matter.text("date").or(() -> inName);
    if (written.isEmpty()) {
      return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
    return ArticleDate.parse(written.get(), zone)
        .orElseThrow(() -> new UnreadableArticle("there is no such date: " + written.get()));
  }

  private static Post.Language language(FrontMatter matter, Optional<String> inName, String title) {
    Optional<String> written =
        matter.text("language").or(() -> matter.text("lang")).or(() -> inName);
    if (written.isPresent()) {
      return written.get().toLowerCase(Locale.ROOT).startsWith("fa")
          ? Post.Language.FA
          : Post.Language.EN;
    }
    boolean arabicScript =
        title
            .codePoints()
            .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.ARABIC);
    return arabicScript ? Post.Language.FA : Post.Language.EN;
  }

  private static List<String> authors(FrontMatter matter) {
    return first(matter.names("authors", false), matter.names("author", false));
  }

  private static List<String> fitting(String what, List<String> names, int most)
      throws UnreadableArticle {
    for (String name : names) {
      if (name.length() > most) {
        throw new UnreadableArticle(
            "a " + what + " has " + name.length() + " characters, at most " + most + " fit");
      }
    }
    return names;
  }

  private static List<String> first(List<String> preferred, List<String> other) {
    return preferred.isEmpty() ? other : preferred;
  }
}
