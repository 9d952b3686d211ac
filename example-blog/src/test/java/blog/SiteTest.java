package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.demo.DemoContent;
import io.charchub.apps.Services;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.management.Project;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import io.charchub.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The whole blog behind a real server on a port of its own. */
class SiteTest {
  @TempDir Path folder;

  private Project project;
  private JettyServer server;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeEach
  void serve() throws Exception {
    open("true");
  }

  private void open(String debug) throws Exception {
    project =
        Project.open(
            Path.of("").toAbsolutePath(),
            Map.of(
                "DATABASE_URL",
                "sqlite:///" + folder.resolve("db-" + debug + ".sqlite3"),
                "SECRET_KEY",
                "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
                "CHARCHUB_DEBUG",
                debug));
    Databases databases = Services.current().get(Databases.class);
    TestDatabase.createTables(databases.primary(), Services.current().get(ModelRegistry.class));
    DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
    server = JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
    project.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void everyPublicAddressAnswersWithItsStatusAndType() throws Exception {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("/", "200 text/html; charset=utf-8"),
            Map.entry("/?page=2", "200 text/html; charset=utf-8"),
            Map.entry("/?page=99", "404 text/html; charset=utf-8"),
            Map.entry("/post/four-beams/", "200 text/html; charset=utf-8"),
            Map.entry("/post/" + encode("چهار-تیر-چوبی") + "/", "200 text/html; charset=utf-8"),
            Map.entry("/post/draft-on-shadows/", "404 text/html; charset=utf-8"),
            Map.entry("/post/a-letter-to-the-future/", "404 text/html; charset=utf-8"),
            Map.entry("/tag/design/", "200 text/html; charset=utf-8"),
            Map.entry("/tag/nothing/", "404 text/html; charset=utf-8"),
            Map.entry("/category/frameworks/", "200 text/html; charset=utf-8"),
            Map.entry("/author/carpenter/", "200 text/html; charset=utf-8"),
            Map.entry("/archive/2025/3/", "200 text/html; charset=utf-8"),
            Map.entry("/archive/2025/13/", "404 text/html; charset=utf-8"),
            Map.entry("/search/?q=door", "200 text/html; charset=utf-8"),
            Map.entry("/search/", "200 text/html; charset=utf-8"),
            Map.entry("/feed/", "200 application/atom+xml; charset=utf-8"),
            Map.entry("/sitemap.xml", "200 application/xml; charset=utf-8"),
            Map.entry("/static/blog/blog.css", "200 text/css; charset=utf-8"),
            Map.entry("/accounts/login/", "200 text/html; charset=utf-8"),
            Map.entry("/accounts/signup/", "200 text/html; charset=utf-8"),
            Map.entry("/accounts/password_reset/", "200 text/html; charset=utf-8"),
            Map.entry("/admin/login/", "200 text/html; charset=utf-8"),
            Map.entry("/api/", "200 application/json"),
            Map.entry("/api/posts/", "200 application/json"),
            Map.entry("/api/posts.xml", "200 application/xml; charset=utf-8"),
            Map.entry("/api/nothing/", "404 text/html; charset=utf-8"));
    for (Map.Entry<String, String> each : expected.entrySet()) {
      HttpResponse<String> response = get(each.getKey());
      assertThat(
              response.statusCode()
                  + " "
                  + response.headers().firstValue("Content-Type").orElse("none"))
          .as(each.getKey())
          .isEqualTo(each.getValue());
    }
  }

  @Test
  void theFeedAndTheSiteMapAreXml() throws Exception {
    assertThat(xml("/feed/").getElementsByTagName("entry").getLength()).isEqualTo(20);
    assertThat(xml("/sitemap.xml").getElementsByTagName("url").getLength()).isEqualTo(42);
  }

  private Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(get(path).body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theAnonymousHomePageSetsNoCookieAndIsTheSameBytesTwice() throws Exception {
    HttpResponse<String> first = get("/");
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control")).isEmpty();
    assertThat(first.headers().firstValue("Vary"))
        .contains("Accept-Language, Cookie, Accept-Encoding");
    assertThat(get("/").body()).isEqualTo(first.body());
  }

  @Test
  void noPageAsksAnotherHostForAnything() throws Exception {
    Pattern loaded = Pattern.compile("(?:src|href)=\"(https?:)?//(?!127[.]0[.]0[.]1:)[^\"]*\"");
    for (String path : List.of("/", "/post/four-beams/", "/search/?q=a")) {
      Matcher matcher = loaded.matcher(get(path).body());
      assertThat(matcher.find()).as(path).isFalse();
    }
  }

  @Test
  void aCommentIsKeptAndWaitsAndWhatWasTypedWrongIsShownAgain() throws Exception {
    String page = get("/post/four-beams/").body();
    Matcher token =
        Pattern.compile("name=\"csrfmiddlewaretoken\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    String csrf = "csrfmiddlewaretoken=" + token.group(1);
    HttpResponse<String> wrong =
        post("/post/four-beams/", csrf + "&name=&email=nope&body=" + encode("<b>typed</b>"));
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(wrong.body())
        .contains(
            "aria-invalid=\"true\"", "id=\"id_name_error\"", "&lt;b&gt;typed&lt;/b&gt;", "nope")
        .doesNotContain("<b>typed</b>");
    HttpResponse<String> right =
        post("/post/four-beams/", csrf + "&name=Visitor&email=&body=" + encode("A new word"));
    assertThat(right.statusCode()).isEqualTo(302);
    assertThat(right.headers().firstValue("Location")).contains("/post/four-beams/");
    assertThat(get("/post/four-beams/").body())
        .contains("Your comment waits to be read")
        .doesNotContain("A new word");
    Comment comment = Comment.objects.pending().get(Comment_.name.eq("Visitor"));
    comment.status = Comment.Status.APPROVED;
    comment.save();
    assertThat(get("/post/four-beams/").body())
        .contains("A new word")
        .doesNotContain("Your comment waits to be read");
  }

  @Test
  void aFormWithoutItsTokenIsForbiddenAndStoresNothing() throws Exception {
    long before = Comment.objects.count();
    assertThat(post("/post/four-beams/", "name=x&body=y").statusCode()).isEqualTo(403);
    assertThat(Comment.objects.count()).isEqualTo(before);
  }

  @Test
  void aWrongHostIsRefusedOnEveryPathStaticFilesToo() throws Exception {
    for (String path : List.of("/", "/static/blog/blog.css", "/nothing/")) {
      try (Socket socket = new Socket("127.0.0.1", server.port());
          OutputStream out = socket.getOutputStream()) {
        out.write(
            ("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).as(path).startsWith("HTTP/1.1 400");
      }
    }
  }

  @Test
  void withoutDebugAMissingPageSaysNothingAboutTheSite() throws Exception {
    stop();
    open("false");
    HttpResponse<String> response = get("/nothing/");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("charchub", "Charchub", ".java", "post/<");
    assertThat(get("/").body()).containsPattern("/static/blog/blog\\.[0-9a-f]{12}\\.css");
  }
}
