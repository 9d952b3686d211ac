package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.conf.ConfigurationException;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.urls.Reverse;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {
  @TempDir Path dir;
  private TestProject written;
  private ProjectHost host;

  @BeforeEach
  void aProject() {
    written = new TestProject(dir);
    host = written.host();
  }

  @AfterEach
  void close() {
    host.close();
    assertThat(Services.isInstalled()).isFalse();
  }

  @Test
  void anOpenProjectIsTheCurrentOne() {
    Project project = host.open();
    assertThat(Services.current()).isSameAs(project.services());
    assertThat(Reverse.reverse("home")).isEqualTo("/");
    assertThat(project.apps().labels()).containsExactly("site");
  }

  @Test
  void openingTouchesNoDatabase() {
    host.open();
    assertThat(dir.resolve("db.sqlite3")).doesNotExist();
  }

  @Test
  void aDatabaseOfTheEnvironmentReplacesTheOneOfTheFile() {
    written.environment.put("DATABASE_URL", "sqlite:///other.sqlite3");
    Project project = host.open();
    project.services().get(Databases.class).primary().update(Sql.of("CREATE TABLE t (x integer)"));
    assertThat(dir.resolve("other.sqlite3")).exists();
    assertThat(dir.resolve("db.sqlite3")).doesNotExist();
  }

  @Test
  void pagesCarryTheSecurityHeadersAndAnotherHostIsRefused() throws Exception {
    try (RunningSite site = RunningSite.start(host.open())) {
      HttpResponse<String> home = site.get("/");
      assertThat(home.body()).isEqualTo("hello");
      assertThat(home.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
    }
    written.environment.put("CHARCHUB_ALLOWED_HOSTS", "www.example.com");
    try (RunningSite site = RunningSite.start(host.open())) {
      assertThat(site.get("/").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void thePolicyOfTheSettingsReplacesDirectives() throws Exception {
    written.environment.put("CHARCHUB_SECURE_CSP__img-src", "*");
    written.environment.put("CHARCHUB_SECURE_CSP__font-src", "");
    try (RunningSite site = RunningSite.start(host.open())) {
      assertThat(site.get("/").headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("img-src *")
          .doesNotContain("font-src");
    }
  }

  @Test
  void unknownMiddlewareIsRefused() {
    written.environment.put("CHARCHUB_MIDDLEWARE", "security,gizp");
    Project project = host.open();
    assertThatThrownBy(project::handler)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("management.E007 There is no middleware 'gizp'")
        .hasMessageContaining("try: 'gzip'. There are: security, gzip");
  }

  @Test
  void aMiddlewareMayBeNamedByItsClass() throws Exception {
    written.write(
        "src/main/java/site/Stamp.java",
        """
        package site;

        import io.charchub.http.Handler;
        import io.charchub.http.Middleware;
        import io.charchub.http.Request;
        import io.charchub.http.Response;

        public final class Stamp implements Middleware {
          @Override
          public Response handle(Request request, Handler next) throws Exception {
            return next.handle(request).header("X-Stamp", "ours");
          }
        }
        """);
    written.environment.put("CHARCHUB_MIDDLEWARE", "site.Stamp");
    try (RunningSite site = RunningSite.start(host.open())) {
      assertThat(site.get("/").headers().firstValue("X-Stamp")).contains("ours");
    }
  }

  @Test
  void aTemplateReadsRecordsThatTheProjectKeepsToItself() throws Exception {
    written.write(
        "src/main/java/site/Urls.java",
        TestProject.URLS
            .formatted("")
            .replace(
                "Response.html(\"\")",
                "io.charchub.views.Shortcuts.render(request, \"a.ftlh\","
                    + " java.util.Map.of(\"thread\", new Thread(\"one\")))")
            .replace(
                "public final class Urls",
                "record Thread(String name) {}\n\npublic final class Urls"));
    written.write("src/main/resources/templates/a.ftlh", "${thread.name}");
    try (RunningSite site = RunningSite.start(host.open())) {
      assertThat(site.get("/").body()).isEqualTo("one");
    }
  }

  @Test
  void aBadExpressionOfExemptPathsIsNamed() {
    written.environment.put("CHARCHUB_SECURE_SSL_REDIRECT", "true");
    written.environment.put("CHARCHUB_SECURE_REDIRECT_EXEMPT", "(");
    Project project = host.open();
    assertThatThrownBy(project::handler)
        .hasMessageStartingWith("management.E008 '(' is no regular expression");
  }

  @Test
  void uploadedPicturesAreShownAndAllElseIsOfferedForSaving() throws Exception {
    written.write("media/note.html", "<script>alert(1)</script>");
    written.write("media/dot.png", "not really");
    written.write("secret.txt", "hush");
    try (RunningSite site = RunningSite.start(host.open())) {
      HttpResponse<String> note = site.get("/media/note.html");
      assertThat(note.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      assertThat(note.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("sandbox");
      HttpResponse<String> picture = site.get("/media/dot.png");
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(picture.headers().firstValue("Content-Disposition")).isEmpty();
      assertThat(site.get("/media/none.png").statusCode()).isEqualTo(404);
      assertThat(site.get("/media/%2e%2e/secret.txt").body()).doesNotContain("hush");
    }
  }

  @Test
  void eachViewRunsInATransactionWhereTheDatabaseAsksForIt() throws Exception {
    written.write(
        "src/main/java/site/Urls.java",
        """
        package site;

        import static io.charchub.urls.Routes.path;

        import io.charchub.apps.Services;
        import io.charchub.db.Databases;
        import io.charchub.db.Sql;
        import io.charchub.http.Request;
        import io.charchub.http.Response;
        import io.charchub.urls.Route;
        import io.charchub.urls.UrlConf;
        import java.io.IOException;
        import java.util.List;

        public final class Urls implements UrlConf {
          @Override
          public List<Route> urlpatterns() {
            return List.of(path("", Urls::add, "home"));
          }

          private static Response add(Request request) throws IOException {
            Services.current().get(Databases.class).primary().update(Sql.of("INSERT INTO t VALUES (1)"));
            throw new IOException("after the row");
          }
        }
        """);
    written.environment.put("CHARCHUB_DATABASES__default__ATOMIC_REQUESTS", "true");
    Project project = host.open();
    var database = project.services().get(Databases.class).primary();
    database.update(Sql.of("CREATE TABLE t (x integer)"));
    try (RunningSite site = RunningSite.start(project)) {
      assertThat(site.get("/").statusCode()).isEqualTo(500);
    }
    assertThat(database.query(Sql.of("SELECT count(*) FROM t"), row -> row.getLong(0)))
        .containsExactly(0L);
  }

  @Test
  void theProjectsTemplatesAreFound() throws Exception {
    written.write("src/main/resources/templates/site/home.ftlh", "<p>${name}</p>");
    written.write("more/extra.ftlh", "extra");
    written.environment.put("CHARCHUB_TEMPLATES__DIRS", "more");
    Project project = host.open();
    var templates = project.services().get(io.charchub.template.Templates.class);
    assertThat(templates.render("site/home.ftlh", java.util.Map.of("name", "<b>")))
        .isEqualTo("<p>&lt;b&gt;</p>");
    assertThat(templates.render("extra.ftlh", java.util.Map.of())).isEqualTo("extra");
    Files.writeString(dir.resolve("src/main/resources/templates/site/bad.ftlh"), "<p>${</p>");
    assertThat(project.checks().run()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "8001, 127.0.0.1, 8001",
    "0.0.0.0:9000, 0.0.0.0, 9000",
    "0:9000, 0.0.0.0, 9000",
    "localhost, localhost, 8000",
    "[::1]:8000, ::1, 8000",
    "[::1], ::1, 8000",
    "::1, ::1, 8000",
  })
  void addressesAreUnderstood(String text, String name, int port) {
    assertThat(Address.parse(text)).isEqualTo(new Address(name, port));
  }

  @Test
  void onlyAddressesOfThisMachineAreLoopback() {
    assertThat(new Address("127.0.0.1", 1).isLoopback()).isTrue();
    assertThat(new Address("::1", 1).isLoopback()).isTrue();
    assertThat(new Address("0.0.0.0", 1).isLoopback()).isFalse();
    assertThat(new Address("0.0.0.0", 1).url(8000)).isEqualTo("http://127.0.0.1:8000/");
    assertThat(new Address("::1", 1).url(8000)).isEqualTo("http://[::1]:8000/");
  }
}
