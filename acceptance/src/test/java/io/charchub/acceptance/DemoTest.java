package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code example-blog/manage demo} on a fresh copy, and once more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
  private static final Checkout CHECKOUT = Checkout.get();
  private static final Rows ROWS = new Rows(CHECKOUT.blog().resolve("db.sqlite3"));
  private static final String HTML = "text/html; charset=utf-8";

  private static int port;
  private static Served site;

  @BeforeAll
  static void startOnce() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    site = start(Map.of());
  }

  private static Served start(Map<String, String> environment) {
    return CHECKOUT.serve(
        CHECKOUT.root(), environment, "example-blog/manage", "demo", "127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  @Order(1)
  void theFirstStartBuildsMigratesLoadsAndServes() {
    assertThat(site.log())
        .containsSubsequence(
            "Asking Maven for the class path",
            "Applying blog.0001_initial... OK",
            "Importing: 44/44",
            "Blog       http://127.0.0.1:" + port + "/",
            "Admin      http://127.0.0.1:" + port + "/admin/    user: admin   password: ",
            "Serving at http://127.0.0.1:" + port + "/");
    assertThat(ROWS.count("blog_post")).isGreaterThanOrEqualTo(40);
    assertThat(ROWS.count("blog_post WHERE language = 'fa' AND status = 'published'"))
        .isEqualTo(21);
    assertThat(ROWS.count("blog_author")).isEqualTo(5);
    assertThat(ROWS.count("blog_comment")).isGreaterThanOrEqualTo(60);
  }

  @Test
  @Order(2)
  void everyPublicAddressAnswersWithItsStatusAndType() {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/",
            "/?page=2",
            "/post/four-beams/",
            "/tag/design/",
            "/category/frameworks/",
            "/author/carpenter/",
            "/archive/2025/3/",
            "/search/",
            "/search/?q=door",
            "/accounts/login/",
            "/accounts/signup/",
            "/accounts/password_reset/",
            "/admin/login/")) {
      expected.put(path, "200 " + HTML);
    }
    expected.put("/feed/", "200 application/atom+xml; charset=utf-8");
    expected.put("/sitemap.xml", "200 application/xml; charset=utf-8");
    expected.put("/api/", "200 application/json");
    expected.put("/api/posts/", "200 application/json");
    expected.put("/api/posts.xml", "200 application/xml; charset=utf-8");
    expected.put("/api/openapi.json", "200 application/json");
    expected.put("/static/blog/blog.css", "200 text/css; charset=utf-8");
    expected.put("/static/blog/icon.svg", "200 image/svg+xml");
    expected.put("/static/charchub/fonts/vazirmatn.woff2", "200 font/woff2");
    for (String path :
        List.of(
            "/nothing/",
            "/api/nothing/",
            "/?page=99",
            "/?page=x",
            "/post/draft-on-shadows/",
            "/post/a-letter-to-the-future/",
            "/post/nothing/",
            "/tag/nothing/",
            "/category/nothing/",
            "/author/nobody/",
            "/archive/2025/13/",
            "/static/nothing.css")) {
      expected.put(path, "404 " + HTML);
    }
    for (String path : List.of("/static/../settings.toml", "/static/%2e%2e/settings.toml")) {
      expected.put(path, "400 text/plain; charset=utf-8");
    }
    Map<String, String> found = new LinkedHashMap<>();
    expected.forEach((path, answer) -> found.put(path, answered(site.get(path))));
    assertThat(found).isEqualTo(expected);
    assertThat(site.get("/post/four-beams").headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith("/post/four-beams/"));
  }

  private static String answered(HttpResponse<String> response) {
    return response.statusCode()
        + " "
        + response.headers().firstValue("Content-Type").orElse("no type");
  }

  @Test
  @Order(3)
  void theFeedIsAValidAtomFeed() throws Exception {
    Feed feed = Feed.parse(site.get("/feed/").body());
    assertThat(feed.problems()).isEmpty();
    assertThat(feed.entries()).isEqualTo(20);
    assertThat(feed.address("self")).isEqualTo(site.base() + "/feed/");
  }

  @Test
  @Order(4)
  void everyAddressInTheSiteMapIsAPage() throws Exception {
    List<String> addresses = Feed.siteMap(site.get("/sitemap.xml").body());
    assertThat(addresses)
        .doesNotHaveDuplicates()
        .hasSize(
            ROWS.count("blog_post WHERE status = 'published' AND published_at <= datetime('now')"))
        .allSatisfy(
            each -> {
              assertThat(each).startsWith(site.base() + "/post/");
              assertThat(site.get(each.substring(site.base().length())).statusCode())
                  .isEqualTo(200);
            });
  }

  @Test
  @Order(5)
  void everyLinkWithinTheSiteLeadsSomewhereAndNoPageAsksAnotherHostForAnything() {
    Crawl crawl = Crawl.of(site);
    assertThat(crawl.problems()).isEmpty();
    assertThat(crawl.pages()).hasSizeGreaterThan(100);
    assertThat(site.get("/static/blog/blog.css").body()).doesNotContain("//", "@import");
  }

  @Test
  @Order(6)
  void theAnonymousHomePageSetsNoCookieAndIsTheSameBytesTwice() {
    HttpResponse<String> first = site.get("/");
    HttpResponse<String> second = site.get("/");
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
  }

  @Test
  @Order(7)
  void ctrlCStopsItCleanly() {
    assertThat(site.interrupt()).isEqualTo(130);
    assertThat(site.log()).doesNotContain("Exception", "ERROR", "\tat ");
    assertThat(ROWS.file().resolveSibling("db.sqlite3-wal")).doesNotExist();
    assertThat(ROWS.of("PRAGMA integrity_check")).containsExactly("ok");
  }

  @Test
  @Order(8)
  void theSecondStartAsksNoMavenAndKeepsTheData() {
    ROWS.change("UPDATE blog_post SET title = 'Four beams, once more' WHERE slug = 'four-beams'");
    ROWS.change("DELETE FROM blog_comment WHERE status = 'pending'");
    List<String> before = ROWS.all();
    site = start(Map.of("MVN", "/bin/false"));
    assertThat(site.log())
        .contains("No migrations to apply.")
        .doesNotContain("Asking Maven", "Importing");
    assertThat(site.get("/post/four-beams/").body()).contains("<h1>Four beams, once more</h1>");
    assertThat(site.interrupt()).isEqualTo(130);
    assertThat(ROWS.all()).isEqualTo(before);
  }
}
