package io.charchub.contrib.syndication;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** A feed that its format cannot tell. */
public final class FeedException extends CharchubException {
  private static final long serialVersionUID = 1L;

  FeedException(Problem problem) {
    super(problem);
  }
}
