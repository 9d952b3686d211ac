package io.charchub.cli;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A command cannot do what it was asked. Carries the exit code to end with. Django's counterpart is
 * {@code CommandError}.
 */
public final class CommandException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** A failure: exit code 1. */
  public CommandException(Problem problem) {
    this(problem, Command.FAILED, null);
  }

  /** A failure that was caused by {@code cause}, which may be null: exit code 1. */
  public CommandException(Problem problem, @Nullable Throwable cause) {
    this(problem, Command.FAILED, cause);
  }

  private CommandException(Problem problem, int exitCode, @Nullable Throwable cause) {
    super(problem, cause);
    this.exitCode = exitCode;
  }

  /** A wrong call, such as an unknown command or a parameter that makes no sense: exit code 2. */
  public static CommandException wrongUsage(Problem problem) {
    return new CommandException(problem, Command.WRONG_USAGE, null);
  }

  /** The exit code that the process ends with: 1 or 2. */
  public int exitCode() {
    return exitCode;
  }
}
