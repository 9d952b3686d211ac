package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.demo.DemoAdmin;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.i18n.TimeZones;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages of the blog's admin ask the database: the halves of the checks A11, A12 and A22
 * that no browser sees, and the budget of each page. Whoever is signed in costs two of the
 * statements.
 */
class AdminQueriesTest {
  private static final String LIST = "/admin/blog/post/";
  private static final int POSTS = 150;

  @TempDir Path folder;

  private BlogSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new BlogSite(folder);
    DemoAdmin.ensure(Optional.of(Visitor.PASSWORD));
  }

  private static void posts(int count) {
    Author author = Author.objects.first().orElseThrow();
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Post post = new Post();
      post.title = "Entry " + i;
      post.slug = "entry-" + i;
      post.body = "Text";
      post.publishedAt = TimeZones.now().minus(Duration.ofDays(i));
      post.author.set(author);
      posts.add(post);
    }
    Post.objects.bulkCreate(posts);
  }

  /** So many more rows of each model; a post that has tags, a category and as many comments. */
  private static Post rowsOfEach(int count) {
    posts(count);
    Post post = Post.objects.get("slug", "entry-0");
    List<Author> authors = new ArrayList<>();
    List<Category> categories = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Author author = new Author();
      author.username = "writer-" + i;
      author.name = "Writer " + i;
      authors.add(author);
      Category category = new Category();
      category.name = "Shelf " + i;
      category.slug = "shelf-" + i;
      categories.add(category);
      Tag tag = new Tag();
      tag.name = "Word " + i;
      tag.slug = "word-" + i;
      tags.add(tag);
      Comment comment = new Comment();
      comment.name = "Reader " + i;
      comment.body = "Well said.";
      comment.post.set(post);
      comments.add(comment);
    }
    Author.objects.bulkCreate(authors);
    Category.objects.bulkCreate(categories);
    Tag.objects.bulkCreate(tags);
    Comment.objects.bulkCreate(comments);
    Comment answer = comments.get(count - 1);
    answer.parent.set(comments.get(0));
    answer.save();
    post.category.set(Category.objects.get("slug", "shelf-" + (count - 1)));
    post.save();
    post.tags.addAll(
        Tag.objects.filter("slug__in", List.of("word-0", "word-" + (count - 1))).list());
    return post;
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Visitor signedIn(String user, String language) throws Exception {
    Visitor visitor = site.visitor().speaking(language);
    visitor.get("/admin/login/");
    visitor.submit(Map.of("username", user, "password", Visitor.PASSWORD));
    assertThat(visitor.place()).isEqualTo("/admin/");
    return visitor;
  }

  private List<String> queriesOf(Visitor visitor, String path) throws Exception {
    List<String> queries = site.queriesOf(() -> visitor.get(path));
    assertThat(visitor.status()).as(path).isEqualTo(200);
    return queries;
  }

  private static void editor() {
    User editor = User.objects.createUser("editor", "", Visitor.PASSWORD);
    editor.isStaff = true;
    editor.save();
    for (String right : List.of("view_post", "change_post")) {
      editor.userPermissions.add(Permission.objects.get("codename", right));
    }
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"en", "fa"})
  void a11TheIndexTakesAtMost4QueriesForAnEditorAnd3ForASuperuser(String language)
      throws Exception {
    editor();
    assertThat(queriesOf(signedIn("editor", language), "/admin/")).hasSizeLessThanOrEqualTo(4);
    assertThat(queriesOf(signedIn("admin", language), "/admin/")).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"en", "fa"})
  void a22ADayOfTheCalendarIsARangeOfTheColumn(String language) throws Exception {
    posts(POSTS);
    Visitor admin = signedIn("admin", language);
    admin.get(LIST);
    String year = admin.page().select("nav.drill a").last().attr("href");
    List<String> queries = queriesOf(admin, year);
    assertThat(queries)
        .anyMatch(
            each ->
                each.contains("\"published_at\" >= ?") && each.contains("\"published_at\" < ?"));
    assertThat(queries)
        .noneMatch(
            each ->
                each.matches("(?is).*\\w+\\((\"blog_post\"\\.)?\"published_at\".*")
                    && !each.matches("(?is).*(min|max)\\((\"blog_post\"\\.)?\"published_at\".*"));
  }

  @ParameterizedTest(name = "{0} rows of each model, in {1}")
  @CsvSource({"10, en", "100, en", "10, fa", "100, fa"})
  void eachPageHasItsBudgetWhateverTheNumberOfRows(int rows, String language) throws Exception {
    Post post = rowsOfEach(rows);
    Comment comment = Comment.objects.get("name", "Reader " + (rows - 1));
    Visitor admin = signedIn("admin", language);
    assertThat(queriesOf(admin, LIST)).as("list").hasSizeLessThanOrEqualTo(6);
    assertThat(queriesOf(admin, LIST + "?q=entry&status=published"))
        .as("search")
        .hasSizeLessThanOrEqualTo(6);
    assertThat(queriesOf(admin, LIST + "?q=zzzz")).as("no hit").hasSizeLessThanOrEqualTo(6);
    assertThat(queriesOf(admin, LIST + post.id + "/change/"))
        .as("form")
        .hasSizeLessThanOrEqualTo(8);
    assertThat(queriesOf(admin, "/admin/blog/comment/" + comment.id + "/change/"))
        .as("form of a comment")
        .hasSizeLessThanOrEqualTo(6);
    assertThat(queriesOf(admin, LIST + "add/")).as("empty form").hasSizeLessThanOrEqualTo(8);
    assertThat(queriesOf(admin, LIST + post.id + "/delete/"))
        .as("delete")
        .hasSizeLessThanOrEqualTo(6);
    assertThat(queriesOf(admin, LIST + "autocomplete/?field=author&q=writer"))
        .as("look-up")
        .hasSizeLessThanOrEqualTo(3);
    assertThat(queriesOf(site.visitor().speaking(language), "/admin/login/")).isEmpty();
  }

  @Test
  void theFormShowsWhatTheRowHasWhetherItsRelationsAreMenusOrLookUps() throws Exception {
    for (int rows : List.of(10, 100)) {
      Post post = rowsOfEach(rows);
      Visitor admin = signedIn("admin", "en");
      admin.get(LIST + post.id + "/change/");
      assertThat(chosen(admin, "author")).containsExactly(post.author.get().toString());
      assertThat(chosen(admin, "category")).containsExactly("Shelf " + (rows - 1));
      assertThat(chosen(admin, "tags")).containsExactly("Word 0", "Word " + (rows - 1));
      Post.objects.filter("slug__startswith", "entry-").delete();
      Author.objects.filter("username__startswith", "writer-").delete();
      Category.objects.filter("slug__startswith", "shelf-").delete();
      Tag.objects.filter("slug__startswith", "word-").delete();
    }
  }

  /** What a relation of the form is set to, as people read it. */
  private static List<String> chosen(Visitor visitor, String name) {
    return visitor.page().select("[name=" + name + "]").stream()
        .flatMap(
            input ->
                input.is("select")
                    ? input.select("option[selected]").stream()
                    : input.hasAttr("checked") ? Stream.of(input.parent()) : Stream.empty())
        .map(Element::text)
        .toList();
  }
}
