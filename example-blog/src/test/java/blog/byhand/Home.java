package blog.byhand;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the home page shows, as the queries give it. */
record Home(
    List<Post> posts, Map<Long, List<Tag>> tags, Map<Long, Long> comments, int total, int page) {

  record Post(
      long id,
      String title,
      String slug,
      String summary,
      String language,
      Instant publishedAt,
      String authorUsername,
      String authorName) {}

  record Tag(String name, String slug) {}
}
