package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends visitors who came by http to the same address by https. Django's {@code
 * SECURE_SSL_REDIRECT}, {@code SECURE_SSL_HOST} and {@code SECURE_REDIRECT_EXEMPT}.
 */
public final class HttpsRedirectMiddleware implements Middleware {
  private final String host;
  private final List<Pattern> exempt;

  /**
   * Redirects all but some paths.
   *
   * @param host the host to send to; empty for the one that was asked
   * @param exempt expressions that are searched in the path without its first slash; a path with
   *     one of them stays
   */
  public HttpsRedirectMiddleware(String host, List<Pattern> exempt) {
    this.host = host;
    this.exempt = List.copyOf(exempt);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (request.isSecure() || isExempt(request.path().substring(1))) {
      return next.handle(request);
    }
    String target = host.isEmpty() ? request.host() : host;
    return Response.permanentRedirect("https://" + target + request.fullPath());
  }

  private boolean isExempt(String path) {
    for (Pattern pattern : exempt) {
      if (pattern.matcher(path).find()) {
        return true;
      }
    }
    return false;
  }
}
