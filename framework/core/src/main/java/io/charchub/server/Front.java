package io.charchub.server;

import io.charchub.http.FailureLog;
import io.charchub.http.Handler;
import io.charchub.http.HttpException;
import io.charchub.http.Request;
import io.charchub.http.RequestLimits;
import io.charchub.http.RequestSource;
import io.charchub.http.Response;
import io.charchub.http.TrustedProxy;
import java.io.IOException;
import java.util.Set;

/**
 * What lies between a server and a {@link Handler}, whatever the server: refuses methods that
 * nobody knows and requests that are malformed, and answers what escapes the handler by a bare 500
 * with the request's id; nobody outside sees more.
 */
final class Front {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Handler handler;
  private final RequestLimits limits;
  private final TrustedProxy proxy;

  Front(Handler handler, RequestLimits limits, TrustedProxy proxy) {
    this.handler = handler;
    this.limits = limits;
    this.proxy = proxy;
  }

  /** Sends a response the way that the server has for it. */
  @FunctionalInterface
  interface Sender {
    void send(Response response) throws IOException;
  }

  /** Answers one request; what it opened is closed when this returns. */
  void serve(RequestSource source, Sender sender) throws IOException {
    if (!METHODS.contains(source.method())) {
      sender.send(SecureAnswer.of(405).header("Allow", String.join(", ", METHODS)));
      return;
    }
    Request request;
    try {
      request = Request.of(source, limits, proxy);
    } catch (HttpException malformed) {
      sender.send(SecureAnswer.of(malformed.status()));
      return;
    }
    try {
      sender.send(answer(request));
    } finally {
      request.close();
    }
  }

  /** Statuses whose answers end with their headers (RFC 9110, section 6.4.1). */
  static boolean hasContent(int status) {
    return status != 204 && status != 304 && status >= 200;
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
}
