package io.charchub.management;

import io.charchub.server.JettyServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * An open project, served on a free port of this machine, for tests that ask it as a browser would.
 *
 * <pre>
 * try (Project project = Project.open(Path.of("")); RunningSite site = RunningSite.start(project)) {
 *   assertEquals(200, site.get("/").statusCode());
 * }
 * </pre>
 */
public final class RunningSite implements AutoCloseable {
  private final JettyServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningSite(JettyServer server) {
    this.server = server;
  }

  /** Serves the project until it is closed. */
  public static RunningSite start(Project project) {
    return new RunningSite(
        JettyServer.start(
            "127.0.0.1", 0, project.handler(), ServerSettings.of(project.settings())));
  }

  /** The address of a path on this site, such as {@code http://127.0.0.1:40213/post/hello/}. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /**
   * What the site answers to GET; redirects are not followed.
   *
   * @throws IOException when the connection fails
   */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address(path)).GET().build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }
}
