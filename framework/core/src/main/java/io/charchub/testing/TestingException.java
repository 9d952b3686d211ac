package io.charchub.testing;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A test that asks its tools for what they cannot do: the test is wrong, not what it tests. */
public final class TestingException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** Because of {@code problem}. */
  public TestingException(Problem problem) {
    super(problem);
  }

  /** Because of {@code problem}, caused by {@code cause}. */
  public TestingException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
