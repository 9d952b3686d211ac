package io.charchub.http;

import io.charchub.errors.Problem;

/**
 * The request does what no honest client does: a wrong host, a body beyond every limit, a forged
 * redirect. An answer of 400 (or what the subclass says), logged under {@code
 * io.charchub.security}.
 */
public class SuspiciousOperation extends HttpException {
  private static final long serialVersionUID = 1L;

  /** An answer of 400 because of {@code reason}, one sentence for the log. */
  public SuspiciousOperation(String reason) {
    this(Problem.of("http.E401", reason));
  }

  /** An answer of 400 because of {@code problem}. */
  public SuspiciousOperation(Problem problem) {
    this(400, problem);
  }

  /** An answer of {@code status} because of {@code problem}. */
  protected SuspiciousOperation(int status, Problem problem) {
    super(status, problem);
  }
}
