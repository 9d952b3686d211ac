package io.charchub.server;

import io.charchub.http.PlainErrorPages;
import io.charchub.http.Response;

/**
 * Answers given before or after all middleware, which therefore carry the most important headers by
 * themselves.
 */
final class SecureAnswer {
  private SecureAnswer() {}

  /** The status in words. */
  static Response of(int status) {
    return secured(Response.text(PlainErrorPages.reason(status) + "\n").status(status));
  }

  /** The status in words, and the request's id. */
  static Response of(int status, String requestId) {
    return secured(PlainErrorPages.plain(status, requestId));
  }

  private static Response secured(Response response) {
    return response
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .header("Cache-Control", "no-store");
  }
}
