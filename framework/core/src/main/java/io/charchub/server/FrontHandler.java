package io.charchub.server;

import io.charchub.http.FileResponse;
import io.charchub.http.StreamingResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Hands Jetty's requests to the front and writes the responses out.
 *
 * <p>Content that is there as a whole, and files, go out as fast as the client takes them, without
 * a thread that waits: a peer that asks for much and reads nothing costs a buffer. Streams are
 * written by the thread of the request.
 */
final class FrontHandler extends Handler.Abstract {
  private static final int PIECE = 65_536;

  private final Front front;
  private final JettyHeaders headers = new JettyHeaders();

  FrontHandler(Front front) {
    this.front = front;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    front.serve(new JettySource(request), answer -> send(answer, request, response, callback));
    return true;
  }

  private void send(
      io.charchub.http.Response answer, Request request, Response response, Callback callback)
      throws IOException {
    response.setStatus(answer.status());
    headers.write(answer.headers(), response.getHeaders());
    boolean sent = !HttpMethod.HEAD.is(request.getMethod()) && Front.hasContent(answer.status());
    if (answer instanceof StreamingResponse streaming) {
      streaming
          .length()
          .ifPresent(length -> response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length));
      if (sent) {
        stream(streaming, request, response, callback);
      } else {
        finish(response, callback);
      }
      return;
    }
    if (Front.hasContent(answer.status())) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.content().length);
    }
    if (sent && answer.content().length > 0) {
      response.write(true, ByteBuffer.wrap(answer.content()), callback);
    } else {
      finish(response, callback);
    }
  }

  /**
   * Ends a response without content by an empty last write. Left to the callback, that write ends
   * the exchange twice when it ends in the moment in which the thread that began to gather the body
   * leaves (Jetty 12.1.14, {@code HttpChannelState}): the connection is lost, after a wait.
   */
  private static void finish(Response response, Callback callback) {
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
  }

  private static void stream(
      StreamingResponse answer, Request request, Response response, Callback callback)
      throws IOException {
    InputStream file = answer instanceof FileResponse known ? known.openPlain() : null;
    if (file == null) {
      OutputStream out = Response.asBufferedOutputStream(request, response);
      answer.body().writeTo(out);
      out.close(); // after a failure it stays open: the client must not take a part for the whole
      callback.succeeded();
    } else {
      ByteBufferPool.Sized pieces =
          new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), false, PIECE);
      Content.copy(Content.Source.from(pieces, file), response, callback);
    }
  }
}
