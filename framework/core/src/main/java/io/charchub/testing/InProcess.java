package io.charchub.testing;

import io.charchub.http.FailureLog;
import io.charchub.http.Handler;
import io.charchub.http.Headers;
import io.charchub.http.HttpException;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Request;
import io.charchub.http.RequestSource;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.middleware.CsrfToken;
import io.charchub.server.ServerOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the project's handler in the thread of the test: the middleware, the routes, the view. */
final class InProcess implements Transport {
  /** Django's name of the host that tests ask. */
  static final String HOST = "testserver";

  private static final String LOOPBACK = "127.0.0.1";

  private final Handler handler;
  private final ServerOptions options;

  InProcess(Handler handler, ServerOptions options) {
    this.handler = handler;
    this.options = options;
  }

  @Override
  public String host() {
    return HOST;
  }

  @Override
  public Answer send(Message message, boolean checkCsrf) {
    Request request;
    try {
      request = Request.of(new Source(message), options.requests(), options.proxy());
    } catch (HttpException malformed) {
      return answer(message, Response.of(malformed.status()), null, null);
    }
    try {
      if (!checkCsrf) {
        CsrfToken.leaveUnchecked(request);
      }
      Response response = respond(request);
      Throwable failure =
          response.status() >= 500 ? FailureLog.failure(request).orElse(null) : null;
      return answer(message, response, request, failure);
    } finally {
      request.close();
    }
  }

  /** As the server does with what escapes the handler: never the case with a project's own. */
  private Response respond(Request request) {
    try {
      Response response = handler.handle(request);
      FailureLog.note(request, response);
      return response;
    } catch (Exception escaped) {
      FailureLog.note(request, escaped);
      int status = escaped instanceof HttpException known ? known.status() : 500;
      return PlainErrorPages.plain(status, request.requestId());
    }
  }

  private static Answer answer(
      Message message, Response response, @Nullable Request request, @Nullable Throwable failure) {
    List<Header> headers = new ArrayList<>();
    Headers given = response.headers();
    for (int i = 0; i < given.size(); i++) {
      headers.add(new Header(given.name(i), given.value(i)));
    }
    boolean sent =
        !message.method().equals("HEAD") && response.status() != 204 && response.status() != 304;
    return new Answer(
        response.status(), headers, sent ? content(response) : new byte[0], request, failure);
  }

  private static byte[] content(Response response) {
    if (!(response instanceof StreamingResponse streaming)) {
      return response.content();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      streaming.body().writeTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }

  /** A message as a server would bring it. */
  static final class Source implements RequestSource {
    private final Message message;

    Source(Message message) {
      this.message = message;
    }

    @Override
    public String method() {
      return message.method();
    }

    @Override
    public String rawPath() {
      return message.path();
    }

    @Override
    public @Nullable String rawQuery() {
      return message.query();
    }

    @Override
    public String scheme() {
      return message.scheme();
    }

    @Override
    public @Nullable String header(String name) {
      List<String> values = headers(name);
      return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public List<String> headers(String name) {
      return name.equalsIgnoreCase("Host") ? List.of(message.host()) : message.values(name);
    }

    @Override
    public Collection<String> headerNames() {
      List<String> names = message.names();
      names.add("Host");
      return names;
    }

    @Override
    public String remoteAddress() {
      return LOOPBACK;
    }

    @Override
    public String localAuthority() {
      return message.host();
    }

    @Override
    public InputStream body() {
      return new ByteArrayInputStream(message.body());
    }
  }
}
