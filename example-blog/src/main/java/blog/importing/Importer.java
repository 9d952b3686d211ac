package blog.importing;

import blog.Author;
import blog.Author_;
import blog.Category;
import blog.Category_;
import blog.Post;
import blog.Post_;
import blog.Tag;
import blog.Tag_;
import io.charchub.cli.ProgressBar;
import io.charchub.cli.Terminal;
import io.charchub.db.models.Transactions;
import io.charchub.errors.CharchubException;
import io.charchub.i18n.TimeZones;
import io.charchub.text.Slugs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stores a folder of articles as posts. Each file is stored entirely or not at all, whatever
 * becomes of the others, and a file that is stored already as it stands changes nothing.
 */
public final class Importer {
  private static final Set<String> ENDINGS = Set.of(".md", ".markdown", ".html");
  private static final int SUMMARY_WORDS = 40;

  private final Path folder;
  private final ZoneId zone;
  private final Map<String, Author> authors = new HashMap<>();
  private final Map<String, Category> categories = new HashMap<>();
  private final Map<String, Tag> tags = new HashMap<>();
  private final Map<String, Path> takenBy = new HashMap<>();

  private int created;
  private int updated;
  private int unchanged;
  private final List<Refused> refused = new ArrayList<>();

  /** A file that was not stored, and why. */
  public record Refused(Path file, String reason) {}

  /** What became of the files. */
  public record Outcome(int created, int updated, int unchanged, List<Refused> refused) {
    /** How many of the files are posts now. */
    public int stored() {
      return created + updated + unchanged;
    }
  }

  private Importer(Path folder) {
    this.folder = folder;
    this.zone = TimeZones.current();
  }

  /**
   * Stores every Markdown file below {@code folder}, in the order of their names.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static Outcome run(Path folder, Terminal terminal) throws IOException {
    Importer importer = new Importer(folder);
    List<Path> files = importer.files();
    try (ProgressBar bar = ProgressBar.start(terminal, "Importing", files.size())) {
      for (Path file : files) {
        importer.store(file);
        bar.step();
      }
    }
    return new Outcome(
        importer.created, importer.updated, importer.unchanged, List.copyOf(importer.refused));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).filter(Importer::isArticle).sorted().toList();
    }
  }

  private static boolean isArticle(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith)
        && !name.startsWith("_index.")
        && !name.equals("readme.md");
  }

  private void store(Path file) {
    Path shown = folder.relativize(file);
    try {
      Article article = Article.read(file, zone);
      Path other = takenBy.putIfAbsent(article.slug(), shown);
      if (other != null) {
        throw new UnreadableArticle("its address '" + article.slug() + "' is taken by " + other);
      }
      Transactions.atomic(() -> store(article));
    } catch (UnreadableArticle e) {
      refused.add(new Refused(shown, e.getMessage()));
    } catch (IOException e) {
      refused.add(new Refused(shown, "it cannot be read: " + e.getMessage()));
    } catch (CharchubException e) {
      forget();
      refused.add(new Refused(shown, e.problem().what()));
    }
  }

  /** What was made in a transaction that rolled back is not there. */
  private void forget() {
    authors.clear();
    categories.clear();
    tags.clear();
  }

  private void store(Article article) {
    Post post = Post.objects.filter(Post_.slug.eq(article.slug())).first().orElse(null);
    boolean isNew = post == null;
    if (post == null) {
      post = new Post();
      post.slug = article.slug();
    }
    boolean changed = fill(post, article);
    Set<Tag> wanted = new LinkedHashSet<>();
    for (String name : article.tags()) {
      wanted.add(tag(name));
    }
    if (isNew || changed) {
      post.save();
    }
    if (isNew || !wanted.equals(new LinkedHashSet<>(post.tags.all().list()))) {
      post.tags.set(wanted);
      changed = true;
    }
    if (isNew) {
      created++;
    } else if (changed) {
      updated++;
    } else {
      unchanged++;
    }
  }

  private boolean fill(Post post, Article article) {
    Author author = author(article.authors().isEmpty() ? "Editor" : article.authors().get(0));
    Category category =
        article.categories().isEmpty() ? null : category(article.categories().get(0));
    Post.Status status = article.draft() ? Post.Status.DRAFT : Post.Status.PUBLISHED;
    String summary =
        article.summary().isEmpty()
            ? Summaries.of(article.body(), SUMMARY_WORDS)
            : article.summary();
    List<Object> before = content(post);
    post.title = article.title();
    post.summary = summary;
    post.body = article.body();
    post.language = article.language();
    post.status = status;
    post.publishedAt = article.publishedAt();
    post.author.set(author);
    post.category.set(category);
    return !before.equals(content(post));
  }

  private static List<Object> content(Post post) {
    return java.util.Arrays.asList(
        post.title,
        post.summary,
        post.body,
        post.language,
        post.status,
        post.publishedAt,
        post.author.id(),
        post.category.id());
  }

  private Author author(String name) {
    return authors.computeIfAbsent(
        name,
        each ->
            Author.objects
                .filter(Author_.username.eq(slug(each)))
                .first()
                .orElseGet(
                    () -> {
                      Author author = new Author();
                      author.username = slug(each);
                      author.name = each;
                      author.save();
                      return author;
                    }));
  }

  private Category category(String name) {
    return categories.computeIfAbsent(
        name,
        each ->
            Category.objects
                .filter(Category_.slug.eq(slug(each)))
                .first()
                .orElseGet(
                    () -> {
                      Category category = new Category();
                      category.slug = slug(each);
                      category.name = each;
                      category.save();
                      return category;
                    }));
  }

  private Tag tag(String name) {
    return tags.computeIfAbsent(
        name,
        each ->
            Tag.objects
                .filter(Tag_.slug.eq(slug(each)))
                .first()
                .orElseGet(
                    () -> {
                      Tag tag = new Tag();
                      tag.slug = slug(each);
                      tag.name = each;
                      tag.save();
                      return tag;
                    }));
  }

  /**
   * An address for a name; a name without a letter or digit gets one of its code points, so that
   * none is lost.
   */
  private static String slug(String name) {
    String slug = Slugs.slugify(name, true);
    return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
  }
}
