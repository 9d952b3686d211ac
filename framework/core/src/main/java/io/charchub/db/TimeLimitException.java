package io.charchub.db;

import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A statement was stopped since {@link Database#within} gave it no more time. Nothing is wrong with
 * the statement or the database: to be caught by whoever set the limit.
 */
public final class TimeLimitException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** For the statement that was stopped. */
  TimeLimitException(String alias, @Nullable Sql sql, @Nullable Throwable cause) {
    super(
        Problem.of("db.E025", "A statement was stopped since it took longer than it was given")
            .at(DatabaseProblems.where(alias, sql))
            .hint("ask for less, add an index, or give more time"),
        sql,
        cause);
  }
}
