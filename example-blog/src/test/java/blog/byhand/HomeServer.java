package blog.byhand;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Opens a socket, waits, and answers with the home page: here the program is in charge, and calls
 * the libraries.
 *
 * <p>{@code HomeServer PORT DATABASE page|rows}: {@code page} answers with the whole page, {@code
 * rows} only asks the database and answers with a line, the floor below which nothing that asks
 * these questions can get.
 */
public final class HomeServer implements AutoCloseable {
  /** The headers that the blog's pages carry, so that both answers are the same size. */
  private static final HttpField[] HEADERS = {
    new HttpField(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8"),
    new HttpField(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"),
    new HttpField("X-Content-Type-Options", "nosniff"),
    new HttpField("X-Frame-Options", "DENY"),
    new HttpField("Referrer-Policy", "same-origin"),
    new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
    new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
  };

  private final Server server;
  private final ServerConnector connector;
  private final HomeQueries queries;

  private HomeServer(Server server, ServerConnector connector, HomeQueries queries) {
    this.server = server;
    this.connector = connector;
    this.queries = queries;
  }

  /** Serves on a port of loopback; 0 for any free one. */
  public static HomeServer start(
      int port, Path database, boolean rowsOnly, HomePage.Addresses addresses) throws Exception {
    HomeQueries queries = HomeQueries.open(database);
    HomePage page = new HomePage(addresses);
    Server server = new Server(new QueuedThreadPool(200, 8));
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            Home home = queries.home(1);
            String text =
                rowsOnly ? home.posts().size() + " of " + home.total() + "\n" : page.render(home);
            for (HttpField field : HEADERS) {
              response.getHeaders().put(field);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
            response.write(true, ByteBuffer.wrap(bytes), callback);
            return true;
          }
        });
    server.start();
    return new HomeServer(server, connector, queries);
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() throws Exception {
    server.stop();
    queries.close();
  }

  public static void main(String[] arguments) throws Exception {
    boolean rowsOnly = arguments[2].equals("rows");
    HomeServer server =
        start(
            Integer.parseInt(arguments[0]),
            Path.of(arguments[1]),
            rowsOnly,
            HomePage.Addresses.PLAIN);
    server.server.join();
  }
}
