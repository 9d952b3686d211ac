package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site served by a process of its own, which ends with this object. */
final class Served implements AutoCloseable {
  private static final Pattern SERVING =
      Pattern.compile("Serving at (http://127\\.0\\.0\\.1:\\d+)/");
  private static final int MINUTES = 5;

  private final Process process;
  private final StringBuffer log = new StringBuffer();
  private final CountDownLatch serving = new CountDownLatch(1);
  private final Thread reader;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile String base = "";

  private Served(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "log of " + process.pid());
  }

  static Served start(ProcessBuilder builder) {
    try {
      Served served = new Served(builder.redirectErrorStream(true).start());
      served.reader.start();
      if (!served.serving.await(MINUTES, TimeUnit.MINUTES) || served.base.isEmpty()) {
        served.close();
        throw new AssertionError(String.join(" ", builder.command()) + "\n" + served.log);
      }
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.append(line).append('\n');
        Matcher matcher = SERVING.matcher(line);
        if (matcher.find()) {
          base = matcher.group(1);
          serving.countDown();
        }
      }
    } catch (IOException e) {
      log.append(e).append('\n');
    } finally {
      serving.countDown();
    }
  }

  /** The address of the site, without a slash at its end. */
  String base() {
    return base;
  }

  /** What the process printed so far, on both of its streams. */
  String log() {
    return log.toString();
  }

  HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The whole answer to a request for {@code path} that names another host. */
  String askAs(String host, String path) {
    try (Socket socket = new Socket("127.0.0.1", URI.create(base).getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends what Ctrl-C sends, and waits for the end.
   *
   * @return the exit status
   */
  int interrupt() {
    try {
      Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
      assertThat(kill.waitFor()).isZero();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
      reader.join();
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
