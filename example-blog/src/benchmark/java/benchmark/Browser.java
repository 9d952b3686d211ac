package benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chromium, asked by its DevTools protocol when it first painted something of a page. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST_PAINT =
      "new Promise(done => new PerformanceObserver(list => {"
          + " const paint = list.getEntriesByName('first-contentful-paint')[0];"
          + " if (paint) done(paint.startTime);"
          + " }).observe({ type: 'paint', buffered: true }))";

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private int asked;

  /** Starts {@code program}, with nothing kept from before. */
  Browser(String program) throws IOException, InterruptedException {
    profile = Files.createTempDirectory("charchub-browser");
    List<String> line =
        new ArrayList<>(
            List.of(
                program,
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--window-size=1280,900"));
    if (System.getProperty("user.name").equals("root")) {
      line.add("--no-sandbox");
    }
    line.add("about:blank");
    try {
      process =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new IOException(program + " does not start: apt-get install chromium", e);
    }
    HttpClient client = HttpClient.newHttpClient();
    socket =
        client.newWebSocketBuilder().buildAsync(page(client, port()), new Ears(answers)).join();
    send("Network.enable", Map.of());
    send("Page.enable", Map.of());
  }

  /** The port it chose, which it writes down once it listens. */
  private int port() throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() > 1) {
        return Integer.parseInt(lines.get(0));
      }
      Thread.sleep(50);
    }
    throw new IOException("Chromium does not listen");
  }

  private static URI page(HttpClient client, int port) throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString());
    for (JsonNode target : JSON.readTree(answer.body())) {
      if (target.path("type").asText().equals("page")) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("Chromium has no page");
  }

  /**
   * Milliseconds from asking for a page until something of it was seen, with nothing in the cache.
   *
   * @param cookies whom the page is shown to
   */
  double firstPaint(String url, String language, List<HttpCookie> cookies)
      throws IOException, InterruptedException {
    send("Network.clearBrowserCache", Map.of());
    send("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    for (HttpCookie cookie : cookies) {
      send(
          "Network.setCookie",
          Map.of("name", cookie.getName(), "value", cookie.getValue(), "url", url));
    }
    send("Page.navigate", Map.of("url", url));
    JsonNode painted =
        send(
            "Runtime.evaluate",
            Map.of("expression", FIRST_PAINT, "awaitPromise", true, "returnByValue", true));
    return painted.path("result").path("value").asDouble();
  }

  /** Asks, and waits for the answer; what it tells besides is not needed. */
  private JsonNode send(String method, Map<String, Object> parameters)
      throws IOException, InterruptedException {
    int id = ++asked;
    String question =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(question, true).join();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode answer = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (answer == null) {
        throw new IOException("Chromium does not answer to " + method);
      }
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IOException(method + ": " + answer.path("error").path("message").asText());
        }
        return answer.path("result");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Puts the parts of what is said together. */
  private static final class Ears implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> answers;
    private final StringBuilder text = new StringBuilder();

    Ears(BlockingQueue<JsonNode> answers) {
      this.answers = answers;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          answers.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException("Chromium says no JSON", e);
        } finally {
          text.setLength(0);
        }
      }
      socket.request(1);
      return null;
    }
  }
}
