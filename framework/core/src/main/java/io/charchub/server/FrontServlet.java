package io.charchub.server;

import io.charchub.http.FailureLog;
import io.charchub.http.FileResponse;
import io.charchub.http.Handler;
import io.charchub.http.HttpException;
import io.charchub.http.Request;
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
import java.util.Set;

/**
 * The one servlet of a project: hands each request to a {@link Handler} and writes its response
 * out.
 *
 * <p>Uses the Servlet API alone, so that a project can run in any container. What escapes the
 * handler is answered by a bare 500 with the request's id; nobody outside sees more.
 */
public final class FrontServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Content beyond what the socket takes at once is written without holding a thread. */
  private static final int LONG = 32_768;

  private final transient Handler handler;
  private final transient RequestLimits limits;
  private final transient TrustedProxy proxy;
  private final transient HeaderWriter headerWriter;

  /** A servlet that answers by {@code handler}. */
  public FrontServlet(Handler handler, RequestLimits limits, TrustedProxy proxy) {
    this(handler, limits, proxy, HeaderWriter::plainly);
  }

  FrontServlet(
      Handler handler, RequestLimits limits, TrustedProxy proxy, HeaderWriter headerWriter) {
    this.handler = handler;
    this.limits = limits;
    this.proxy = proxy;
    this.headerWriter = headerWriter;
  }

  @Override
  protected void service(HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    String method = incoming.getMethod();
    if (!METHODS.contains(method)) {
      Response refusal = SecureAnswer.of(405).header("Allow", String.join(", ", METHODS));
      write(refusal, incoming, outgoing);
      return;
    }
    Request request;
    try {
      request = Request.of(new ServletSource(incoming), limits, proxy);
    } catch (HttpException malformed) {
      write(SecureAnswer.of(malformed.status()), incoming, outgoing);
      return;
    }
    try {
      write(answer(request), incoming, outgoing);
    } finally {
      request.close();
    }
  }

  private Response answer(Request request) {
    try {
      Response response = handler.handle(request);
      FailureLog.note(request, response);
      return response;
    } catch (HttpException expected) {
      FailureLog.note(request, expected);
      return SecureAnswer.of(expected.status(), request.requestId());
    } catch (Throwable failure) {
      return failed(request, failure);
    }
  }

  private static Response failed(Request request, Throwable failure) {
    try {
      FailureLog.note(request, failure);
    } catch (RuntimeException unloggable) {
      failure.addSuppressed(unloggable); // the answer matters more than its line in the log
    }
    return SecureAnswer.of(500, request.requestId());
  }

  private void write(Response response, HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    outgoing.setStatus(response.status());
    headerWriter.write(response.headers(), outgoing);
    boolean sent = !incoming.getMethod().equals("HEAD");
    if (response instanceof StreamingResponse streaming) {
      streaming.length().ifPresent(outgoing::setContentLengthLong);
      if (sent && hasContent(response.status())) {
        writeStream(streaming, incoming, outgoing);
      }
    } else if (hasContent(response.status())) {
      byte[] content = response.content();
      outgoing.setContentLength(content.length);
      if (sent && content.length > LONG) {
        writeLater(new ByteArrayInputStream(content), incoming, outgoing);
      } else if (sent && content.length > 0) {
        outgoing.getOutputStream().write(content);
      }
    }
  }

  /** Statuses whose answers end with their headers (RFC 9110, section 6.4.1). */
  private static boolean hasContent(int status) {
    return status != 204 && status != 304 && status >= 200;
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
