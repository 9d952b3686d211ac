package blog.byhand;

import blog.demo.DemoContent;
import io.charchub.apps.Services;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.management.Project;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import io.charchub.testing.TestDatabase;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the blog and a program written by hand answer to one request, on one database with the
 * demo's rows.
 *
 * @param blog the answer of the blog
 * @param byHand the answer of the other program, with the blog's port where its own stood
 */
record BothAnswers(Answer blog, Answer byHand) {

  /**
   * One answer.
   *
   * @param headers by their names in small letters; without length and date, and without the value
   *     of the tag, which each program makes in a way of its own
   */
  record Answer(String body, Map<String, List<String>> headers) {}

  /** Starts a server on the rows of a database. */
  @FunctionalInterface
  interface Starter {
    LocalServer start(Path database) throws Exception;
  }

  /** Fills a database in {@code folder} and asks both for {@code path}. */
  static BothAnswers to(String path, Path folder, Starter starter) throws Exception {
    Path file = folder.resolve("db.sqlite3");
    try (Project project =
        Project.open(
            Path.of("").toAbsolutePath(),
            Map.of(
                "DATABASE_URL",
                "sqlite:///" + file,
                "SECRET_KEY",
                "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
                "CHARCHUB_DEBUG",
                "true"))) {
      Databases databases = Services.current().get(Databases.class);
      TestDatabase.createTables(databases.primary(), Services.current().get(ModelRegistry.class));
      DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
      try (JettyServer blog =
              JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
          LocalServer other = starter.start(file)) {
        return new BothAnswers(
            get(path, blog.port(), blog.port()), get(path, other.port(), blog.port()));
      }
    }
  }

  private static Answer get(String path, int port, int shown) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept-Language", "en")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeAll(Set.of("content-length", "date"));
    headers.replace("etag", List.of("a tag"));
    return new Answer(response.body().replace(":" + port + "/", ":" + shown + "/"), headers);
  }
}
