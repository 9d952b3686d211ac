package io.charchub.db.meta;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/**
 * A model cannot be used as it is: it has no metamodel, it is in no installed app, or its relations
 * clash.
 */
public final class ModelException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** An exception that reports {@code problem}. */
  public ModelException(Problem problem) {
    super(problem);
  }
}
