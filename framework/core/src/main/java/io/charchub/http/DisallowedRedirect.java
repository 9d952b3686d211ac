package io.charchub.http;

import io.charchub.errors.Problem;

/** A redirect to a scheme that no browser should be sent to: an answer of 400. */
public final class DisallowedRedirect extends SuspiciousOperation {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public DisallowedRedirect(String reason) {
    this(Problem.of("http.E406", reason));
  }

  /** Because of {@code problem}. */
  public DisallowedRedirect(Problem problem) {
    super(problem);
  }
}
