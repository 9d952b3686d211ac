package io.charchub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.Cookie;
import io.charchub.http.FileResponse;
import io.charchub.http.Handler;
import io.charchub.http.Http404;
import io.charchub.http.RequestLimits;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real server on a free port, spoken to by a real client and, where that is too well-behaved, by
 * bare sockets.
 */
class JettyServerTest {
  @TempDir static Path folder;
  private static JettyServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "0123456789");
    server = JettyServer.start("127.0.0.1", 0, JettyServerTest::answer, ServerOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Response answer(io.charchub.http.Request request) throws Exception {
    return switch (request.path()) {
      case "/echo/" ->
          Response.json(
              Map.of(
                  "method", request.method(),
                  "query", request.query().asMap(),
                  "body", new String(request.body(), StandardCharsets.UTF_8),
                  "host", request.host(),
                  "underscore", request.headers("X_Evil"),
                  "names", List.copyOf(request.headerNames())));
      case "/cookie/" ->
          Response.text("ok").cookie(Cookie.of("a", "1")).cookie(Cookie.of("b", "2"));
      case "/stream/" ->
          StreamingResponse.of(
              "text/csv; charset=utf-8",
              out -> {
                for (int i = 0; i < 1_000; i++) {
                  out.write("line\n".getBytes(StandardCharsets.UTF_8));
                }
              });
      case "/file/" -> FileResponse.of(folder.resolve("notes.txt")).forRequest(request);
      case "/missing/" -> throw new Http404("Secret reason.");
      case "/broken/" -> throw new IllegalStateException("secret detail");
      case "/error/" -> throw new StackOverflowError("secret detail");
      case "/empty/" -> Response.of(204);
      default -> Response.text("path " + request.path());
    };
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Sends these bytes and gives all that comes back. */
  private static String raw(String message) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String head(String target, String headers) throws IOException {
    return raw("GET " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
  }

  @Test
  void anAnswerGoesOutWithItsLengthAndWithoutAServerHeader() throws Exception {
    HttpResponse<String> response = get("/hello");
    assertThat(response.body()).isEqualTo("path /hello");
    assertThat(response.headers().firstValue("Content-Length")).contains("11");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(response.headers().firstValue("Server")).isEmpty();
    assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void aHandlerSeesMethodQueryBodyAndHost() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/echo/?a=1&a=%D8%B3"))
            .method("PUT", HttpRequest.BodyPublishers.ofString("سلام"))
            .build();
    String body = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    assertThat(body).contains("\"method\":\"PUT\"", "{\"a\":[\"1\",\"س\"]}", "\"body\":\"سلام\"");
    assertThat(body).contains("\"host\":\"127.0.0.1:" + server.port() + "\"");
  }

  @Test
  void headersWithAnUnderscoreAreNotThere() throws Exception {
    String response = head("/echo/", "Host: a.test\r\nX_Evil: 1\r\nX-Good: 2\r\n");
    assertThat(response).contains("\"underscore\":[]", "X-Good").doesNotContain("X_Evil");
  }

  @Test
  void headAnswersWithTheLengthAndNoContent() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/hello"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Length")).contains("11");
  }

  @Test
  void cookiesStreamsFilesAndEmptyAnswersAreWritten() throws Exception {
    assertThat(get("/cookie/").headers().allValues("Set-Cookie"))
        .containsExactly(
            "a=1; Path=/; HttpOnly; SameSite=Lax", "b=2; Path=/; HttpOnly; SameSite=Lax");
    assertThat(get("/stream/").body()).hasSize(5_000);
    assertThat(get("/empty/").statusCode()).isEqualTo(204);
    assertThat(get("/file/").body()).isEqualTo("0123456789");

    HttpResponse<String> part = get("/file/", "Range", "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    assertThat(part.headers().firstValue("Content-Length")).contains("3");
    assertThat(get("/file/", "Range", "bytes=-3").body()).isEqualTo("789");
    assertThat(get("/file/", "Range", "bytes=7-").body()).isEqualTo("789");
    assertThat(get("/file/", "Range", "bytes=10-").statusCode()).isEqualTo(416);
    assertThat(get("/file/", "Range", "bytes=5-2").statusCode()).isEqualTo(200);
    String tag = get("/file/").headers().firstValue("ETag").orElseThrow();
    assertThat(get("/file/", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void whatEscapesTheHandlerIsABareErrorWithAnId() throws Exception {
    for (String path : List.of("/broken/", "/error/")) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).matches("Server error\nRequest [0-9a-f]{16}\n");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    HttpResponse<String> missing = get("/missing/");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).startsWith("Not found").doesNotContain("Secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "get"})
  void otherMethodsAreRefused(String method) throws Exception {
    String response = raw(method + " / HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\n\r\n");
    assertThat(response).matches("(?s)HTTP/1.1 (400|405|501) .*");
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
