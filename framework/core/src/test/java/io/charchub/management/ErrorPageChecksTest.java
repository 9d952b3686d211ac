package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.http.Chain;
import io.charchub.http.Handler;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import io.charchub.views.ErrorPageOptions;
import io.charchub.views.SiteErrorPages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * The checks E01 to E07 of the pages for errors, each by its number, on a project in a folder that
 * is compiled and served; E08 needs a browser and stands in {@code acceptance}.
 */
class ErrorPageChecksTest {
  private static final String URLS =
      """
      package site;

      import static io.charchub.urls.Routes.path;
      import static io.charchub.views.Shortcuts.render;

      import io.charchub.http.HttpException;
      import io.charchub.http.Request;
      import io.charchub.http.Response;
      import io.charchub.errors.Problem;
      import io.charchub.urls.Route;
      import io.charchub.urls.UrlConf;
      import java.util.List;

      public final class Urls implements UrlConf {
        @Override
        public List<Route> urlpatterns() {
          return List.of(
              path("boom/", Urls::boom, "boom"),
              path("post/<str:slug>/", Urls::post, "post"),
              path("archive/<int:year>/<int:month>/", Urls::month, "month"),
              path("feed/", Urls::feed, "feed"),
              path("refused/<int:status>/", Urls::refused, "refused"));
        }

        static Response boom(Request request) {
          String apiToken = "local-secret-1";
          throw new IllegalStateException("boom <script>alert(1)</script> & 'so on'" + request.header("X-Say", ""));
        }

        static Response post(Request request, String slug) {
          return render(request, "post.ftlh", java.util.Map.of("slug", slug));
        }

        static Response month(Request request, int year, int month) {
          try {
            return Response.text(java.time.YearMonth.of(year, month).toString());
          } catch (java.time.DateTimeException odd) {
            throw new IllegalArgumentException("no such month", odd);
          }
        }

        static Response feed(Request request) {
          return Response.text("feed");
        }

        static Response refused(Request request, int status) {
          throw new HttpException(status, Problem.of("site.E001", "refused for site.Reason"));
        }
      }
      """;

  @TempDir Path dir;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.charchub");
  private Level before;
  private TestProject written;
  private ProjectHost host;
  private RunningSite site;

  @BeforeEach
  void aProjectThatFails() {
    before = logger.getLevel();
    logger.setLevel(Level.INFO);
    log.start();
    logger.addAppender(log);
    written = new TestProject(dir);
    written.write("src/main/java/site/Urls.java", URLS);
    written.write("src/main/resources/templates/post.ftlh", "<h1>\n${slug}\n${titel}\n</h1>");
    written.environment.put("SECRET_KEY", "config-secret-".repeat(5));
    host = written.host();
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    logger.setLevel(before);
    if (site != null) {
      site.close();
    }
    host.close();
  }

