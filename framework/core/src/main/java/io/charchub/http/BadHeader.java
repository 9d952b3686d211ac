package io.charchub.http;

import io.charchub.errors.Problem;

/**
 * A response header's name or value that would break the message, such as one with a line break: an
 * answer of 400.
 */
public final class BadHeader extends SuspiciousOperation {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public BadHeader(String reason) {
    this(Problem.of("http.E407", reason));
  }

  /** Because of {@code problem}. */
  public BadHeader(Problem problem) {
    super(problem);
  }
}
