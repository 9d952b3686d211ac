package io.charchub.http;

import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * An answer whose content is written piece by piece, so that it never stands in memory as a whole:
 * an export, a file. Django's {@code StreamingHttpResponse}.
 *
 * <p>The thread that answers the request writes the content, after the middleware is through: a
 * failure then cannot become an error page any more, the connection is cut instead.
 */
public sealed class StreamingResponse extends Response permits FileResponse {
  private static final byte[] NOTHING = {};

  private StreamingBody body;
  private long length = -1;

  StreamingResponse(String contentType, StreamingBody body) {
    super(200, NOTHING);
    this.body = body;
    header("Content-Type", contentType);
  }

  /** An answer of 200 whose content {@code body} writes. */
  public static StreamingResponse of(String contentType, StreamingBody body) {
    return new StreamingResponse(contentType, body);
  }

  /** What writes the content. */
  public final StreamingBody body() {
    return body;
  }

  /**
   * Puts {@code change} around what writes the content, for a middleware that compresses it; the
   * length becomes unknown.
   */
  public final void mapBody(UnaryOperator<StreamingBody> change) {
    body = change.apply(body);
    length = -1;
    headers().remove("Content-Length");
  }

  /** The number of bytes that will be written, where it is known. */
  public final OptionalLong length() {
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /** Replaces what writes the content; {@code bytes} is its length. */
  final void body(StreamingBody replacement, long bytes) {
    body = replacement;
    length = bytes;
  }

  @Override
  public final boolean isStreaming() {
    return true;
  }

  @Override
  public final byte[] content() {
    throw new IllegalStateException("a streaming response has no content in memory");
  }

  @Override
  public final Response content(byte[] replacement) {
    throw new IllegalStateException("a streaming response has no content in memory");
  }
}
