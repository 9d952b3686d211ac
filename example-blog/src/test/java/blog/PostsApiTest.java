package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.Xml;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks, a page or an app, the answer is the same data. */
class PostsApiTest {
  @TempDir Path folder;

  private BlogSite site;

  @BeforeEach
  void open() throws Exception {
    site = new BlogSite(folder);
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** A program that reads the blog page by page, as an app on a telephone would. */
  private List<Map<String, Object>> allPosts(Visitor visitor) throws Exception {
    java.util.ArrayList<Map<String, Object>> posts = new java.util.ArrayList<>();
    String next = "/api/posts/?page_size=20";
    while (next != null) {
      visitor.get(next);
      assertThat(visitor.status()).as(visitor.body()).isEqualTo(200);
      Map<String, Object> page = map(Json.read(visitor.body()));
      for (Object each : (List<?>) page.get("results")) {
        posts.add(map(each));
      }
      next = (String) page.get("next");
    }
    return posts;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object data) {
    return (Map<String, Object>) data;
  }

  @Test
  void anAppReadsThePostsThatThePagesShowInTheSameOrder() throws Exception {
    Visitor reader = site.visitor();
    List<String> onPages = new java.util.ArrayList<>();
    for (String page = "/"; page != null; ) {
      reader.get(page);
      reader.page().select("article h2 a").forEach(link -> onPages.add(link.absUrl("href")));
      page =
          reader.page().select("a[rel=next]").stream()
              .map(a -> a.absUrl("href"))
              .findFirst()
              .orElse(null);
    }
    List<Map<String, Object>> inApp = allPosts(site.visitor());
    assertThat(onPages).hasSizeGreaterThan(20);
    assertThat(inApp)
        .extracting(each -> (String) each.get("page"))
        .containsExactlyElementsOf(onPages);
  }

  @Test
  void aPostHasTheSameTitleAuthorAndTagsOnItsPageAndInTheApp() throws Exception {
    Map<String, Object> first = allPosts(site.visitor()).get(0);
    Visitor reader = site.visitor();
    reader.get((String) first.get("page"));
    assertThat(reader.page().select("h1").text()).isEqualTo(first.get("title"));
    assertThat(reader.text()).contains((String) map(first.get("author")).get("name"));
    for (Object tag : (List<?>) first.get("tags")) {
      assertThat(reader.text()).contains((String) map(tag).get("name"));
    }
    Visitor app = site.visitor();
    app.get((String) first.get("url"));
    Map<String, Object> whole = map(Json.read(app.body()));
    assertThat(whole).containsEntry("title", first.get("title")).containsKeys("body", "minutes");
  }

  @Test
  void xmlHoldsTheSamePosts() throws Exception {
    Visitor app = site.visitor();
    app.get("/api/posts.json?page_size=100");
    Object json = Json.read(app.body());
    app.get("/api/posts.xml?page_size=100");
    Object xml =
        Xml.read(app.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), Limits.DEFAULT);
    assertThat(xml).isEqualTo(json);
  }

  @Test
  void draftsAndPostsOfTheFutureAreNotThereForStrangers() throws Exception {
    Set<Object> slugs = new LinkedHashSet<>();
    allPosts(site.visitor()).forEach(each -> slugs.add(each.get("slug")));
    assertThat(slugs).doesNotContain("draft-on-shadows", "a-letter-to-the-future");
    for (String slug : List.of("draft-on-shadows", "a-letter-to-the-future")) {
      Visitor app = site.visitor();
      app.get("/api/posts/" + Post.objects.get("slug", slug).id + "/");
      assertThat(app.status()).isEqualTo(404);
    }
    Visitor app = site.visitor();
    app.get("/api/posts/?status=draft");
    assertThat(map(Json.read(app.body()))).containsEntry("count", 0L);
  }

  @Test
  void aMemberWithoutPermissionsMayReadAndNotWrite() throws Exception {
    Visitor member = site.member("leila");
    member.get("/api/posts/");
    assertThat(member.status()).isEqualTo(200);
    long before = Post.objects.count();
    member.post("/api/posts/", Map.of("title", "Mine", "body", "Text"));
    assertThat(member.status()).isEqualTo(403);
    assertThat(Post.objects.count()).isEqualTo(before);
  }

  @Test
  void aHundredPostsWithAuthorsAndTagsTakeFourStatementsAtMost() throws Exception {
    Post pattern = Post.objects.published().first().orElseThrow();
    List<Tag> tags = pattern.tags.list();
    for (int i = 0; i < 100; i++) {
      Post post = new Post();
      post.title = "Post " + i;
      post.slug = "post-" + i;
      post.body = "Text";
      post.status = Post.Status.PUBLISHED;
      post.publishedAt = pattern.publishedAt;
      post.author.set(pattern.author.get());
      post.save();
      post.tags.set(tags);
    }
    Visitor app = site.visitor();
    List<String> queries = site.queriesOf(() -> app.get("/api/posts/?page_size=100"));
    assertThat((List<?>) map(Json.read(app.body())).get("results")).hasSize(100);
    assertThat(queries).as(String.join("\n", queries)).hasSizeLessThanOrEqualTo(4);
  }
}
