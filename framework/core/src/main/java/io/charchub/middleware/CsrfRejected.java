package io.charchub.middleware;

import io.charchub.errors.Problem;
import io.charchub.http.PermissionDenied;

/**
 * A request that would change something does not prove that it comes from this site: an answer of
 * 403.
 */
public final class CsrfRejected extends PermissionDenied {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence. */
  CsrfRejected(String reason) {
    super(
        new Problem(
            "middleware.E403",
            reason,
            "",
            "put <@csrf/> into the form, or send the token in the X-CSRFToken header"));
  }
}
