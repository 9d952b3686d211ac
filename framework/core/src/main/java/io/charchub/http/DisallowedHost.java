package io.charchub.http;

import io.charchub.errors.Problem;

/** The Host header is malformed or names a host that this site does not serve: an answer of 400. */
public final class DisallowedHost extends SuspiciousOperation {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public DisallowedHost(String reason) {
    this(Problem.of("http.E402", reason));
  }

  /** Because of {@code problem}. */
  public DisallowedHost(Problem problem) {
    super(problem);
  }
}
