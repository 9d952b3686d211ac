package io.charchub.management;

import io.charchub.cli.Terminal;
import io.charchub.management.compilation.ProjectLayout;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A project in a folder, written by a test and run as the launcher runs it. */
final class TestProject {
  static final String URLS =
      """
      package site;

      import static io.charchub.urls.Routes.path;

      import io.charchub.http.Response;
      import io.charchub.urls.Route;
      import io.charchub.urls.UrlConf;
      import java.util.List;

      public final class Urls implements UrlConf {
        @Override
        public List<Route> urlpatterns() {
          return List.of(path("", request -> Response.html("%s"), "home"));
        }
      }
      """;

  final Path dir;
  final Map<String, String> environment = new HashMap<>();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  final Terminal terminal = Terminal.of(out, err, new StringReader(""));

  /** A project of one page that says {@code hello}, in the app {@code site}. */
  TestProject(Path dir) {
    this.dir = dir;
    write(
        "settings.toml",
        """
        DEBUG = true
        ROOT_URLCONF = "site.Urls"
        INSTALLED_APPS = ["site"]
        [DATABASES.default]
        ENGINE = "sqlite"
        NAME = "db.sqlite3"
        """);
    page("hello");
  }

  void page(String text) {
    write("src/main/java/site/Urls.java", URLS.formatted(text));
  }

  void write(String file, String text) {
    try {
      Path path = dir.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int manage(String... arguments) {
    return new Manage(terminal, dir, environment).run(List.of(arguments));
  }

  ProjectHost host() {
    return new ProjectHost(new ProjectLayout(dir), environment, null, terminal);
  }
}
