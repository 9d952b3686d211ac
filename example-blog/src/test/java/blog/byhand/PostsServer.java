package blog.byhand;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.CRC32C;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The list of a hundred posts of the blog's API written by hand: three statements on pooled
 * connections that keep them prepared, rows read into records, JSON by Jackson's generator.
 *
 * <p>{@code PostsServer PORT DATABASE}.
 */
public final class PostsServer implements LocalServer {
  static final int PER_PAGE = 100;
  private static final int CONNECTIONS = 4;
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final String COUNT =
      "SELECT COUNT(*) FROM blog_post WHERE status = 'published' AND published_at <= ?";
  private static final String POSTS =
      "SELECT p.id, p.title, p.slug, p.summary, p.language, p.status, p.published_at, p.created_at,"
          + " p.updated_at, a.id, a.username, a.name, c.id, c.name, c.slug"
          + " FROM blog_post p JOIN blog_author a ON a.id = p.author_id"
          + " LEFT JOIN blog_category c ON c.id = p.category_id"
          + " WHERE p.status = 'published' AND p.published_at <= ?"
          + " ORDER BY p.published_at DESC, p.id DESC LIMIT "
          + PER_PAGE;
  private static final String TAGS =
      "SELECT pt.post_id, t.id, t.name, t.slug FROM blog_post_tags pt JOIN blog_tag t ON t.id = pt.tag_id"
          + " WHERE pt.post_id IN (?"
          + ", ?".repeat(PER_PAGE - 1)
          + ") ORDER BY t.name";

  /** The headers that the framework's answer carries, so that both are the same. */
  private static final HttpField[] HEADERS = {
    new HttpField(HttpHeader.CONTENT_TYPE, "application/json"),
    new HttpField(HttpHeader.VARY, "Accept, Accept-Language, Cookie, Accept-Encoding"),
    new HttpField(HttpHeader.CONTENT_LANGUAGE, "en"),
    new HttpField("X-Content-Type-Options", "nosniff"),
    new HttpField("X-Frame-Options", "DENY"),
    new HttpField("Referrer-Policy", "same-origin"),
    new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
  };

  private final Listener listener;
  private final BlockingQueue<Pooled> pool;

  private PostsServer(Listener listener, BlockingQueue<Pooled> pool) {
    this.listener = listener;
    this.pool = pool;
  }

  private record Post(
      long id,
      String title,
      String slug,
      String summary,
      String language,
      String status,
      String publishedAt,
      String createdAt,
      String updatedAt,
      long authorId,
      String username,
      String author,
      long categoryId,
      String category,
      String categorySlug) {}

  private record Tag(long id, String name, String slug) {}

