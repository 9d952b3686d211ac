package io.charchub.db;

import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A transaction was used as it cannot be (Django's {@code TransactionManagementError}). */
public final class TransactionManagementException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** A problem, with the error that broke the transaction where one did. */
  public TransactionManagementException(
      Problem problem, @Nullable Sql sql, @Nullable Throwable cause) {
    super(problem, sql, cause);
  }
}
