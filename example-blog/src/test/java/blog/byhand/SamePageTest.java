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

/** The page that the framework makes and the page that is made by hand are one page. */
class SamePageTest {
  @TempDir Path folder;

  @Test
  void theHomePageIsTheSameWithTheFrameworkAndWithout() throws Exception {
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
          HomeServer byHand = HomeServer.start(0, file, false, HomePage.Addresses.PLAIN)) {
        HttpResponse<String> theirs = get(byHand.port());
        HttpResponse<String> mine = get(ours.port());
        assertThat(lines(theirs.body())).isEqualTo(lines(mine.body()));
        assertThat(headers(theirs)).isEqualTo(headers(mine)).containsKeys("etag", "vary");
      }
    }
  }

  /**
   * Lines that hold something, without the blanks around them: where templates break lines is not
   * the page.
   */
  private static String lines(String page) {
    return page.lines()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .reduce("", (left, right) -> left + "\n" + right);
  }

  /** What is sent with the page; which of the contents it tells is left out where it may differ. */
  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeAll(Set.of("content-length", "date"));
    headers.replace("etag", List.of("a tag"));
    return headers;
  }

  private static HttpResponse<String> get(int port) throws Exception {
    URI home = URI.create("http://127.0.0.1:" + port + "/");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(home).header("Accept-Language", "en").build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