  private void serve(boolean debug) {
    written.environment.put("CHARCHUB_DEBUG", String.valueOf(debug));
    written.environment.put("CHARCHUB_ALLOWED_HOSTS", "127.0.0.1");
    site = RunningSite.start(host.open());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.address(path));
    if (!List.of(headers).contains("Accept")) {
      request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private String logged() {
    return String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  @Test
  void e01AFailureShowsItsTypeItsEscapedMessageAndTheProjectsLineWithItsSource() throws Exception {
    serve(true);
    HttpResponse<String> response = get("/boom/?page=2");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("<script>").hasSizeLessThan(40_000);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("h1").text()).isEqualTo("boom <script>alert(1)</script> & 'so on'");
    assertThat(page.select("header .type").text()).isEqualTo("java.lang.IllegalStateException");
    assertThat(page.select("header .kind").text()).startsWith("500 GET /boom/ Request id ");
    assertThat(page.select("main figure.source").first().closest("details")).isNull();
    assertThat(page.select("figure.source figcaption").first().text())
        .matches("site/Urls\\.java:\\d+");
    assertThat(page.select("figure.source").first().select(".line")).hasSizeGreaterThan(10);
    assertThat(page.select("figure.source .hit .code").first().text())
        .startsWith("throw new IllegalStateException(");
    assertThat(page.select("details.others:not([open]) summary").eachText())
        .isNotEmpty()
        .allMatch(each -> each.matches("\\d+ frames? of the framework and libraries"));
    assertThat(page.select("footer").text()).contains("Charchub " + Version.NUMBER + " on Java ");
    assertThat(page.select(".trace").text()).contains("site.Urls.boom(Urls.java:");
  }

  @Test
  void e01OfAChainTheRootCauseComesFirst() throws Exception {
    serve(true);
    Document page = Jsoup.parse(get("/archive/2025/13/").body());
    assertThat(page.select("h1").text()).isEqualTo("no such month");
    assertThat(page.select("main section h2").eachText())
        .containsSubsequence("Root cause", "Where it happened");
    assertThat(page.select(".cause").text()).contains("MonthOfYear");
    assertThat(page.select("main section").first().select(".hit .code").text())
        .isEqualTo("return Response.text(java.time.YearMonth.of(year, month).toString());");
  }

  @Test
  void e02NoValueOfASecretIsOnThePage() throws Exception {
    written.write(
        "settings.toml",
        """
        DEBUG = true
        ROOT_URLCONF = "site.Urls"
        INSTALLED_APPS = ["site"]
        EMAIL_HOST_PASSWORD = "config-secret-mail"
        PAYMENT = { api_key = "config-secret-nested", shop = "yazd" }
        DATABASES.default = { ENGINE = "sqlite", NAME = "db.sqlite3" }
        """);
    written.environment.put("BROKER", "amqp://guest:config-secret-user@localhost/");
    serve(true);
    String said =
        " as query-secret-1, header-secret-2, cookie-secret-3, config-secret-mail,"
            + " password=message-secret-4, {\"token\": \"message-secret-5\"},"
            + " postgres://me:message-secret-6@db/x";
    for (String accept : List.of("text/html", "text/plain", "application/json")) {
      HttpResponse<String> response =
          get(
              "/boom/?password=query-secret-1&Api_Key=query%2Dsecret%2D1&otp=q7&page=9",
              "Accept",
              accept,
              "X-Api-Key",
              "header-secret-2",
              "Authorization",
              "Bearer header-secret-2",
              "Cookie",
              "sessionid=cookie-secret-3; theme=dark",
              "Referer",
              "https://me:header-secret-7@elsewhere.example/?access_token=header-secret-8",
              "X-Say",
              said);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body())
          .as(accept)
          .contains("boom", "********")
          .doesNotContain("-secret-", "query%2Dsecret", "q7");
    }
  }

  @Test
  void e02WhatIsNoSecretStaysReadable() throws Exception {
    serve(true);
    String said = " in table default, cookie csrftoken, key = value is no pair of one's own: id";
    assertThat(Jsoup.parse(get("/boom/", "X-Say", said).body()).select("h1").text())
        .contains("in table default, cookie csrftoken,", "id");
  }

