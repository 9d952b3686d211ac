package io.charchub.server;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** The server cannot be started or stopped. */
public final class ServerException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code problem}, caused by {@code cause}, which may be null. */
  public ServerException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
