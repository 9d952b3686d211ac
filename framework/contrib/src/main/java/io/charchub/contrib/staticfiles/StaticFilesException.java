package io.charchub.contrib.staticfiles;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A static file is not there, or cannot be read or copied. */
public final class StaticFilesException extends CharchubException {
  private static final long serialVersionUID = 1L;

  StaticFilesException(Problem problem) {
    super(problem);
  }

  StaticFilesException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
