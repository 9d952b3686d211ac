package io.charchub.http;

/**
 * Turns a request into a response: a resolver, a whole chain of middleware, or a view.
 *
 * <p>Called by many threads at once. Django's counterpart is {@code get_response}.
 */
@FunctionalInterface
public interface Handler {
  /**
   * Answers {@code request}.
   *
   * @throws HttpException to answer with that status and the error page that belongs to it
   * @throws Exception anything else becomes an answer of 500
   */
  Response handle(Request request) throws Exception;
}
