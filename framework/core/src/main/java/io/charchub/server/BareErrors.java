package io.charchub.server;

import io.charchub.http.Headers;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What Jetty itself has to refuse, malformed messages above all, is answered in plain text that
 * repeats nothing of them.
 */
final class BareErrors extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    io.charchub.http.Response answer = SecureAnswer.of(code);
    Headers headers = answer.headers();
    for (int i = 0; i < headers.size(); i++) {
      response.getHeaders().put(headers.name(i), headers.value(i));
    }
    response.setStatus(code);
    response.write(true, ByteBuffer.wrap(answer.content()), callback);
  }
}
