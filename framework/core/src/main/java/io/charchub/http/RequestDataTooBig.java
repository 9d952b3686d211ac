package io.charchub.http;

import io.charchub.errors.Problem;

/** The body is longer than the limits allow: an answer of 413. */
public final class RequestDataTooBig extends SuspiciousOperation {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public RequestDataTooBig(String reason) {
    this(Problem.of("http.E413", reason));
  }

  /** Because of {@code problem}. */
  public RequestDataTooBig(Problem problem) {
    super(413, problem);
  }
}