  /** Serves on a port of loopback; 0 for any free one. */
  public static PostsServer start(int port, Path database) throws Exception {
    BlockingQueue<Pooled> pool = new ArrayBlockingQueue<>(CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
      pool.add(new Pooled(ReadingConnection.open(database)));
    }
    Handler handler =
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            byte[] bytes = answer(pool, "http://" + request.getHeaders().get(HttpHeader.HOST));
            for (HttpField field : HEADERS) {
              response.getHeaders().put(field);
            }
            CRC32C checksum = new CRC32C();
            checksum.update(bytes);
            response
                .getHeaders()
                .put(HttpHeader.ETAG, '"' + Long.toHexString(checksum.getValue()) + '"');
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
            response.write(true, ByteBuffer.wrap(bytes), callback);
            return true;
          }
        };
    return new PostsServer(Listener.start(port, handler), pool);
  }

  private static byte[] answer(BlockingQueue<Pooled> pool, String site) throws Exception {
    Pooled connection = pool.take();
    long total;
    List<Post> posts;
    Map<Long, List<Tag>> tags;
    try {
      String now = STORED.format(LocalDateTime.now(ZoneOffset.UTC));
      total = connection.count(now);
      posts = connection.posts(now);
      tags = connection.tags(posts);
    } finally {
      pool.add(connection);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("count", total);
      json.writeFieldName("next");
      if (total > PER_PAGE) {
        json.writeString(site + "/api/posts/?page_size=" + PER_PAGE + "&page=2");
      } else {
        json.writeNull();
      }
      json.writeNullField("previous");
      json.writeArrayFieldStart("results");
      for (Post post : posts) {
        write(json, site, post, tags.getOrDefault(post.id(), List.of()));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, String site, Post post, List<Tag> tags)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("url", site + "/api/posts/" + post.id() + "/");
    json.writeStringField(
        "page", site + "/post/" + URLEncoder.encode(post.slug(), StandardCharsets.UTF_8) + "/");
    json.writeNumberField("id", post.id());
    json.writeStringField("title", post.title());
    json.writeStringField("slug", post.slug());
    json.writeStringField("summary", post.summary());
    json.writeStringField("language", post.language());
    json.writeStringField("status", post.status());
    json.writeStringField("publishedAt", instant(post.publishedAt()));
    json.writeStringField("createdAt", instant(post.createdAt()));
    json.writeStringField("updatedAt", instant(post.updatedAt()));
    json.writeObjectFieldStart("author");
    json.writeNumberField("id", post.authorId());
    json.writeStringField("username", post.username());
    json.writeStringField("name", post.author());
    json.writeEndObject();
    if (post.category() == null) {
      json.writeNullField("category");
    } else {
      json.writeObjectFieldStart("category");
      json.writeNumberField("id", post.categoryId());
      json.writeStringField("name", post.category());
      json.writeStringField("slug", post.categorySlug());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("tags");
    for (Tag tag : tags) {
      json.writeStartObject();
      json.writeNumberField("id", tag.id());
      json.writeStringField("name", tag.name());
      json.writeStringField("slug", tag.slug());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The database's text of a point in time as ISO 8601 has it, its fraction as short as may be. */
  private static String instant(String stored) {
    return LocalDateTime.parse(stored.replace(' ', 'T')).toInstant(ZoneOffset.UTC).toString();
  }

  @Override
  public int port() {
    return listener.port();
  }

  @Override
  public void close() throws Exception {
    listener.close();
    for (Pooled each : pool) {
      each.connection.close();
    }
  }

  /** Serves until it is stopped. */
  public static void main(String[] arguments) throws Exception {
    start(Integer.parseInt(arguments[0]), Path.of(arguments[1])).listener.join();
  }

  private static final class Pooled {
    private final Connection connection;
    private final PreparedStatement count;
    private final PreparedStatement posts;
    private final PreparedStatement tags;

    Pooled(Connection connection) throws SQLException {
      this.connection = connection;
      this.count = connection.prepareStatement(COUNT);
      this.posts = connection.prepareStatement(POSTS);
      this.tags = connection.prepareStatement(TAGS);
    }

    long count(String now) throws SQLException {
      count.setString(1, now);
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }

    List<Post> posts(String now) throws SQLException {
      posts.setString(1, now);
      List<Post> found = new ArrayList<>(PER_PAGE);
      try (ResultSet row = posts.executeQuery()) {
        while (row.next()) {
          found.add(
              new Post(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getLong(10),
                  row.getString(11),
                  row.getString(12),
                  row.getLong(13),
                  row.getString(14),
                  row.getString(15)));
        }
      }
      return found;
    }

    Map<Long, List<Tag>> tags(List<Post> found) throws SQLException {
      for (int i = 0; i < PER_PAGE; i++) {
        tags.setLong(i + 1, i < found.size() ? found.get(i).id() : -1);
      }
      Map<Long, List<Tag>> byPost = new HashMap<>();
      try (ResultSet row = tags.executeQuery()) {
        while (row.next()) {
          byPost
              .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(4))
              .add(new Tag(row.getLong(2), row.getString(3), row.getString(4)));
        }
      }
      return byPost;
    }
  }
}
