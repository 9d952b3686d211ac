package io.charchub.db.sql;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** A database has no words for what a query asks (Django's {@code NotSupportedError}). */
public final class NotSupportedException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** An exception that reports {@code problem}. */
  public NotSupportedException(Problem problem) {
    super(problem);
  }
}