  @Test
  void e02LongFormsAreNotShown() throws Exception {
    serve(true);
    String form = "note=" + "n".repeat(5_000);
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(site.address("/boom/"))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.body()).doesNotContain("nnnnnnnn");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void e03AClientThatAsksForJsonGetsAProblemAndTheSameStatus(boolean debug) throws Exception {
    serve(debug);
    Map<String, Integer> failing = Map.of("/boom/", 500, "/nothing/", 404, "/refused/403/", 403);
    for (Map.Entry<String, Integer> each : failing.entrySet()) {
      int status = each.getValue();
      assertThat(get(each.getKey()).statusCode()).isEqualTo(status);
      for (String accept : List.of("application/json", "application/problem+json")) {
        HttpResponse<String> response = get(each.getKey(), "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotEmpty();
        assertThat(problem.get("requestId").asText()).matches("[0-9a-f]{16}");
        assertThat(problem.has("detail")).isEqualTo(debug);
      }
    }
  }

  @Test
  void e04WithDebugAMissingPageNamesTheNearestRoutesFirst() throws Exception {
    serve(true);
    Map<String, String> meant =
        Map.of(
            "/pots/hello/", "/post/<str:slug>/",
            "/feeds/", "/feed/",
            "/archiv/2025/3/", "/archive/<int:year>/<int:month>/",
            "/archive/2025/", "/archive/<int:year>/<int:month>/",
            "/post/a/b/", "/post/<str:slug>/",
            "/bomo", "/boom/");
    for (Map.Entry<String, String> each : meant.entrySet()) {
      HttpResponse<String> response = get(each.getKey());
      assertThat(response.statusCode()).isEqualTo(404);
      Document page = Jsoup.parse(response.body());
      assertThat(page.select(".nearest h2").text()).isEqualTo("Nearest routes");
      assertThat(page.select(".nearest th").first().text())
          .as(each.getKey())
          .isEqualTo(each.getValue());
      assertThat(page.select(".nearest + section th")).hasSize(5);
    }
  }

  @Test
  void e04NoRouteIsNearSomethingElseAltogether() throws Exception {
    serve(true);
    Document page = Jsoup.parse(get("/wp-login.php?x=1").body());
    assertThat(page.select(".nearest")).isEmpty();
    assertThat(page.select("section th")).hasSize(5);
  }

  @Test
  void e05InProductionAVisitorReadsPersianAndLearnsNothingButTheRequestId() throws Exception {
    serve(false);
    readsPersian("/boom/", 500, "خطای سرور");
    readsPersian("/nothing/", 404, "صفحه پیدا نشد");
    readsPersian("/refused/400/", 400, "درخواست نادرست");
    readsPersian("/refused/403/", 403, "اجازه ندارید");
    readsPersian("/refused/405/", 405, "روش نادرست");
    readsPersian("/refused/410/", 410, "برداشته شده است");
    readsPersian("/refused/413/", 413, "بیش از اندازه بزرگ");
    readsPersian("/refused/419/", 419, "این صفحه کهنه شده است");
    readsPersian("/refused/429/", 429, "درخواست‌های پیاپی");
    readsPersian("/refused/503/", 503, "در دسترس نیست");
  }

  private void readsPersian(String path, int status, String title) throws Exception {
    HttpResponse<String> response = get(path, "Accept-Language", "fa");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_192);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("html").attr("lang")).isEqualTo("fa");
    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("main a").attr("href")).isEqualTo("/");
    assertThat(response.body() + response.headers().map())
        .doesNotContainIgnoringCase("exception", ".java", "charchub", "jetty", "site.", "boom");
    String id = page.select(".id bdi").text();
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(logged()).contains("[" + id + "]");
  }

  @Test
  void e06AFailedTemplateShowsItsFileAndLineWithTheExpression() throws Exception {
    serve(true);
    Document page = Jsoup.parse(get("/post/hello/").body());
    assertThat(page.select("main > .source figcaption").text()).isEqualTo("post.ftlh:3");
    assertThat(page.select("main > .source .hit .number").text()).isEqualTo("3");
    assertThat(page.select("main > .source .hit .code").text()).isEqualTo("${titel}");
    assertThat(page.select("h1").text()).contains("titel");
  }

  @Test
  void e07WhereTheProjectsOwnPageFailsTooTheAnswerIsPlainAndBothAreLogged() throws Exception {
    written.write("src/main/resources/templates/500.ftlh", "${nothing.at.all}");
    serve(false);
    HttpResponse<String> response = get("/boom/");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("Server error");
    assertThat(response.body()).doesNotContain("nothing.at.all", "boom", "template.E");
    String id = Jsoup.parse(response.body()).select(".id bdi").text();
    assertThat(logged())
        .contains("GET /boom/ [" + id + "] failed", "[" + id + "] the page 500.ftlh failed");
  }

  @Test
  void e07WhereEveryPageFailsTheAnswerIsABare500AndBothAreLogged() throws Exception {
    ErrorPageOptions options =
        ErrorPageOptions.debug(true)
            .withAbout(
                () -> {
                  throw new IllegalStateException("the page fails");
                });
    Handler view =
        request -> {
          throw new IllegalStateException("boom");
        };
    Handler chain = Chain.of(List.of(), view, new SiteErrorPages(options));
    try (JettyServer server = JettyServer.start("127.0.0.1", 0, chain, ServerOptions.DEFAULT)) {
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                      .header("Accept", "text/html")
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
      String id = response.body().strip().replaceAll("(?s).*Request ", "");
      assertThat(response.body()).isEqualTo("Server error\nRequest " + id + "\n");
      assertThat(logged())
          .contains("[" + id + "] failed", "[" + id + "] the error page failed too");
    }
  }
}
