package io.charchub.urls;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/**
 * There is no address of that name, or none for those arguments. Django's {@code NoReverseMatch}.
 */
public final class NoReverseMatch extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code problem}. */
  public NoReverseMatch(Problem problem) {
    super(problem);
  }
}
