package io.charchub.server;

import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A running web server: Jetty, which hands each request to a {@link Handler}.
 *
 * <pre>{@code
 * try (JettyServer server = JettyServer.start("127.0.0.1", 8000, handler, ServerOptions.DEFAULT)) {
 *   System.in.read();
 * }
 * }</pre>
 *
 * <h2>Design</h2>
 *
 * A request passes, outermost first, a handler that lets requests under way finish when the server
 * stops, a guard for lengths, a reader that gathers a small body without holding a thread (a slow
 * peer costs memory, not a thread), the front. Messages that can be read two ways are refused, not
 * mended: Jetty's strict modes for messages (RFC 9112) and for addresses.
 */
public final class JettyServer implements AutoCloseable {
  /** Bytes of a body that are gathered before a thread is given to it: forms, not uploads. */
  private static final long GATHERED = 262_144;

  private final Server server;
  private final ServerConnector connector;
  private final HeaderDeadline deadline;

  private JettyServer(Server server, ServerConnector connector, HeaderDeadline deadline) {
    this.deadline = deadline;
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts a server.
   *
   * @param address the name or number to listen on; {@code 0.0.0.0} for all
   * @param port 0 for any free one, which {@link #port()} then tells
   * @throws ServerException {@code server.E001} when the port is taken, {@code server.E002} when it
   *     cannot be had otherwise
   */
  public static JettyServer start(
      String address, int port, Handler handler, ServerOptions options) {
    Server server = new Server(threads(options));
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration(options)));
    connector.setHost(address);
    connector.setPort(port);
    connector.setIdleTimeout(options.idle().toMillis());
    connector.setAcceptQueueSize(1_024);
    connector.addBean(new AddressLimit(options.connectionsPerAddress()));
    HeaderDeadline deadline = new HeaderDeadline(connector.getScheduler(), options.header());
    connector.addBean(deadline);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(options.connections(), connector));
    server.setHandler(handlers(handler, options));
    server.setErrorHandler(new BareErrors());
    server.setStopTimeout(options.stopWithin().toMillis());
    return new JettyServer(server, connector, deadline).open(address, port);
  }

  private static QueuedThreadPool threads(ServerOptions options) {
    QueuedThreadPool threads = new QueuedThreadPool(options.threads());
    threads.setName("web");
    if (options.virtualThreads() && VirtualThreads.areSupported()) {
      Executor virtual = VirtualThreads.getNamedVirtualThreadsExecutor("web-virtual-");
      threads.setVirtualThreadsExecutor(virtual);
    }
    return threads;
  }

  private static HttpConfiguration configuration(ServerOptions options) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(options.headerBytes());
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(UriCompliance.DEFAULT);
    return http;
  }

  private static org.eclipse.jetty.server.Handler handlers(Handler handler, ServerOptions options) {
    Front front = new Front(handler, options.requests(), options.proxy());
    EagerContentHandler gathering =
        new EagerContentHandler(
            new FrontHandler(front),
            new EagerContentHandler.RetainedContentLoaderFactory(GATHERED, 64, false));
    return new GracefulHandler(
        new RequestGuard(
            gathering, options.uriBytes(), options.headerCount(), options.slowestBody()));
  }

  private JettyServer open(String address, int port) {
    try {
      server.start();
      return this;
    } catch (Exception e) {
      stopQuietly(e);
      throw isTaken(e) ? taken(address, port, e) : failed(address, port, e);
    }
  }

  private void stopQuietly(Exception cause) {
    try {
      server.stop();
    } catch (Exception e) {
      cause.addSuppressed(e);
    }
  }

  private static boolean isTaken(Exception e) {
    Throwable cause = e instanceof IOException ? e.getCause() == null ? e : e.getCause() : e;
    return cause instanceof BindException
        && String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("in use");
  }

  private static boolean isOutOfTime(Throwable e) {
    return e instanceof TimeoutException || e.getCause() != null && isOutOfTime(e.getCause());
  }

  private static ServerException taken(String address, int port, Exception e) {
    return new ServerException(
        new Problem(
            "server.E001",
            "The port " + port + " is in use by another program.",
            address + ":" + port,
            "stop that program, or name another port, such as " + (port + 1)),
        e);
  }

  private static ServerException failed(String address, int port, Exception e) {
    String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return new ServerException(
        new Problem(
            "server.E002",
            "The server could not listen: " + reason + ".",
            address + ":" + port,
            "an address of this machine; ports below 1024 need a privilege"),
        e);
  }

  /** The port that the server listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** What watches for headers that never end. */
  HeaderDeadline headerDeadline() {
    return deadline;
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /**
   * Stops: takes no more connections, lets requests under way finish within the time of the
   * options, then cuts them off.
   *
   * @throws ServerException {@code server.E003} when Jetty reports a failure on the way
   */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      if (isOutOfTime(e)) {
        return; // what was still under way has been cut off, as promised
      }
      throw new ServerException(
          Problem.of("server.E003", "The server did not stop cleanly: " + e.getMessage() + "."), e);
    }
  }
}
