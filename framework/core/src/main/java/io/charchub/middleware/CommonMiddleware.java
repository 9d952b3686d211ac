package io.charchub.middleware;

import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.http.HttpException;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.UrlResolver;

/**
 * Sends visitors of an address that lacks its last slash to the one that has it: Django's {@code
 * APPEND_SLASH}. Only where the address answers nothing by itself and the one with the slash does.
 */
public final class CommonMiddleware implements Middleware {
  private final UrlResolver resolver;
  private final boolean debug;

  /**
   * Looks addresses up in {@code resolver}.
   *
   * @param debug whether to say aloud that a redirect would lose the data of a form
   */
  public CommonMiddleware(UrlResolver resolver, boolean debug) {
    this.resolver = resolver;
    this.debug = debug;
  }

  /**
   * Passes the request on and mends an answer of 404.
   *
   * @throws HttpException {@code middleware.E001}, in DEBUG, where the request carries data that a
   *     redirect would lose
   */
  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    if (response.status() != 404 || !lacksSlash(request)) {
      return response;
    }
    if (debug && !request.isSafe()) {
      throw new HttpException(
          500,
          new Problem(
              "middleware.E001",
              "A "
                  + request.method()
                  + " was sent to an address without its last slash; a redirect would lose its data.",
              request.path(),
              "let the form's action end in a slash: " + request.path() + "/"));
    }
    return Response.permanentRedirect(withSlash(request));
  }

  private boolean lacksSlash(Request request) {
    String path = request.path();
    return !path.endsWith("/")
        && request.resolverMatch().isEmpty()
        && resolver.appendsSlash(path + "/");
  }

  /**
   * The same address with a slash before the query, never beginning with two, which would name a
   * host.
   */
  private static String withSlash(Request request) {
    String full = request.fullPath();
    int query = full.indexOf('?');
    return query < 0 ? full + "/" : full.substring(0, query) + "/" + full.substring(query);
  }
}
