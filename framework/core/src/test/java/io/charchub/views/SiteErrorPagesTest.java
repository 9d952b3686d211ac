package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.conf.Settings;
import io.charchub.conf.SettingsReader;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.http.Chain;
import io.charchub.http.Handler;
import io.charchub.http.Http404;
import io.charchub.http.MemorySource;
import io.charchub.http.PermissionDenied;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.urls.RouteLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteErrorPagesTest {
  private static final String SECRET =
      "kelid-5271-noor-a-key-that-is-long-enough-to-be-taken-as-one-9X";
  private static final String EVIL = "</code><script>alert(1)</script>\"'";

  @TempDir Path folder;
  private Scope language = Languages.use(Locale.ENGLISH);

  @BeforeEach
  void english() {
    language.close();
    language = Languages.use(Locale.ENGLISH);
  }

  @AfterEach
  void putBack() {
    language.close();
  }

  private static Response answer(ErrorPageOptions options, MemorySource source, Handler view) {
    Request request = source.request();
    try {
      return Chain.of(List.of(), view, new SiteErrorPages(options)).handle(request);
    } catch (Exception e) {
      throw new AssertionError("an error page must not throw", e);
    }
  }

  private static MemorySource browser(String target) {
    return MemorySource.get(target).header("Accept", "text/html,*/*;q=0.8");
  }

  private static Handler failing(RuntimeException failure) {
    return request -> {
      throw failure;
    };
  }

  private Settings settings() throws Exception {
    Files.writeString(
        folder.resolve("settings.toml"),
        "DEBUG = true\nSECRET_KEY = \""
            + SECRET
            + "\"\nMAIL_PASSWORD = \"mail-pw-1\"\nSITE = \"plain\"\n"
            + "[DATABASES.default]\nENGINE = \"postgresql\"\nNAME = \"d\"\nPASSWORD = \"db-password-77\"\n");
    return SettingsReader.of(folder, Map.of(), null).read(List.of());
  }

  private static void isSelfContained(Response response) throws Exception {
    Document page = Jsoup.parse(response.text());
    assertThat(page.select("script, link, img, iframe, [style]")).isEmpty();
    assertThat(
            page.select("*").stream()
                .flatMap(each -> each.attributes().asList().stream())
                .map(each -> each.getKey()))
        .noneMatch(name -> name.startsWith("on"));
    String style = page.selectFirst("style").data();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(style.getBytes(StandardCharsets.UTF_8)));
    assertThat(response.header("Content-Security-Policy"))
        .contains(
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  @Test
  void aVisitorLearnsNothingButARequestId() throws Exception {
    Response response =
        answer(
            ErrorPageOptions.production(),
            browser("/secret-path/"),
            failing(new IllegalStateException("jdbc:x user=" + EVIL)));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text())
        .contains("Server error", "Request id: ")
        .doesNotContain(
            "IllegalState", "jdbc", "java", "Charchub", "secret-path", "alert", "\tat ");
    isSelfContained(response);
  }

  @Test
  void theShortPageSpeaksTheLanguageOfTheSite() throws Exception {
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      Response response =
          answer(
              ErrorPageOptions.production(), browser("/x/"), failing(new Http404("no post 'x'")));
      assertThat(response.status()).isEqualTo(404);
      Document page = Jsoup.parse(response.text());
      assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
      assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fa");
      assertThat(page.selectFirst("h1").text()).isEqualTo("صفحه پیدا نشد");
      assertThat(page.text()).contains("۴۰۴").doesNotContain("post");
      isSelfContained(response);
    }
  }

  @Test
  void theAnswerComesInTheFormTheClientWants() throws Exception {
    Response json =
        answer(
            ErrorPageOptions.production(),
            MemorySource.get("/").header("Accept", "application/json"),
            failing(new PermissionDenied("not yours: " + SECRET)));
    assertThat(json.status()).isEqualTo(403);
    assertThat(json.contentType()).isEqualTo("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(json.text());
    assertThat(problem.get("status").asInt()).isEqualTo(403);
    assertThat(problem.get("title").asText()).isEqualTo("Forbidden");
    assertThat(problem.has("detail")).isFalse();
    assertThat(json.header("Vary")).contains("Accept");
    Response text =
        answer(
            ErrorPageOptions.production(),
            MemorySource.get("/").header("Accept", "text/plain"),
            failing(new Http404("x")));
    assertThat(text.text()).startsWith("Not found\nRequest ");
    Response odd =
        answer(
            ErrorPageOptions.production(),
            MemorySource.get("/").header("Accept", "image/png"),
            failing(new Http404("x")));
    assertThat(odd.contentType()).isEqualTo("text/plain");
  }

  private static ErrorPageOptions withOwnPages(Map<String, String> templates) {
    Pages pages =
        new Pages(
            WebTags.install(
                    Templates.builder().source(TemplateSource.memory(templates)),
                    "/static/",
                    "/media/")
                .build(),
            List.of(new StandardContext(false, Map.of(), "/static/", "/media/")));
    return ErrorPageOptions.production().withPages(pages);
  }

  @Test
  void aProjectMayHavePagesOfItsOwn() {
    ErrorPageOptions options =
        withOwnPages(
            Map.of(
                "404.ftlh",
                "ours ${status} ${request.path}",
                "500.ftlh",
                "ours ${status} ${(request.path)!'no request'}"));
    assertThat(answer(options, browser("/x/"), failing(new Http404("x"))).text())
        .isEqualTo("ours 404 /x/");
    assertThat(answer(options, browser("/x/"), failing(new IllegalStateException())).text())
        .isEqualTo("ours 500 no request");
    assertThat(answer(options, browser("/x/"), failing(new PermissionDenied("x"))).text())
        .contains("Forbidden");
  }

  @Test
  void aPageOfTheProjectThatFailsIsReplacedByTheBuiltInOne() {
    ErrorPageOptions options =
        withOwnPages(Map.of("404.ftlh", "${nothing.at.all}", "500.ftlh", "<#if"));
    Response missing = answer(options, browser("/x/"), failing(new Http404("x")));
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text()).contains("Page not found");
    Response failed = answer(options, browser("/x/"), failing(new IllegalStateException()));
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.text()).contains("Server error").doesNotContain("template.E");
  }

  @Test
  void whenAllElseFailsThereIsPlainText() {
    ErrorPageOptions options =
        ErrorPageOptions.debug(true)
            .withStatements(
                request -> {
                  throw new IllegalStateException("the reporter fails");
                });
    Response response = answer(options, browser("/"), failing(new Http404("x")));
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).startsWith("Not found\nRequest ");
  }

  @Test
  void aTemplateThatAsksForWhatIsNotThereAnswers404() {
    Templates templates =
        Templates.builder().source(TemplateSource.memory(Map.of("t.ftlh", "${lazy}"))).build();
    Handler view =
        request ->
            Response.html(
                templates.render(
                    "t.ftlh",
                    Map.of(
                        "lazy",
                        (java.util.function.Supplier<?>)
                            () -> {
                              throw new Http404("gone");
                            })));
    assertThat(answer(ErrorPageOptions.production(), browser("/"), view).status()).isEqualTo(404);
  }

  @Test
  void aDeveloperSeesTheChainTheSourceAndWhatToDo() throws Exception {
    Path sources = Path.of("src/test/java");
    ErrorPageOptions options =
        ErrorPageOptions.debug(true)
            .withSettings(settings())
            .withSources(List.of(sources))
            .withStatements(
                request -> List.of("SELECT 1", "SELECT title FROM blog_post WHERE slug = 'x'"));
    Problem problem =
        Problem.of("blog.E001", "There is no shelf " + EVIL)
            .at("shelf.toml:3")
            .hint("write [shelf] into shelf.toml");
    Response response =
        answer(
            options,
            browser("/post/x/?q=1"),
            request -> {
              throw new CharchubException(problem, new IllegalStateException("empty " + EVIL));
            });
    assertThat(response.status()).isEqualTo(500);
    Document page = Jsoup.parse(response.text());
    assertThat(page.select("h1").text()).isEqualTo("There is no shelf " + EVIL);
    assertThat(page.select(".remedy p").text()).isEqualTo("write [shelf] into shelf.toml");
    assertThat(page.select(".where").text()).isEqualTo("At shelf.toml:3");
    assertThat(page.select(".source figcaption").eachText())
        .anyMatch(place -> place.startsWith("io/charchub/views/SiteErrorPagesTest.java:"));
    assertThat(page.select(".hit .code").text()).contains("throw new CharchubException(problem");
    assertThat(page.select(".cause").text()).isEqualTo("empty " + EVIL);
    assertThat(page.select(".statements li").eachText())
        .containsExactly("SELECT title FROM blog_post WHERE slug = 'x'", "SELECT 1");
    assertThat(page.select("section.section, details.section h2").eachText())
        .contains("Request", "Query", "Headers", "Settings");
    assertThat(page.select("script")).isEmpty();
    isSelfContained(response);
  }

  @Test
  void aFailedTemplateShowsItsLines() {
    Pages pages =
        new Pages(
            Templates.builder()
                .source(TemplateSource.memory(Map.of("t.ftlh", "one\ntwo ${titel}\nthree")))
                .build(),
            List.of());
    ErrorPageOptions options = ErrorPageOptions.debug(true).withPages(pages);
    Document page =
        Jsoup.parse(
            answer(
                    options,
                    browser("/"),
                    request -> Response.html(pages.render(request, "t.ftlh", Map.of("title", 1))))
                .text());
    assertThat(page.select("main > .source figcaption").text()).isEqualTo("t.ftlh:2");
    assertThat(page.select("main > .source .hit .code").text()).isEqualTo("two ${titel}");
    assertThat(page.select(".remedy").text()).contains("'title'");
  }

  @Test
  void secretsAreMaskedByNameAndWhereverTheirValuesTurnUp() throws Exception {
    ErrorPageOptions options =
        ErrorPageOptions.debug(true)
            .withSettings(settings())
            .withStatements(request -> List.of("UPDATE u SET p = 'db-password-77'"));
    MemorySource source =
        MemorySource.post(
                "/login/?api_key=query-secret-1",
                "application/x-www-form-urlencoded",
                "username=sara&password=typed-pw-12&note=typed-pw-12+again")
            .header("Accept", "text/html")
            .header("Cookie", "sessionid=session-value-99; theme=dark")
            .header("Authorization", "Bearer bearer-value-42");
    Response response =
        answer(
            options,
            source,
            failing(
                new IllegalStateException(
                    "key "
                        + SECRET
                        + " db db-password-77 cookie session-value-99 Bearer bearer-value-42")));
    assertThat(response.text())
        .doesNotContain(
            SECRET,
            "db-password-77",
            "typed-pw-12",
            "session-value-99",
            "bearer-value-42",
            "mail-pw-1",
            "query-secret-1")
        .contains("sara", "dark", "********");
    Response text =
        answer(
            options,
            MemorySource.get("/").header("Accept", "text/plain"),
            failing(new IllegalStateException("key " + SECRET)));
    assertThat(text.text()).contains("IllegalStateException: key ********").doesNotContain(SECRET);
  }

  @Test
  void anAddressWithoutARouteShowsTheRoutesThereAre() throws Exception {
    ErrorPageOptions options =
        ErrorPageOptions.debug(true)
            .withRoutes(
                () ->
                    List.of(
                        new RouteLine("", "home", List.of(), "Views.home"),
                        new RouteLine(
                            "post/<slug:slug>/", "post", List.of("slug: String"), "Views.post")));
    Response response =
        answer(
            options,
            browser("/pots/"),
            failing(new Http404("No route matches the path '/pots/'.")));
    Document page = Jsoup.parse(response.text());
    assertThat(response.status()).isEqualTo(404);
    assertThat(page.select("h2").eachText()).contains("Routes of this project");
    assertThat(page.select(".nearest + section th").eachText())
        .containsExactly("/", "/post/<slug:slug>/");
    assertThat(page.select(".nearest + section td").eachText())
        .containsExactly("home", "post (slug: String)");
    isSelfContained(response);
  }

  @Test
  void onlyThisMachineSeesTheDebugPage() {
    MemorySource source = browser("/");
    boolean local = source.remoteAddress().startsWith("127.");
    Response response =
        answer(ErrorPageOptions.debug(false), source, failing(new IllegalStateException("inside")));
    assertThat(response.text().contains("inside")).isEqualTo(local);
  }

  @ParameterizedTest
  @ValueSource(strings = {EVIL, "a\nb", "\u0000", "\ud800", "۱۲۳ پیام", ""})
  void whateverAnExceptionSaysThePageStands(String message) throws Exception {
    Response response =
        answer(
            ErrorPageOptions.debug(true),
            browser("/"),
            failing(new IllegalStateException(message)));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).contains("IllegalStateException");
    isSelfContained(response);
  }

  @Test
  void aChainThatGoesInCirclesEnds() {
    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException two = new IllegalStateException("two", one);
    one.initCause(two);
    assertThat(answer(ErrorPageOptions.debug(true), browser("/"), failing(one)).status())
        .isEqualTo(500);
  }
}
