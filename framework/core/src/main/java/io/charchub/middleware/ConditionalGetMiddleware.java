package io.charchub.middleware;

import io.charchub.http.Conditional;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.Locale;

/**
 * Answers 304 where the client has the page already: gives answers to GET an {@code ETag} made from
 * their content, and weighs the conditions of the request. Saves the way to the client, not the
 * work of the view. Django's middleware of this name.
 */
public final class ConditionalGetMiddleware implements Middleware {

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    if (!request.isMethod("GET") || response.status() != 200) {
      return response;
    }
    if (!response.headers().has("ETag") && !response.isStreaming() && isStorable(response)) {
      response.headers().add("ETag", ContentHash.etag(response.content()));
    }
    return Conditional.apply(request, response);
  }

  private static boolean isStorable(Response response) {
    return response
        .header("Cache-Control")
        .map(value -> !value.toLowerCase(Locale.ROOT).contains("no-store"))
        .orElse(true);
  }
}
