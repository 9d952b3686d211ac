package blog.demo;

import blog.Author;
import blog.Comment;
import blog.Post;
import blog.importing.Importer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.charchub.cli.Terminal;
import io.charchub.db.models.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Posts in two languages, their authors and comments. Loading them into a blog that has them
 * changes nothing.
 */
public final class DemoContent {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DemoContent() {}

  /** Whether the blog holds posts already, whoever wrote them. */
  public static boolean isLoaded() {
    return Post.objects.exists();
  }

  /**
   * Fills the blog.
   *
   * @throws IOException when the resources cannot be read
   */
  public static void load(Terminal terminal) throws IOException {
    Transactions.atomic(
        () -> {
          addAuthors();
          importPosts(terminal);
          addComments();
        });
  }

  private static void addAuthors() {
    for (Map<String, String> each :
        read("authors.yaml", new TypeReference<List<Map<String, String>>>() {})) {
      Author author = new Author();
      author.username = each.getOrDefault("username", "");
      author.name = each.getOrDefault("name", "");
      author.bio = each.getOrDefault("bio", "");
      author.save();
    }
  }

  private static void importPosts(Terminal terminal) {
    try {
      URI folder = resource("posts").toURI();
      if (folder.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
          Importer.run(jar.getPath("demo/posts"), terminal);
        }
      } else {
        Importer.run(Path.of(folder), terminal);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the demo's posts cannot be read", e);
    }
  }

  private static void addComments() {
    Map<String, Post> posts = new HashMap<>();
    Post.objects.forEach(each -> posts.put(each.slug, each));
    List<Comment> comments = new ArrayList<>();
    for (CommentEntry each : read("comments.yaml", new TypeReference<List<CommentEntry>>() {})) {
      Post post = Objects.requireNonNull(posts.get(each.post()), each.post());
      Comment comment = new Comment();
      comment.post.set(post);
      comment.name = each.name();
      comment.body = each.body();
      comment.status = each.pending() ? Comment.Status.PENDING : Comment.Status.APPROVED;
      comment.save();
      comments.add(comment);
      comment.createdAt = after(post, each.days());
    }
    Comment.objects.bulkUpdate(comments, "createdAt");
  }

  private static Instant after(Post post, int days) {
    return Objects.requireNonNull(post.publishedAt).plus(Duration.ofDays(days));
  }

  private record CommentEntry(String post, String name, String body, int days, boolean pending) {}

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = resource(name).openStream()) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new IllegalStateException("the demo's " + name + " cannot be read", e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(
        DemoContent.class.getResource("/demo/" + name), "no resource demo/" + name);
  }
}
