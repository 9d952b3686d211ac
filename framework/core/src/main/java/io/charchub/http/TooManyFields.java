package io.charchub.http;

import io.charchub.errors.Problem;

/**
 * The query or the form has more fields, files or longer names than the limits allow: an answer of
 * 400.
 */
public final class TooManyFields extends SuspiciousOperation {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public TooManyFields(String reason) {
    this(Problem.of("http.E405", reason));
  }

  /** Because of {@code problem}. */
  public TooManyFields(Problem problem) {
    super(problem);
  }
}
