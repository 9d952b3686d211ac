package io.charchub.contrib;

import io.charchub.http.Chain;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.PlainErrorPages;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** A visitor with a cookie jar in front of a real server on a port of its own. */
public final class Visitor implements AutoCloseable {
  private final JettyServer server;
  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();

  public Visitor(Handler view, Middleware... middleware) {
    server =
        JettyServer.start(
            "127.0.0.1",
            0,
            Chain.of(List.of(middleware), view, new PlainErrorPages()),
            ServerOptions.DEFAULT);
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public Optional<String> cookie(String name) {
    return jar.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  public void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    jar.getCookieStore().add(URI.create("http://127.0.0.1:" + server.port() + "/"), cookie);
  }

  @Override
  public void close() {
    server.close();
  }
}
