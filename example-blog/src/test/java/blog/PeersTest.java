package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.i18n.TimeZones;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.testing.QueryBudget;
import io.charchub.testing.TestDatabase;
import io.charchub.views.WebTags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A view that gives posts and says nothing of what belongs to them, and a template that touches all
 * of it: the rows of one result know each other, so nothing is asked once a row.
 */
class PeersTest {
  private static final int POSTS = 500;
  private static final String TEMPLATE =
      """
      <#list posts as post>
      ${post.title} by ${post.author.name}: <#list post.tags as tag>${tag.name} </#list>(${post.comments.count})
      </#list>
      """;

  @TempDir Path folder;

  private TestDatabase database;
  private Templates templates;

  @BeforeEach
  void fiveHundredPostsWithAuthorsTagsAndComments() {
    database =
        TestDatabase.sqlite(
            folder.resolve("db.sqlite3"),
            "io.charchub.contrib.contenttypes",
            "io.charchub.contrib.auth",
            "blog");
    List<Author> authors = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      authors.add(author(i));
      tags.add(tag(i));
    }
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      Post post = new Post();
      post.title = "Post " + i;
      post.slug = "post-" + i;
      post.body = "Text";
      post.publishedAt = TimeZones.now().minus(Duration.ofMinutes(i));
      post.author.set(authors.get(i % authors.size()));
      posts.add(post);
    }
    List<Post> saved = Post.objects.bulkCreate(posts);
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      saved.get(i).tags.add(tags.get(i % tags.size()), tags.get((i + 1) % tags.size()));
      if (i % 2 == 0) {
        Comment comment = new Comment();
        comment.post.set(saved.get(i));
        comment.name = "Reader";
        comment.body = "Well said";
        comments.add(comment);
      }
    }
    Comment.objects.bulkCreate(comments);
    templates =
        WebTags.install(
                Templates.builder().source(TemplateSource.memory(Map.of("posts.ftlh", TEMPLATE))),
                "/static/",
                "/media/")
            .build();
  }

  private static Author author(int number) {
    Author author = new Author();
    author.name = "Author " + number;
    author.username = "author" + number;
    author.save();
    return author;
  }

  private static Tag tag(int number) {
    Tag tag = new Tag();
    tag.name = "Tag " + number;
    tag.slug = "tag-" + number;
    tag.save();
    return tag;
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String page(PostQuerySet posts) {
    return templates.render("posts.ftlh", Map.of("posts", posts));
  }

  @Test
  void aTemplateThatTouchesAllOfFiftyPostsAsksFiveTimesAtMost() {
    String page = QueryBudget.atMost(5, () -> page(Post.objects.all().limit(50)));

    assertThat(page.lines().filter(line -> !line.isBlank()))
        .hasSize(50)
        .startsWith("Post 0 by Author 0: Tag 0 Tag 1 (1)", "Post 1 by Author 1: Tag 1 Tag 2 (0)")
        .endsWith("Post 49 by Author 9: Tag 10 Tag 9 (0)");
  }

  @Test
  void aTemplateThatTouchesAllOfFiveHundredPostsAsksNoMoreThanItsChunksNeed() {
    String page = QueryBudget.atMost(5, () -> page(Post.objects.all()));

    assertThat(page.lines().filter(line -> !line.isBlank()))
        .hasSize(POSTS)
        .endsWith("Post 499 by Author 19: Tag 0 Tag 19 (0)");
  }
}
