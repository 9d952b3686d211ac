package io.charchub.http;

import io.charchub.errors.Problem;

/** There is nothing at this address, or nothing that this visitor may know of: an answer of 404. */
public class Http404 extends HttpException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code reason}, one sentence for the log; never shown to a visitor. */
  public Http404(String reason) {
    this(Problem.of("http.E404", reason));
  }

  /** Because of {@code problem}. */
  public Http404(Problem problem) {
    super(404, problem);
  }
}
