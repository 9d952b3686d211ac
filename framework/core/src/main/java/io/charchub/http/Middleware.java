package io.charchub.http;

/**
 * A layer around a handler: sees the request on its way in and the response on its way out.
 *
 * <pre>{@code
 * Middleware timing = (request, next) -> {
 *   long start = System.nanoTime();
 *   Response response = next.handle(request);
 *   return response.header("Server-Timing", "app;dur=" + (System.nanoTime() - start) / 1_000_000);
 * };
 * }</pre>
 *
 * <p>One object serves all requests, so it keeps its state in the request's attributes. In a chain
 * made by {@link Chain} a failure further in has already become a response when {@code next}
 * returns.
 */
@FunctionalInterface
public interface Middleware {
  /**
   * Answers {@code request}, by asking {@code next} or without.
   *
   * @throws HttpException to answer with that status and the error page that belongs to it
   * @throws Exception anything else becomes an answer of 500
   */
  Response handle(Request request, Handler next) throws Exception;
}
