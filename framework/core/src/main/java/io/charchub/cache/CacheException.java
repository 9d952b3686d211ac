package io.charchub.cache;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A key or value that a cache cannot take, or a place that does not keep it. */
public final class CacheException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code problem}. */
  public CacheException(Problem problem) {
    super(problem);
  }

  /** Because of {@code problem}, caused by {@code cause}. */
  public CacheException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
