package io.charchub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sends requests to a real server, as a browser would. */
final class OverSocket implements Transport {
  /** What the JDK's client writes by itself, and lets nobody else write. */
  private static final Set<String> OWN = Set.of("host", "content-length", "connection");

  private final String host;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  OverSocket(int port) {
    this.host = "127.0.0.1:" + port;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public Answer send(Message message, boolean checkCsrf) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + message.target()))
            .method(message.method(), HttpRequest.BodyPublishers.ofByteArray(message.body()));
    for (String name : message.names()) {
      if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
        message.values(name).forEach(value -> request.header(name, value));
      }
    }
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      List<Header> headers = new ArrayList<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
      return new Answer(response.statusCode(), headers, response.body(), null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
