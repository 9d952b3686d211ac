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
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two hundred visitors of a kind that never come to an end, on the blog as it is by default: 200
 * threads at most, so that one thread for each of them would leave none for anybody else.
 */
class SlowVisitorsTest {
  private static final int EACH = 200;

  /** Bytes that no buffer on the way takes as a whole. */
  private static final int LONG = 20_000_000;

  private enum Kind {
    HEADERS("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "),
    BODY(
        "POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
            + "username="),
    IDLE(""),
    UNREAD_ANSWER("GET /media/long.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    private final byte[] start;

    Kind(String start) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
    }

    /** Opens a connection that begins like this and does nothing more. */
    Socket open(int port) throws IOException {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(4_096);
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
      socket.getOutputStream().write(start);
      return socket;
    }
  }

  @TempDir Path folder;

  private Project project;
  private JettyServer server;
  private final List<Socket> open = new ArrayList<>();

  @BeforeEach
  void serve() throws IOException {
    Path media = Files.createDirectory(folder.resolve("media"));
    Files.write(media.resolve("long.txt"), new byte[LONG]);
    project =
        Project.open(
            Path.of("").toAbsolutePath(),
            Map.of(
                "DATABASE_URL",
                "sqlite:///" + folder.resolve("db.sqlite3"),
                "SECRET_KEY",
                "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
                "CHARCHUB_MEDIA_ROOT",
                media.toString(),
                "CHARCHUB_DEBUG",
                "false"));
    Databases databases = Services.current().get(Databases.class);
    TestDatabase.createTables(databases.primary(), Services.current().get(ModelRegistry.class));
    DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
    server = JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    server.close();
    project.close();
  }

  private String home() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
            .timeout(Duration.ofSeconds(100))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @ParameterizedTest
  @EnumSource
  void twoHundredOfAKindDoNotStopAVisitor(Kind kind) throws Exception {
    for (int i = 0; i < EACH; i++) {
      open.add(kind.open(server.port()));
    }
    assertThat(home()).contains("Four Beams");
  }

  @Test
  void twoHundredOfEachKindAtOnceDoNotStopAVisitor() throws Exception {
    Map<Kind, Integer> opened = new EnumMap<>(Kind.class);
    for (int i = 0; i < EACH; i++) {
      for (Kind kind : Kind.values()) {
        open.add(kind.open(server.port()));
        opened.merge(kind, 1, Integer::sum);
      }
    }
    assertThat(opened).allSatisfy((kind, count) -> assertThat(count).isEqualTo(EACH));
    for (int i = 0; i < 5; i++) {
      assertThat(home()).contains("Four Beams");
    }
  }
}
