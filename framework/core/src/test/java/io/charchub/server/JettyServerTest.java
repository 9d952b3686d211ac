package io.charchub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.Handler;
import io.charchub.http.RequestLimits;
import io.charchub.http.Response;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real server on a free port, spoken to by a real client and, where that is too well-behaved, by
 * bare sockets.
 */
class JettyServerTest extends FrontContract {
  private static JettyServer server;

  @BeforeAll
  static void start() {
    server = JettyServer.start("127.0.0.1", 0, FrontContract::answer, ServerOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  int port() {
    return server.port();
  }

  @Test
  void ambiguousLengthsAreRefused() throws Exception {
    String start = "POST /echo/ HTTP/1.1\r\nHost: a.test\r\n";
    for (String headers :
        List.of(
            "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Content-Length: +3\r\n\r\nabc",
            "Content-Length: -1\r\n\r\nabc",
            "Content-Length: 3, 3\r\n\r\nabc",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
            "X : y\r\n\r\n",
            " X: y\r\n\r\n",
            "X: a\r\n folded\r\n\r\n",
            "X: a\0b\r\n\r\n",
            "Host: b.test\r\n\r\n")) {
      assertThat(raw(start + headers)).as(headers).matches("(?s)HTTP/1.1 (400|501) .*");
    }
  }

  @Test
  void aRequestLineThatIsNoneIsRefused() throws Exception {
    for (String message :
        List.of(
            "GET\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "\0\1\2\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n")) {
      assertThat(raw(message)).as(message).matches("(?s)HTTP/1.1 (400|505) .*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2e%2e/etc/passwd",
        "/a/..%2fb",
        "/a/../b",
        "/a/./b",
        "/..;/x",
        "/a%2fb",
        "/%00",
        "/a%0ab",
        "/%ff",
        "/%zz",
        "/%u002e",
        "/a;/../b",
        "/a\\b",
        "x",
        "/a/%2e/",
        "/a%5cb"
      })
  void anAddressThatCanBeReadTwoWaysIsRefused(String target) throws Exception {
    assertThat(head(target, "Host: a.test\r\n")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void anAddressParameterIsPartOfThePath() throws Exception {
    assertThat(head("/admin;x", "Host: a.test\r\n")).endsWith("path /admin;x");
  }

  @Test
  void whatIsTooLongIsRefusedByItsOwnStatus() throws Exception {
    String host = "Host: a.test\r\n";
    assertThat(head("/" + "a".repeat(9_000), host)).startsWith("HTTP/1.1 414 ");
    assertThat(head("/" + "a".repeat(20_000), host)).startsWith("HTTP/1.1 414 ");
    assertThat(head("/", host + "X: " + "a".repeat(17_000) + "\r\n")).startsWith("HTTP/1.1 431 ");
    assertThat(head("/", host + "X: a\r\n".repeat(101))).startsWith("HTTP/1.1 431 ");
    assertThat(head("/", host + "X: a\r\n".repeat(90))).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void refusalsRepeatNothingOfTheRequestAndAreNotSniffed() throws Exception {
    String response = head("/<script>%zz", "Host: a.test\r\n");
    assertThat(response)
        .startsWith("HTTP/1.1 400 ")
        .contains("X-Content-Type-Options: nosniff", "Content-Type: text/plain;")
        .doesNotContain("script>")
        .doesNotContain("Jetty");
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedByCountedBytes() throws Exception {
    Handler handler = request -> Response.text("read " + request.body().length);
    ServerOptions options = ServerOptions.DEFAULT.requests(RequestLimits.DEFAULT.withBody(1_000));
    try (JettyServer small = JettyServer.start("127.0.0.1", 0, handler, options)) {
      URI uri = URI.create("http://127.0.0.1:" + small.port() + "/");
      HttpRequest chunked =
          HttpRequest.newBuilder(uri)
              .POST(
                  HttpRequest.BodyPublishers.fromPublisher(
                      HttpRequest.BodyPublishers.ofByteArray(new byte[1_001])))
              .build();
      assertThat(CLIENT.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(413);
      HttpRequest fits =
          HttpRequest.newBuilder(uri)
              .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_000]))
              .build();
      assertThat(CLIENT.send(fits, HttpResponse.BodyHandlers.ofString()).body())
          .isEqualTo("read 1000");
      HttpRequest compressed =
          HttpRequest.newBuilder(uri)
              .header("Content-Encoding", "gzip")
              .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[10]))
              .build();
      assertThat(CLIENT.send(compressed, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(415);
    }
  }

  @Test
  void moreSlowBodiesThanThreadsDoNotStopTheServer() throws Exception {
    ServerOptions few = ServerOptions.DEFAULT.threads(12);
    try (JettyServer small =
        JettyServer.start("127.0.0.1", 0, request -> Response.text("ok"), few)) {
      Socket[] slow = new Socket[40];
      try {
        for (int i = 0; i < slow.length; i++) {
          slow[i] = new Socket("127.0.0.1", small.port());
          slow[i]
              .getOutputStream()
              .write(
                  "POST / HTTP/1.1\r\nHost: a.test\r\nContent-Length: 1000\r\n\r\nx"
                      .getBytes(StandardCharsets.US_ASCII));
        }
        HttpRequest probe =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + small.port() + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
        assertThat(CLIENT.send(probe, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("ok");
      } finally {
        for (Socket socket : slow) {
          if (socket != null) {
            socket.close();
          }
        }
      }
    }
  }

  @Test
  void aPortInUseIsAnErrorThatSaysWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(
              () ->
                  JettyServer.start(
                      "127.0.0.1", port, r -> Response.text(""), ServerOptions.DEFAULT))
          .isInstanceOf(ServerException.class)
          .hasMessage(
              "server.E001 The port "
                  + port
                  + " is in use by another program.\n  where: 127.0.0.1:"
                  + port
                  + "\n  try: stop that program, or name another port, such as "
                  + (port + 1));
    }
  }

  @Test
  void anAddressThatIsNotOursIsAnError() {
    assertThatThrownBy(
            () -> JettyServer.start("192.0.2.1", 0, r -> Response.text(""), ServerOptions.DEFAULT))
        .isInstanceOf(ServerException.class)
        .hasMessageStartingWith("server.E002 The server could not listen: ");
  }

  @Test
  void stoppingLetsARequestUnderWayFinish() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    JettyServer slow =
        JettyServer.start(
            "127.0.0.1",
            0,
            request -> {
              arrived.countDown();
              release.await();
              return Response.text("finished");
            },
            ServerOptions.DEFAULT);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + slow.port() + "/")).build();
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    arrived.await();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(slow::close);
    release.countDown();
    assertThat(answer.get().body()).isEqualTo("finished");
    stopped.get();
  }

  @Test
  void stoppingCutsOffARequestThatDoesNotFinishInTime() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Handler stuck =
        request -> {
          arrived.countDown();
          never.await();
          return Response.text("too late");
        };
    ServerOptions impatient =
        ServerOptions.DEFAULT.times(Duration.ofSeconds(15), Duration.ofMillis(200));
    JettyServer stopped = JettyServer.start("127.0.0.1", 0, stuck, impatient);
    int port = stopped.port();
    URI address = URI.create("http://127.0.0.1:" + port + "/");
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    arrived.await();
    stopped.close();
    assertThat(answer)
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .havingRootCause()
        .isInstanceOf(IOException.class);
    never.countDown();
    JettyServer.start("127.0.0.1", port, stuck, impatient).close(); // the port is free
  }

  @Test
  void virtualThreadsAreUsedWhereTheJdkHasThem() throws Exception {
    ServerOptions options = ServerOptions.DEFAULT.virtualThreads(true);
    try (JettyServer virtual =
        JettyServer.start(
            "127.0.0.1", 0, r -> Response.text(Thread.currentThread().toString()), options)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + virtual.port() + "/")).build();
      String thread = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(thread.contains("VirtualThread"))
          .isEqualTo(org.eclipse.jetty.util.VirtualThreads.areSupported());
    }
  }
}
