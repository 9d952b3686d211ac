package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.demo.DemoContent;
import io.charchub.cli.Terminal;
import io.charchub.i18n.TimeZones;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.TestResponse;
import io.charchub.views.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody who reads the blog finds on its pages. */
@CharchubTest
class ReadingTest {
  @BeforeAll
  static void theContentOfTheDemo() throws IOException {
    DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
  }

  private static void publish(int posts) {
    Author author = Author.objects.get(Author_.username.eq("carpenter"));
    List<Post> many = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      Post post = new Post();
      post.title = "Post " + i;
      post.slug = "post-" + i;
      post.body = "Text";
      post.status = Post.Status.PUBLISHED;
      post.publishedAt = TimeZones.now().minus(Duration.ofMinutes(i + 1));
      post.author.set(author);
      many.add(post);
    }
    Post.objects.bulkCreate(many);
  }

  @Test
  void theHomePageTakesFourQueriesWhateverTheNumberOfPosts(Client client) {
    publish(500);
    client.get("/").assertStatus(200).assertQueriesAtMost(4);
    client.get("/?page=7").assertStatus(200).assertQueriesAtMost(4);
  }

  @Test
  void theNewestPostsComeFirstAndLinksLeadThroughTheOthers(Client client) {
    publish(1);
    TestResponse home = client.get("/").assertTemplateUsed("blog/list.ftlh");
    assertThat(home.context("page", Page.class).rows()).hasSize(10);
    assertThat(home.html().select("article h2").eachText()).first().isEqualTo("Post 0");
    TestResponse second = home.click("a[rel=next]").assertStatus(200);
    assertThat(second.address()).isEqualTo("/?page=2");
    assertThat(second.click("a[rel=prev]").html().select("article h2").eachText())
        .first()
        .isEqualTo("Post 0");
  }

  @Test
  void aPersianPostReadsFromRightToLeft(Client client) {
    client
        .get("/post/چهار-تیر-چوبی/")
        .assertContains("<article class=\"post\" lang=\"fa\" dir=\"rtl\">");
    client
        .get("/post/four-beams/")
        .assertContains("<article class=\"post\" lang=\"en\" dir=\"ltr\">");
  }

  @Test
  void draftsAndPostsOfTheFutureAreNotThere(Client client) {
    client.get("/post/draft-on-shadows/").assertStatus(404);
    client.get("/post/a-letter-to-the-future/").assertStatus(404);
    client.get("/search/", Map.of("q", "shadows")).assertNotContains("draft-on-shadows");
  }

  @Test
  void markupInACommentIsText(Client client) {
    client
        .get("/post/four-beams/")
        .assertContains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .assertNotContains("<script>");
  }

  @Test
  void whatIsSearchedForStandsInTheFieldAgain(Client client) {
    TestResponse found =
        client.get("/").form("form[role=search]").set("q", "door").submit().assertStatus(200);
    assertThat(found.address()).isEqualTo("/search/?q=door");
    assertThat(found.form("form[role=search]").get("q")).isEqualTo("door");
  }
}
