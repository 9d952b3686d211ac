package io.charchub.http;

/**
 * Makes the response for an exception that left a view or a middleware.
 *
 * <p>An implementation must not throw, and must not show the exception's text to a client outside
 * of DEBUG: the server's last resort would be a bare 500. {@link PlainErrorPages} is the one
 * without templates.
 */
@FunctionalInterface
public interface ErrorPages {
  /** The response for {@code failure}: an {@link HttpException}'s own status, else 500. */
  Response page(Request request, Throwable failure);
}
