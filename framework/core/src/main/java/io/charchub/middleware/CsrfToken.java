package io.charchub.middleware;

import io.charchub.errors.Problem;
import io.charchub.http.AttributeKey;
import io.charchub.http.Request;
import java.io.IOException;

/**
 * The token that a form carries to prove that this site made it, in a hidden field {@code
 * csrfmiddlewaretoken} or the header {@code X-CSRFToken}.
 */
public final class CsrfToken {
  /** The name of the form's field. */
  public static final String FIELD = "csrfmiddlewaretoken";

  static final AttributeKey<CsrfSecret> KEY = AttributeKey.of("csrf");

  static final AttributeKey<Boolean> UNCHECKED = AttributeKey.of("csrf.unchecked");

  private CsrfToken() {}

  /**
   * Lets {@code request} pass without a token, whoever sent it: for a test's client, which makes
   * its requests inside the process. Nothing that comes from outside can ask for this.
   */
  public static void leaveUnchecked(Request request) {
    request.setAttribute(UNCHECKED, true);
  }

  /**
   * A token for the forms of the answer to {@code request}: the secret under a new mask for each
   * answer, 64 letters and digits. Asking for it makes the answer set the cookie, and depend on it
   * ({@code Vary: Cookie}); answers without forms do neither.
   *
   * @throws IllegalStateException {@code middleware.E002} when {@link CsrfMiddleware} is not in the
   *     chain
   */
  public static String get(Request request) {
    return secret(request).masked();
  }

  /**
   * How many tokens the answer to {@code request} has so far: a part of a page in which one was
   * made belongs to this visitor alone. 0 where no middleware checks tokens.
   */
  public static int made(Request request) {
    return request.attribute(KEY).map(CsrfSecret::made).orElse(0);
  }

  /**
   * Checks {@code request} as {@link CsrfMiddleware} does, for a view whose route is exempt because
   * only some requests need it: an API that knows visitors by their cookie and programs by a token.
   *
   * @throws CsrfRejected where the request does not prove that this site made it
   * @throws IllegalStateException {@code middleware.E002} when {@link CsrfMiddleware} is not in the
   *     chain
   * @throws IOException when the client went away
   */
  public static void require(Request request) throws IOException {
    if (request.attribute(UNCHECKED).isEmpty()) {
      secret(request).require();
    }
  }

  /**
   * Makes a new secret, so that a token known from before log-in is worth nothing: for log-in.
   *
   * @throws IllegalStateException {@code middleware.E002} when {@link CsrfMiddleware} is not in the
   *     chain
   */
  public static void rotate(Request request) {
    secret(request).rotate();
  }

  private static CsrfSecret secret(Request request) {
    return request
        .attribute(KEY)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    new Problem(
                            "middleware.E002",
                            "A CSRF token was asked for, but no middleware checks it.",
                            request.path(),
                            "add CsrfMiddleware to MIDDLEWARE")
                        .toString()));
  }
}
