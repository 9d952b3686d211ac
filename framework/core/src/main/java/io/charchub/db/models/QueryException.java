package io.charchub.db.models;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/**
 * A query was asked for something that it cannot do as it stands: a filter after a slice, a
 * negative index, a set operation with something after it. Thrown where the mistake is made.
 */
public final class QueryException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** An exception that reports {@code problem}. */
  public QueryException(Problem problem) {
    super(problem);
  }
}
