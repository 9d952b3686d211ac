package blog.byhand;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Opens a socket, waits, and answers with the home page: here the program is in charge, and calls
 * the libraries.
 *
 * <p>{@code HomeServer PORT DATABASE page|rows [STYLE-SHEET ICON]}: {@code page} answers with the
 * whole page; {@code rows} asks the database the same questions and reads every row, but answers
 * with a page that was made once, the floor below which nothing that asks these questions can get.
 */
public final class HomeServer implements LocalServer {
  /** The headers that the blog's pages carry, so that both answers are the same. */
  private static final HttpField[] HEADERS = {
    new HttpField(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8"),
    new HttpField(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"),
    new HttpField(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    new HttpField(HttpHeader.VARY, "Accept-Language, Cookie, Accept-Encoding"),
    new HttpField(HttpHeader.CONTENT_LANGUAGE, "en"),
    new HttpField("X-Content-Type-Options", "nosniff"),
    new HttpField("X-Frame-Options", "DENY"),
    new HttpField("Referrer-Policy", "same-origin"),
    new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
    new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
  };

  private final Listener listener;
  private final HomeQueries queries;

  private HomeServer(Listener listener, HomeQueries queries) {
    this.listener = listener;
    this.queries = queries;
  }

  /** Serves on a port of loopback; 0 for any free one. */
  public static HomeServer start(
      int port, Path database, boolean rowsOnly, HomePage.Addresses addresses) throws Exception {
    HomeQueries queries = HomeQueries.open(database);
    HomePage page = new HomePage(addresses);
    byte[] once = bytes(page, queries.home(1));
    Handler handler =
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            Home home = queries.home(1);
            byte[] bytes = rowsOnly ? once : bytes(page, home);
            for (HttpField field : HEADERS) {
              response.getHeaders().put(field);
            }
            response.getHeaders().put(HttpHeader.ETAG, etag(bytes));
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
            response.write(true, ByteBuffer.wrap(bytes), callback);
            return true;
          }
        };
    return new HomeServer(Listener.start(port, handler), queries);
  }

  private static byte[] bytes(HomePage page, Home home) throws IOException {
    return page.render(home).getBytes(StandardCharsets.UTF_8);
  }

  private static String etag(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    return '"' + Long.toHexString((long) content.length << 32 | checksum.getValue()) + '"';
  }

  @Override
  public int port() {
    return listener.port();
  }

  @Override
  public void close() throws Exception {
    listener.close();
    queries.close();
  }

  public static void main(String[] arguments) throws Exception {
    boolean rowsOnly = arguments[2].equals("rows");
    HomePage.Addresses addresses =
        arguments.length > 4
            ? new HomePage.Addresses(arguments[3], arguments[4])
            : HomePage.Addresses.PLAIN;
    HomeServer server =
        start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), rowsOnly, addresses);
    server.listener.join();
  }
}
