package io.charchub.db;

import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be worked with as things stand: locked, full, read-only, not to be opened,
 * not a database (Django's {@code OperationalError}). The statement itself was not at fault.
 */
public final class OperationalException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** A problem with the statement that met it and the driver's exception, where there are such. */
  public OperationalException(Problem problem, @Nullable Sql sql, @Nullable Throwable cause) {
    super(problem, sql, cause);
  }
}
