package io.charchub.middleware;

import io.charchub.http.ContentTypes;
import io.charchub.http.Handler;
import io.charchub.http.Headers;
import io.charchub.http.Middleware;
import io.charchub.http.Negotiation;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;

/**
 * Compresses answers for clients that take gzip: text of 200 bytes or more, where it gets smaller,
 * unless it is compressed already. Django's {@code GZipMiddleware}.
 *
 * <p>Each answer's length is blurred by up to a hundred random bytes, which makes guessing a page's
 * secrets from lengths (the BREACH attack) slow; the CSRF token is masked for the same reason.
 */
public final class GzipMiddleware implements Middleware {
  private static final int SMALLEST = 200;

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    if (!isCompressible(response)) {
      return response;
    }
    response.vary("Accept-Encoding");
    if (Negotiation.tokenQuality(request.header("Accept-Encoding", ""), "gzip") > 0) {
      compress(response);
    }
    return response;
  }

  private static boolean isCompressible(Response response) {
    Headers headers = response.headers();
    if (response.status() != 200 || headers.has("Content-Encoding")) {
      return false;
    }
    if (!response.isStreaming() && response.content().length < SMALLEST) {
      return false;
    }
    return headers.get("Content-Type").map(ContentTypes::isCompressible).orElse(false);
  }

  private static void compress(Response response) {
    if (response instanceof StreamingResponse streaming) {
      streaming.mapBody(body -> out -> Gzip.compress(body, out));
      streaming.headers().remove("Accept-Ranges");
    } else {
      byte[] smaller = Gzip.compress(response.content());
      if (smaller.length >= response.content().length) {
        return;
      }
      response.content(smaller);
    }
    response.headers().set("Content-Encoding", "gzip");
    response
        .header("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .ifPresent(tag -> response.header("ETag", "W/" + tag));
  }
}
