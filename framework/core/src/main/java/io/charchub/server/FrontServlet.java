package io.charchub.server;

import io.charchub.http.Handler;
import io.charchub.http.Headers;
import io.charchub.http.HttpException;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Request;
import io.charchub.http.RequestLimits;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.http.TrustedProxy;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one servlet of a project: hands each request to a {@link Handler} and writes its response
 * out.
 *
 * <p>Uses the Servlet API alone, so that a project can run in any container. What escapes the
 * handler is answered by a bare 500 with the request's id; nobody outside sees more.
 */
public final class FrontServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger("io.charchub.request");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final transient Handler handler;
  private final transient RequestLimits limits;
  private final transient TrustedProxy proxy;

  /** A servlet that answers by {@code handler}. */
  public FrontServlet(Handler handler, RequestLimits limits, TrustedProxy proxy) {
    this.handler = handler;
    this.limits = limits;
    this.proxy = proxy;
  }

  @Override
  protected void service(HttpServletRequest incoming, HttpServletResponse outgoing)
      throws IOException {
    Response response = answer(incoming);
    write(response, incoming.getMethod(), outgoing);
  }

  private Response answer(HttpServletRequest incoming) {
    if (!METHODS.contains(incoming.getMethod())) {
      return SecureAnswer.of(405).header("Allow", String.join(", ", METHODS));
    }
    Request request;
    try {
      request = Request.of(new ServletSource(incoming), limits, proxy);
    } catch (HttpException malformed) {
      return SecureAnswer.of(malformed.status());
    }
    try {
      return handler.handle(request);
    } catch (HttpException expected) {
      PlainErrorPages.log(request, expected);
      return SecureAnswer.of(expected.status(), request.requestId());
    } catch (Throwable failure) {
      return failed(request, failure);
    }
  }

  private static Response failed(Request request, Throwable failure) {
    try {
      LOG.error("{} [{}] failed beyond all error pages", request, request.requestId(), failure);
    } catch (RuntimeException unloggable) {
      failure.addSuppressed(unloggable);
    }
    return SecureAnswer.of(500, request.requestId());
  }

  private static void write(Response response, String method, HttpServletResponse outgoing)
      throws IOException {
    outgoing.setStatus(response.status());
    Headers headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      outgoing.addHeader(headers.name(i), headers.value(i));
    }
    if (response instanceof StreamingResponse streaming) {
      writeStream(streaming, method, outgoing);
    } else if (hasContent(response.status())) {
      byte[] content = response.content();
      outgoing.setContentLength(content.length);
      if (content.length > 0 && !method.equals("HEAD")) {
        outgoing.getOutputStream().write(content);
      }
    }
  }

  /** Statuses whose answers end with their headers (RFC 9110, section 6.4.1). */
  private static boolean hasContent(int status) {
    return status != 204 && status != 304 && status >= 200;
  }

  private static void writeStream(
      StreamingResponse response, String method, HttpServletResponse outgoing) throws IOException {
    response.length().ifPresent(outgoing::setContentLengthLong);
    if (!method.equals("HEAD") && hasContent(response.status())) {
      response.body().writeTo(outgoing.getOutputStream());
    }
  }
}
