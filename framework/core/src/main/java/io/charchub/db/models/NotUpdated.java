package io.charchub.db.models;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** A row that was to be updated is not there (Django's {@code Model.NotUpdated}). */
public final class NotUpdated extends CharchubException {
  private static final long serialVersionUID = 1L;

  NotUpdated(Problem problem) {
    super(problem);
  }
}
