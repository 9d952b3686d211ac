package io.charchub.mail;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A mail that cannot be made or sent. */
public final class MailException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code problem}. */
  public MailException(Problem problem) {
    super(problem);
  }

  /** Because of {@code problem}, caused by {@code cause}. */
  public MailException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
