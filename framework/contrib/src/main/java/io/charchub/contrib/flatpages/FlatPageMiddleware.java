package io.charchub.contrib.flatpages;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;

/**
 * Shows a flat page where the site has no other: it looks at answers of 404 alone. Django's {@code
 * FlatpageFallbackMiddleware}.
 */
public final class FlatPageMiddleware implements Middleware {
  /** A middleware. */
  public FlatPageMiddleware() {}

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    return response.status() == 404
        ? FlatPages.answer(request, request.path()).orElse(response)
        : response;
  }
}
