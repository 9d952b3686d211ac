package io.charchub.testing;

import io.charchub.management.Project;
import io.charchub.server.JettyServer;
import java.net.URI;

/**
 * The site behind the real server, on a free port of this machine, for browsers and for what a
 * socket decides. It reads and writes the test's own database, what the test has not committed too,
 * and all of it is undone with the test. Django's {@code LiveServerTestCase}.
 *
 * <pre>{@code
 * @Test
 * void aBrowserSeesThePost(LiveServer server) {
 *   browser.navigate(server.address("/post/hello/").toString());
 * }
 * }</pre>
 */
public final class LiveServer implements AutoCloseable {
  private final TestSite site;
  private final JettyServer server;

  private LiveServer(TestSite site, JettyServer server) {
    this.site = site;
    this.server = server;
  }

  static LiveServer start(TestSite site, Project project) {
    return new LiveServer(
        site, JettyServer.start("127.0.0.1", 0, project.handler(), project.serverOptions()));
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** The address of a path, such as {@code http://127.0.0.1:40213/post/hello/}. */
  public URI address(String path) {
    return URI.create(
        "http://127.0.0.1:" + port() + io.charchub.http.PercentEncoding.encodeIri(path));
  }

  /**
   * A new visitor who asks over a socket. Forms need their tokens here, and what a view throws is
   * an answer of 500.
   */
  public Client client() {
    return new Client(site, new OverSocket(port()));
  }

  /** Stops the server; the tools do it in the end. */
  @Override
  public void close() {
    server.close();
  }
}
