package benchmark;

import blog.demo.DemoAdmin;
import blog.demo.DemoContent;
import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.management.Project;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A blog of many posts, made of the demo's by a few statements: 500 authors, 30 categories, 300
 * tags, two tags and two comments a post, a post every 37 minutes back from the latest of the demo.
 */
final class ManyPosts {
  /** The password of the user {@code admin}. */
  static final String PASSWORD = "kelid-5271-noor";

  private static final String NUMBERS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) ";

  private static final String AUTHORS =
      "INSERT INTO blog_author (username, name, bio) "
          + NUMBERS
          + "SELECT 'writer-' || i, 'Writer ' || i, '' FROM n";
  private static final String CATEGORIES =
      "INSERT INTO blog_category (name, slug) "
          + NUMBERS
          + "SELECT 'Category ' || i, 'category-' || i FROM n";
  private static final String TAGS =
      "INSERT INTO blog_tag (name, slug) " + NUMBERS + "SELECT 'Tag ' || i, 'tag-' || i FROM n";
  private static final String POSTS =
      "INSERT INTO blog_post (title, slug, summary, body, picture, picture_alt, search_text, language, status,"
          + " views, published_at, created_at, updated_at, author_id, category_id) "
          + NUMBERS
          + "SELECT m.title || ' ' || i, m.slug || '-' || i, m.summary, m.body, '', '', m.search_text, m.language,"
          + " CASE i % 10 WHEN 0 THEN 'draft' ELSE 'published' END, i % 1000,"
          + " datetime((SELECT max(published_at) FROM blog_post WHERE status = 'published' AND published_at < datetime('now')), '-' || (i * 37) || ' minutes'),"
          + " m.created_at, m.updated_at, (SELECT min(id) FROM blog_author) + i % 500,"
          + " (SELECT min(id) FROM blog_category) + i % 30"
          + " FROM n JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS place FROM blog_post WHERE status = 'published' LIMIT 40) m ON m.place = i % 40";
  private static final String POST_TAGS =
      "INSERT OR IGNORE INTO blog_post_tags (post_id, tag_id)"
          + " SELECT p.id, (SELECT min(id) FROM blog_tag) + (p.id * k) % 300 FROM blog_post p, (SELECT 1 AS k UNION SELECT 7)";
  private static final String COMMENTS =
      "INSERT INTO blog_comment (post_id, name, email, body, status, created_at)"
          + " SELECT p.id, 'Reader ' || k, '', 'What I think of ' || p.id, CASE p.id % 5 WHEN 0 THEN 'pending' ELSE 'approved' END,"
          + " coalesce(p.published_at, p.created_at) FROM blog_post p, (SELECT 1 AS k UNION SELECT 2)";

  private ManyPosts() {}

  /** Makes a database with {@code count} posts besides the demo's, and the user {@code admin}. */
  static void create(Path blog, Map<String, String> environment, int count) throws IOException {
    try (Project project = Project.open(blog, environment)) {
      Terminal quiet = Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader());
      int migrated = Services.current().get(Commands.class).call(quiet, "migrate", "--noinput");
      if (migrated != Command.DONE) {
        throw new IOException("the database cannot be migrated");
      }
      DemoContent.load(quiet);
      DemoAdmin.ensure(Optional.of(PASSWORD));
      Database database = Services.current().get(Databases.class).primary();
      database.atomic(() -> fill(database, count));
    }
  }

  private static void fill(Database database, int count) {
    database.update(Sql.of(AUTHORS, 500));
    database.update(Sql.of(CATEGORIES, 30));
    database.update(Sql.of(TAGS, 300));
    database.update(Sql.of(POSTS, count));
    database.update(Sql.of(POST_TAGS));
    database.update(Sql.of(COMMENTS));
  }
}
