package io.charchub.db.migrations;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** The history of the tables is not in order, or a step of it cannot be found, made or taken. */
public final class MigrationException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public MigrationException(Problem problem) {
    super(problem);
  }

  /** With what is wrong, and what it came from. */
  public MigrationException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
