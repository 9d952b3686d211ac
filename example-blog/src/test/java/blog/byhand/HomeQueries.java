package blog.byhand;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The page's four questions in SQL, on pooled connections that keep their statements prepared. */
final class HomeQueries implements AutoCloseable {
  static final int PER_PAGE = 10;
  private static final int CONNECTIONS = 4;
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final String COUNT =
      "SELECT COUNT(*) FROM blog_post WHERE status = 'published' AND published_at <= ?";
  private static final String POSTS =
      "SELECT p.id, p.title, p.slug, p.summary, p.language, p.published_at, a.username, a.name"
          + " FROM blog_post p JOIN blog_author a ON a.id = p.author_id"
          + " WHERE p.status = 'published' AND p.published_at <= ?"
          + " ORDER BY p.published_at DESC, p.id DESC LIMIT ? OFFSET ?";
  private static final String TEN = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String TAGS =
      "SELECT pt.post_id, t.name, t.slug FROM blog_post_tags pt JOIN blog_tag t ON t.id = pt.tag_id"
          + " WHERE pt.post_id IN "
          + TEN
          + " ORDER BY t.name";
  private static final String COMMENTS =
      "SELECT post_id, COUNT(*) FROM blog_comment WHERE status = 'approved' AND post_id IN "
          + TEN
          + " GROUP BY post_id";

  private final BlockingQueue<Pooled> pool = new ArrayBlockingQueue<>(CONNECTIONS);

  private HomeQueries() {}

  static HomeQueries open(Path database) throws SQLException {
    HomeQueries queries = new HomeQueries();
    for (int i = 0; i < CONNECTIONS; i++) {
      queries.pool.add(new Pooled(ReadingConnection.open(database)));
    }
    return queries;
  }

  Home home(int page) throws SQLException, InterruptedException {
    Pooled connection = pool.take();
    try {
      return connection.home(page);
    } finally {
      pool.add(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Pooled each : pool) {
      each.connection.close();
    }
  }

  private static final class Pooled {
    private final Connection connection;
    private final PreparedStatement count;
    private final PreparedStatement posts;
    private final PreparedStatement tags;
    private final PreparedStatement comments;

    Pooled(Connection connection) throws SQLException {
      this.connection = connection;
      this.count = connection.prepareStatement(COUNT);
      this.posts = connection.prepareStatement(POSTS);
      this.tags = connection.prepareStatement(TAGS);
      this.comments = connection.prepareStatement(COMMENTS);
    }

    Home home(int page) throws SQLException {
      String now = STORED.format(LocalDateTime.now(ZoneOffset.UTC));
      count.setString(1, now);
      int total;
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        total = rows.getInt(1);
      }
      List<Home.Post> found = posts(now, page);
      return new Home(found, tags(found), comments(found), total, page);
    }

    private List<Home.Post> posts(String now, int page) throws SQLException {
      posts.setString(1, now);
      posts.setInt(2, PER_PAGE);
      posts.setInt(3, (page - 1) * PER_PAGE);
      List<Home.Post> found = new ArrayList<>(PER_PAGE);
      try (ResultSet row = posts.executeQuery()) {
        while (row.next()) {
          found.add(
              new Home.Post(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  instant(row.getString(6)),
                  row.getString(7),
                  row.getString(8)));
        }
      }
      return found;
    }

    private Map<Long, List<Home.Tag>> tags(List<Home.Post> found) throws SQLException {
      bindIds(tags, found);
      Map<Long, List<Home.Tag>> byPost = new HashMap<>();
      try (ResultSet row = tags.executeQuery()) {
        while (row.next()) {
          byPost
              .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
              .add(new Home.Tag(row.getString(2), row.getString(3)));
        }
      }
      return byPost;
    }

    private Map<Long, Long> comments(List<Home.Post> found) throws SQLException {
      bindIds(comments, found);
      Map<Long, Long> byPost = new HashMap<>();
      try (ResultSet row = comments.executeQuery()) {
        while (row.next()) {
          byPost.put(row.getLong(1), row.getLong(2));
        }
      }
      return byPost;
    }

    private static void bindIds(PreparedStatement statement, List<Home.Post> found)
        throws SQLException {
      for (int i = 0; i < PER_PAGE; i++) {
        statement.setLong(i + 1, i < found.size() ? found.get(i).id() : -1);
      }
    }

    private static Instant instant(String stored) {
      return LocalDateTime.parse(stored.substring(0, 19).replace(' ', 'T'))
          .toInstant(ZoneOffset.UTC);
    }
  }
}
