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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages of the blog's admin ask the database: the halves of the checks A11 and A22 that no
 * browser sees. Whoever is signed in costs two of the statements.
 */
class AdminQueriesTest {
  private static final String LIST = "/admin/blog/post/";
  private static final int POSTS = 150;

  @TempDir Path folder;

  private BlogSite site;

  @BeforeEach
  void serveManyPosts() throws Exception {
    site = new BlogSite(folder);
    DemoAdmin.ensure(Optional.of(Visitor.PASSWORD));
    Author author = Author.objects.first().orElseThrow();
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
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

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"en", "fa"})
  void theBudgetsOfTheOtherPages(String language) throws Exception {
    Visitor admin = signedIn("admin", language);
    long post = Post.objects.first().orElseThrow().id;
    assertThat(queriesOf(admin, LIST + post + "/delete/")).hasSizeLessThanOrEqualTo(6);
    assertThat(queriesOf(site.visitor().speaking(language), "/admin/login/")).isEmpty();
  }
}
