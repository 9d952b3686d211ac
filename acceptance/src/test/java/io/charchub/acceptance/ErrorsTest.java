package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the blog answers when something fails under it, to visitors and to its developer. */
class ErrorsTest {
  private static final String SECRET =
      "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH";
  private static final String PASSWORD = "moonlight-over-yazd";

  private final Checkout checkout = Checkout.get();
  private final Path folder = Checkout.emptyFolder("errors");
  private final Rows rows = new Rows(folder.resolve("db.sqlite3"));

  @BeforeEach
  void migrate() {
    assertThat(checkout.run(checkout.blog(), environment("false"), "./manage", "migrate").status())
        .isZero();
  }

  private Map<String, String> environment(String debug) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CHARCHUB_DEBUG", debug);
    environment.put("DATABASE_URL", rows.url());
    environment.put("SECRET_KEY", SECRET);
    environment.put("CHARCHUB_EMAIL_HOST_PASSWORD", PASSWORD);
    return environment;
  }

  private Served serve(String debug, String language) {
    Map<String, String> environment = environment(debug);
    environment.put("CHARCHUB_LANGUAGE_CODE", language);
    return checkout.serve(checkout.blog(), environment, "./manage", "runserver", "127.0.0.1:0");
  }

  /** A table that is gone makes the view fail as it would in production. */
  private void breakTheHomePage() {
    rows.change("ALTER TABLE blog_post RENAME TO lost");
  }

  @Test
  void withoutDebugAnExceptionGivesAShortPageAndTheLogHasTheRest() {
    try (Served site = serve("false", "fa")) {
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      breakTheHomePage();
      HttpResponse<String> response = site.get("/");
      assertThat(response.statusCode()).isEqualTo(500);
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("html").attr("lang")).isEqualTo("fa");
      assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
      assertThat(page.select("h1").text()).isEqualTo("خطای سرور");
      String id = requestId(page);
      assertThat(withoutStyle(page) + response.headers().map()).satisfies(this::tellsNothing);
      assertThat(site.log())
          .containsSubsequence(
              "[" + id + "]", "db.E031", "blog.Views.home(Views.java:", "no such table: blog_post");
      rows.change("ALTER TABLE lost RENAME TO blog_post");
      assertThat(site.get("/").statusCode()).isEqualTo(200);
    }
  }

  private static String requestId(Document page) {
    Matcher matcher = Pattern.compile("[0-9A-Za-z-]{8,}").matcher(page.select(".id").text());
    assertThat(matcher.find()).as(page.select(".id").outerHtml()).isTrue();
    return matcher.group();
  }

  private static String withoutStyle(Document page) {
    page.select("style").remove();
    return page.outerHtml();
  }

  private void tellsNothing(String answer) {
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "exception",
            "sql",
            "blog_post",
            ".java",
            "io.charchub",
            "charchub",
            "jetty",
            "freemarker",
            "0.1.0",
            "views",
            "at blog",
            "no such table",
            SECRET.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(checkout.root().toString().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void withoutDebugAMissingPageTellsNothingEither() {
    try (Served site = serve("false", "en")) {
      HttpResponse<String> response = site.get("/nothing/");
      assertThat(response.statusCode()).isEqualTo(404);
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.select("main").text()).doesNotContain("post/<", "archive/");
    }
  }

  @Test
  void aWrongHostIsRefusedOnEveryPathStaticFilesToo() {
    for (String debug : List.of("false", "true")) {
      try (Served site = serve(debug, "en")) {
        for (String path :
            List.of(
                "/",
                "/post/four-beams/",
                "/search/?q=a",
                "/feed/",
                "/sitemap.xml",
                "/static/blog/blog.css",
                "/static/charchub/fonts/vazirmatn.woff2",
                "/nothing/",
                "/favicon.ico")) {
          assertThat(site.askAs("evil.example", path)).as(path).startsWith("HTTP/1.1 400 ");
          assertThat(site.askAs("127.0.0.1.evil.example", path)).startsWith("HTTP/1.1 400 ");
        }
        assertThat(site.askAs("localhost", "/")).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  void withDebugTheDeveloperSeesWhatFailedWhereAndWhatToDo() {
    try (Served site = serve("true", "en")) {
      breakTheHomePage();
      HttpResponse<String> response = site.get("/?page=2");
      assertThat(response.statusCode()).isEqualTo(500);
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("h1").text()).isEqualTo("The database has no table: blog_post");
      assertThat(page.select(".cause").text()).contains("no such table: blog_post");
      assertThat(page.select(".remedy").text()).contains("migrate");
      assertThat(page.select("h2").eachText()).contains("Root cause", "Where it happened");
      assertThat(page.select(".source").text()).contains("Views.java").contains("return list(");
      assertThat(page.select(".source .hit").text()).contains("return list(request, Post.objects");
      assertThat(page.select(".statements").text()).contains("SELECT", "\"blog_post\"");
      assertThat(page.select("details, section").text())
          .contains("GET", "/?page=2", "ROOT_URLCONF", "blog.Urls");
      assertThat(response.body()).contains("SECRET_KEY").doesNotContain(SECRET, PASSWORD);
    }
  }

  @Test
  void withDebugAMissingPageListsTheRoutes() {
    try (Served site = serve("true", "en")) {
      HttpResponse<String> response = site.get("/nothing/");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(Jsoup.parse(response.body()).select("th").eachText())
          .contains(
              "/post/<str:slug>/", "/archive/<int:year>/<int:month>/", "/feed/", "/sitemap.xml");
    }
  }
}
