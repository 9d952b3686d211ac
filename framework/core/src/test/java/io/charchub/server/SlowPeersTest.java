package io.charchub.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.http.FileResponse;
import io.charchub.http.Response;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send or read as slowly as they can cost memory, never a thread. */
class SlowPeersTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @Test
  void aBodyHasFiveSecondsOfGraceAndThenAPaceToKeep() {
    Pace pace = new Pace(240, 0);
    assertThat(pace.isTooSlow(1, 4 * SECOND)).isFalse();
    assertThat(pace.isTooSlow(1_439, 6 * SECOND)).isFalse();
    assertThat(pace.isTooSlow(1, 7 * SECOND)).isTrue();
    assertThat(pace.isTooSlow(100_000, 8 * SECOND)).isFalse();
  }

  @Test
  void aHeaderThatNeverEndsIsCutOffAndAnIdleConnectionIsNot() throws Exception {
    try (JettyServer server =
            JettyServer.start(
                "127.0.0.1", 0, request -> Response.text("ok"), ServerOptions.DEFAULT);
        Socket dripping = new Socket("127.0.0.1", server.port());
        Socket idle = new Socket("127.0.0.1", server.port())) {
      String request = "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n";
      idle.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(idle.getInputStream().read()).isEqualTo('H');
      dripping.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));

      long now = System.nanoTime();
      int closed = 0;
      while (closed == 0) { // until the server has read the bytes, however long that takes
        now += 20 * SECOND;
        closed = server.headerDeadline().sweep(now);
        Thread.onSpinWait();
      }
      assertThat(closed).isEqualTo(1);
      assertThat(dripping.getInputStream().read()).isEqualTo(-1);
      for (int i = 0; i < 3; i++) {
        now += 20 * SECOND;
        assertThat(server.headerDeadline().sweep(now)).isZero();
      }
    }
  }

  @Test
  void answersThatNobodyReadsDoNotStopTheServer(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("big.bin");
    Files.write(file, new byte[20_000_000]);
    byte[] page = new byte[20_000_000];
    ServerOptions few = ServerOptions.DEFAULT.threads(12);
    try (JettyServer server =
        JettyServer.start(
            "127.0.0.1",
            0,
            request ->
                switch (request.path()) {
                  case "/page/" -> Response.of(page, "text/plain");
                  case "/file/" -> FileResponse.of(file).forRequest(request);
                  default -> Response.text("ok");
                },
            few)) {
      Socket[] unread = new Socket[40];
      try {
        for (int i = 0; i < unread.length; i++) {
          unread[i] = new Socket("127.0.0.1", server.port());
          String path = i % 2 == 0 ? "/page/" : "/file/";
          String request = "GET " + path + " HTTP/1.1\r\nHost: a.test\r\n\r\n";
          unread[i].getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
        URI probe = URI.create("http://127.0.0.1:" + server.port() + "/");
        HttpRequest request = HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(10)).build();
        HttpResponse<String> answer =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("ok");
        URI whole = URI.create("http://127.0.0.1:" + server.port() + "/file/");
        assertThat(
                HttpClient.newHttpClient()
                    .send(
                        HttpRequest.newBuilder(whole).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                    .body())
            .hasSize(20_000_000);
      } finally {
        for (Socket socket : unread) {
          if (socket != null) {
            socket.close();
          }
        }
      }
    }
  }
}
