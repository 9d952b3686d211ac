package io.charchub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.Cookie;
import io.charchub.http.FileResponse;
import io.charchub.http.Http404;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client and a handler see of each other, whatever server stands between. */
abstract class FrontContract {
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  @BeforeAll
  static void writeFile() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "0123456789");
  }

  abstract int port();

  static Response answer(io.charchub.http.Request request) throws Exception {
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
      case "/half/" ->
          StreamingResponse.of(
              "text/plain",
              out -> {
                out.write(new byte[100_000]);
                throw new IOException("the source has gone");
              });
      case "/long/" -> Response.text("0123456789".repeat(100_000));
      case "/file/" -> FileResponse.of(folder.resolve("notes.txt")).forRequest(request);
      case "/missing/" -> throw new Http404("Secret reason.");
      case "/broken/" -> throw new IllegalStateException("secret detail");
      case "/error/" -> throw new StackOverflowError("secret detail");
      case "/empty/" -> Response.of(204);
      case "/moved/" -> Response.redirect("/hello");
      default -> Response.text("path " + request.path());
    };
  }

  final HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  final URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Sends these bytes and gives all that comes back. */
  final String raw(String message) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  final String head(String target, String headers) throws IOException {
    return raw("GET " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
  }

  @Test
  void anAnswerGoesOutWithItsLengthAndWithoutAServerHeader() throws Exception {
    HttpResponse<String> response = get("/hello");
    assertThat(response.body()).isEqualTo("path /hello");
    assertThat(response.headers().firstValue("Content-Length")).contains("11");
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    assertThat(type.replace(" ", "")).isEqualTo("text/plain;charset=utf-8");
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
    assertThat(body).contains("\"host\":\"127.0.0.1:" + port() + "\"");
  }

  @Test
  void headersWithAnUnderscoreAreNotThere() throws Exception {
    String response = head("/echo/", "Host: a.test\r\nX_Evil: 1\r\nX-Good: 2\r\n");
    assertThat(response).contains("\"underscore\":[]", "X-Good").doesNotContain("X_Evil");
  }

  /**
   * The body comes after the headers, in a packet of its own, so that now and then one thread reads
   * the body while another has not yet left the headers; what went wrong then went wrong once in
   * some hundreds.
   */
  @Test
  void everyFormThatNobodyReadsIsAnswered() throws Exception {
    HttpClient plain = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < 2_000; i++) {
      assertThat(posted(plain, "/moved/")).as("redirect %d", i).isEqualTo(302);
      assertThat(posted(plain, "/empty/")).as("empty answer %d", i).isEqualTo(204);
    }
  }

  private int posted(HttpClient client, String path) throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(uri(path))
            .POST(HttpRequest.BodyPublishers.ofString("title=unread"))
            .build();
    return client.send(form, HttpResponse.BodyHandlers.ofString()).statusCode();
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
  void longContentArrivesWhole() throws Exception {
    HttpResponse<String> response = get("/long/");
    assertThat(response.body()).isEqualTo("0123456789".repeat(100_000));
    assertThat(response.headers().firstValue("Content-Length")).contains("1000000");
  }

  @Test
  void aStreamThatFailsHalfwayIsCutOffSoThatNobodyTakesAPartForTheWhole() throws Exception {
    assertThatThrownBy(() -> get("/half/")).isInstanceOf(IOException.class);
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
}
