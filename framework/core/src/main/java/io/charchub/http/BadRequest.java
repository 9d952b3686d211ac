package io.charchub.http;

import io.charchub.errors.Problem;

/** The request makes no sense: an answer of 400. */
public class BadRequest extends HttpException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public BadRequest(String reason) {
    this(Problem.of("http.E400", reason));
  }

  /** Because of {@code problem}. */
  public BadRequest(Problem problem) {
    super(400, problem);
  }
}
