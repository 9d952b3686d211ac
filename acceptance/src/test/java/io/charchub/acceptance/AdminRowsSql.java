package io.charchub.acceptance;

import java.util.List;

/**
 * The statements that make many rows of the demo's few: posts in both languages, each with two tags
 * and two comments, by 500 authors in 30 categories, over five Persian years from 1400 on, every
 * fourth a draft; of very many each is short; and the people of the admin besides its superuser.
 */
final class AdminRowsSql {
  private static final String COUNT =
      "WITH RECURSIVE numbers(n) AS (SELECT %d UNION ALL SELECT n + 1 FROM numbers WHERE n < %d) ";

  /** Five years in minutes. */
  private static final int MINUTES = 5 * 365 * 24 * 60;

  private AdminRowsSql() {}

  static List<String> statements(int posts) {
    int letters = posts > 50_000 ? 100 : 400;
    return List.of(
        upTo(6, 500)
            + """
            INSERT INTO blog_author (id, username, name, bio)
            SELECT n, 'author-' || n, CASE n % 2 WHEN 0 THEN 'Author ' || n ELSE 'نویسندهٔ ' || n END, ''
            FROM numbers
            """,
        upTo(11, 30)
            + """
            INSERT INTO blog_category (id, name, slug) SELECT n, 'Category ' || n, 'category-' || n FROM numbers
            """,
        upTo(54, 300)
            + """
            INSERT INTO blog_tag (id, name, slug) SELECT n, 'tag ' || n, 'tag-' || n FROM numbers
            """,
        upTo(45, posts) + POSTS_OF_POSTS.formatted(MINUTES, letters),
        upTo(45, posts)
            + """
            INSERT INTO blog_post_tags (post_id, tag_id)
            SELECT n, 1 + n % 300 FROM numbers UNION ALL SELECT n, 1 + (n + 7) % 300 FROM numbers
            """,
        upTo(45, posts)
            + """
            INSERT INTO blog_comment (post_id, name, email, body, status, created_at)
            SELECT n, 'Reader ' || n, '', 'First of ' || n, CASE n % 3 WHEN 0 THEN 'pending' ELSE 'approved' END,
              datetime('2025-01-01', '+' || n || ' minutes') FROM numbers
            UNION ALL
            SELECT n, 'خواننده ' || n, 'reader@example.com', 'دومین ' || n, 'approved',
              datetime('2025-02-01', '+' || n || ' minutes') FROM numbers
            """,
        person("editor"),
        person("reader"),
        person("stranger"),
        """
        INSERT INTO auth_user_user_permissions (user_id, permission_id)
        SELECT u.id, p.id FROM auth_user u, auth_permission p
        WHERE u.username = 'editor' AND p.codename IN ('view_post', 'change_post')
          OR u.username = 'reader' AND p.codename = 'view_post'
        """,
        "ANALYZE");
  }

  private static final String POSTS_OF_POSTS =
      """
      INSERT INTO blog_post (id, title, slug, summary, body, language, status, views, published_at,
        created_at, updated_at, author_id, category_id, picture, picture_alt, search_text)
      SELECT n,
        CASE n %% 2 WHEN 0 THEN 'Entry ' || n || ': ' || p.title
          ELSE CASE n %% 7 WHEN 0 THEN 'نمونه ' ELSE 'نوشتهٔ ' END || n || ': ' || p.title END,
        'entry-' || n, p.summary, substr(p.body, 1, %2$d),
        CASE n %% 2 WHEN 0 THEN 'en' ELSE 'fa' END,
        CASE n %% 4 WHEN 0 THEN 'draft' ELSE 'published' END, n %% 977,
        datetime('2021-03-21', '+' || ((n * 7919) %% %1$d) || ' minutes'),
        '2026-01-01 00:00:00', '2026-01-01 00:00:00', 1 + n %% 500, 1 + n %% 30, '', '', substr(p.search_text, 1, %2$d)
      FROM numbers JOIN blog_post p ON p.id = 1 + n %% 44
      """;

  private static String upTo(int first, int last) {
    return COUNT.formatted(first, last);
  }

  /** Somebody of the staff, with the superuser's password. */
  private static String person(String name) {
    return """
        INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined)
        SELECT password, 0, '%1$s', '', '', '%1$s@example.com', 1, 1, date_joined FROM auth_user WHERE username = 'admin'
        """
        .formatted(name);
  }
}
