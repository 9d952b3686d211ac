package blog.byhand;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that the API gives and the list that is written by hand are the same bytes. */
class SamePostsTest {
  @TempDir Path folder;

  @Test
  void theListOfPostsIsTheSameWithTheFrameworkAndWithout() throws Exception {
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
      try (JettyServer ours =
              JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
          PostsServer byHand = PostsServer.start(0, file)) {
        HttpResponse<String> theirs = get(byHand.port());
        HttpResponse<String> mine = get(ours.port());
        assertThat(theirs.body().replace(":" + byHand.port() + "/", ":" + ours.port() + "/"))
            .isEqualTo(mine.body());
        assertThat(headers(theirs)).isEqualTo(headers(mine)).containsKeys("etag", "vary");
      }
    }
  }

  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeAll(Set.of("content-length", "date"));
    headers.replace("etag", List.of("a tag"));
    return headers;
  }

  private static HttpResponse<String> get(int port) throws Exception {
    URI list = URI.create("http://127.0.0.1:" + port + "/api/posts/?page_size=100");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(list).header("Accept-Language", "en").build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
