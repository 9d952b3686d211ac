package io.charchub.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body is given up, with 408, when it drips in too slowly to be honest. */
final class PacedRequest extends Request.Wrapper {
  private final Pace pace;

  PacedRequest(Request request, int slowest) {
    super(request);
    this.pace = new Pace(slowest, System.nanoTime());
  }

  /** Whether a request has a body to wait for. */
  static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  @Override
  public Content.@Nullable Chunk read() {
    Content.Chunk chunk = super.read();
    if (chunk == null || Content.Chunk.isFailure(chunk)) {
      return chunk;
    }
    if (!pace.isTooSlow(chunk.remaining(), System.nanoTime()) || chunk.isLast()) {
      return chunk;
    }
    chunk.release();
    return Content.Chunk.from(
        new HttpException.RuntimeException(
            HttpStatus.REQUEST_TIMEOUT_408, "The body came too slowly"));
  }
}
