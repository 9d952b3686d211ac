package io.charchub.db.fields;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/**
 * A query or a model names something that its fields do not have, or gives a field a value that it
 * cannot hold: a path, a look-up, an order, an annotation. Thrown when the query is built, not when
 * it runs (Django's {@code FieldError} and {@code FieldDoesNotExist}).
 */
public final class FieldException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** An exception that reports {@code problem}. */
  public FieldException(Problem problem) {
    super(problem);
  }
}
