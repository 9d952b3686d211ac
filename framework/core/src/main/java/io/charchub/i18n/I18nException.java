package io.charchub.i18n;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A language, a zone, a format or a file of messages that cannot be used. */
public final class I18nException extends CharchubException {
  private static final long serialVersionUID = 1L;

  I18nException(Problem problem) {
    super(problem);
  }

  /** A problem with a cause; potentially none. */
  public I18nException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
