package io.charchub.http;

import java.util.List;

/**
 * Builds the one handler that a server is given out of middleware, a view and the pages for errors.
 *
 * <p>The first middleware is the outermost. As in Django, an exception becomes a response right
 * where it leaves a layer, so that every layer outside it sees a response and can add its headers
 * or save its session.
 */
public final class Chain {
  private Chain() {}

  /**
   * The handler that passes a request through {@code middleware}, outermost first, to {@code view}.
   *
   * @param errors makes the response for whatever a layer throws
   */
  public static Handler of(List<Middleware> middleware, Handler view, ErrorPages errors) {
    Handler chain = guarded(view, errors);
    for (int i = middleware.size() - 1; i >= 0; i--) {
      Middleware layer = middleware.get(i);
      Handler next = chain;
      chain = guarded(request -> layer.handle(request, next), errors);
    }
    return chain;
  }

  private static Handler guarded(Handler handler, ErrorPages errors) {
    return request -> {
      try {
        return handler.handle(request);
      } catch (Exception | StackOverflowError | AssertionError | LinkageError failure) {
        FailureLog.note(request, failure);
        return errors.page(request, failure);
      }
    };
  }
}
