package benchmark;

import blog.Comment;
import blog.Post;
import blog.Tag;
import blog.demo.DemoContent;
import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.db.models.Transactions;
import io.charchub.management.Project;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Databases to measure with: the demo's posts, and as many more like them as are wanted. */
final class Posts {
  private Posts() {}

  /** Makes a database with {@code count} posts, but no fewer than the demo has. */
  static void create(Path blog, Map<String, String> environment, int count) throws IOException {
    try (Project project = Project.open(blog, environment)) {
      Terminal quiet = Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader());
      int migrated = Services.current().get(Commands.class).call(quiet, "migrate", "--noinput");
      if (migrated != Command.DONE) {
        throw new IOException("the database cannot be migrated");
      }
      DemoContent.load(quiet);
      Transactions.atomic(() -> addUntil(count));
    }
  }

  /**
   * Copies of the demo's posts, each some hours older than the one before, with tags and comments.
   */
  private static void addUntil(int count) {
    List<Post> models = Post.objects.published().selectRelated("author", "category").list();
    List<Tag> tags = Tag.objects.all().list();
    Instant when = models.get(models.size() - 1).publishedAt;
    long missing = count - Post.objects.count();
    for (int i = 0; i < missing; i++) {
      Post model = models.get(i % models.size());
      when = when.minus(Duration.ofHours(7));
      Post post = new Post();
      post.title = model.title + " " + i;
      post.slug = model.slug + "-" + i;
      post.summary = model.summary;
      post.body = model.body;
      post.language = model.language;
      post.status = Post.Status.PUBLISHED;
      post.publishedAt = when;
      post.author.set(model.author.get());
      post.category.set(model.category.get());
      post.save();
      post.tags.add(tags.get(i % tags.size()), tags.get((i + 1) % tags.size()));
      comment(post, i % 3);
    }
  }

  private static void comment(Post post, int count) {
    for (int i = 0; i < count; i++) {
      Comment comment = new Comment();
      comment.post.set(post);
      comment.name = "Reader " + i;
      comment.body = "A comment.";
      comment.status = Comment.Status.APPROVED;
      comment.save();
    }
  }
}
