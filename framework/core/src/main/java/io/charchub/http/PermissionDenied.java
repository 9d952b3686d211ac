package io.charchub.http;

import io.charchub.errors.Problem;

/** The visitor is known and may not do this: an answer of 403. */
public class PermissionDenied extends HttpException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public PermissionDenied(String reason) {
    this(Problem.of("http.E403", reason));
  }

  /** Because of {@code problem}. */
  public PermissionDenied(Problem problem) {
    super(403, problem);
  }
}
