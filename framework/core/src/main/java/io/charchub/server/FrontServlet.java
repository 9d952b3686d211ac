package io.charchub.server;

import io.charchub.http.FileResponse;
import io.charchub.http.Handler;
import io.charchub.http.Headers;
import io.charchub.http.RequestLimits;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.http.TrustedProxy;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A project as one servlet, for containers other than ours: hands each request to a {@link Handler}
 * and writes its response out.
 *
 * <p>Uses the Servlet API alone. What escapes the handler is answered by a bare 500 with the
 * request's id. The limits that {@link JettyServer} sets on connections, headers and slow peers are
 * the container's to set.
 */
public final class FrontServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Content beyond what the socket takes at once is written without holding a thread. */
  private static final int LONG = 32_768;

  private final transient Front front;

  /** A servlet that answers by {@code handler}; to be mapped to {@code /*}, async supported. */
  public FrontServlet(Handler handler, RequestLimits limits, TrustedProxy proxy) {
    this.front = new Front(handler, limits, proxy);
  }

  @Override
  protected void service(HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    front.serve(new ServletSource(incoming), response -> write(response, incoming, outgoing));
  }

  private static void write(
      Response response, HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    outgoing.setStatus(response.status());
    Headers headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      outgoing.addHeader(headers.name(i), headers.value(i));
    }
    boolean sent = !incoming.getMethod().equals("HEAD");
    if (response instanceof StreamingResponse streaming) {
      streaming.length().ifPresent(outgoing::setContentLengthLong);
      if (sent && Front.hasContent(response.status())) {
        writeStream(streaming, incoming, outgoing);
      }
    } else if (Front.hasContent(response.status())) {
      byte[] content = response.content();
      outgoing.setContentLength(content.length);
      if (sent && content.length > LONG) {
        writeLater(new ByteArrayInputStream(content), incoming, outgoing);
      } else if (sent && content.length > 0) {
        outgoing.getOutputStream().write(content);
      }
    }
  }

  private static void writeStream(
      StreamingResponse response, HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    InputStream file = response instanceof FileResponse known ? known.openPlain() : null;
    if (file == null) {
      response.body().writeTo(outgoing.getOutputStream());
    } else {
      writeLater(file, incoming, outgoing);
    }
  }

  private static void writeLater(
      InputStream content, HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    AsyncContext context = incoming.startAsync();
    context.setTimeout(0);
    ServletOutputStream out = outgoing.getOutputStream();
    out.setWriteListener(new AsyncWriter(context, out, content));
  }
}
