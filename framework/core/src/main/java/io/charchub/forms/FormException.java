package io.charchub.forms;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/**
 * A form is declared or used in a way that cannot work. Never thrown because of what a visitor
 * sent.
 */
public final class FormException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** An exception that reports {@code problem}. */
  public FormException(Problem problem) {
    super(problem);
  }
}
