package io.charchub.errors;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception that the framework throws on purpose: unchecked, and carrying the
 * {@link Problem} that it reports. Its message is the problem as people read it.
 */
public class CharchubException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** An exception that reports {@code problem}. */
  public CharchubException(Problem problem) {
    this(problem, null);
  }

  /**
   * An exception that reports {@code problem} and was caused by {@code cause}, which may be null.
   */
  public CharchubException(Problem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /** What is wrong, where, and what to do. */
  public final Problem problem() {
    return problem;
  }
}
