package io.charchub.cli;

import picocli.CommandLine;

/**
 * One command of {@code manage}. Its name, description, options and parameters are picocli's
 * annotations; what it does is {@link #run}.
 *
 * <pre>
 * &#64;CommandLine.Command(name = "publish", description = "Publishes every draft that is due.")
 * public final class Publish implements Command {
 *   &#64;CommandLine.Option(names = "--dry-run", description = "Say what would be published.")
 *   private boolean dryRun;
 *
 *   &#64;Override public int run(Terminal terminal) {
 *     terminal.println("Published 3 posts.");
 *     return DONE;
 *   }
 * }
 * </pre>
 *
 * <p>The class carries {@code @CommandLine.Command} with a name. The options {@code --help}, {@code
 * --traceback}, {@code --noinput}, {@code --no-color} and {@code --settings} belong to every
 * command and are not declared again. A command object runs once; whoever provides commands makes
 * new ones each time. Django's counterpart is {@code BaseCommand}.
 */
public interface Command {
  /** The exit code of a command that did what it was asked. */
  int DONE = 0;

  /** The exit code of a command that failed, or of a check that found something. */
  int FAILED = 1;

  /** The exit code of a command that was called wrongly. */
  int WRONG_USAGE = 2;

  /**
   * Does the work.
   *
   * @return {@link #DONE}, or {@link #FAILED} where the terminal has been told why
   * @throws io.charchub.errors.CharchubException when it cannot: printed as a problem, exit code 1
   *     (or the code that a {@link CommandException} carries)
   */
  int run(Terminal terminal);

  /**
   * Adds options that are known at run time only, such as one for each field of a model; none
   * unless overridden. Called once, before the arguments are parsed. Django's counterpart is {@code
   * add_arguments}.
   */
  default void addOptions(CommandLine.Model.CommandSpec spec) {}

  /**
   * Whether the project's checks must be free of errors before this command runs. True unless
   * overridden: commands that report or mend what the checks complain about say false. Django's
   * counterpart is {@code requires_system_checks}.
   */
  default boolean needsChecks() {
    return true;
  }
}
