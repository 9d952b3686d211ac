package io.charchub.cli;

import io.charchub.errors.CharchubException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands that a project has, by name: finds the one that is asked for, parses its arguments
 * and runs it.
 *
 * <p>{@link #run} is for the command line: everything that can happen ends as words on the terminal
 * and an exit code. {@link #call} is for code, such as a command made of others: what goes wrong is
 * thrown. Django's counterpart is {@code call_command}.
 */
public final class Commands {
  private final Supplier<List<? extends Command>> provider;
  private final Consumer<Terminal> checks;

  /**
   * A registry.
   *
   * @param provider makes new command objects; of two with one name the later one counts, so that
   *     an app can replace a built-in command
   * @param checks called before a command that {@linkplain Command#needsChecks needs checks};
   *     throws when there are errors
   */
  public Commands(Supplier<List<? extends Command>> provider, Consumer<Terminal> checks) {
    this.provider = provider;
    this.checks = checks;
  }

  /** The name that a command's annotation gives it. */
  public static String nameOf(Command command) {
    return annotationOf(command).name();
  }

  /**
   * The first line of the description that a command's annotation gives it; empty when it gives
   * none.
   */
  public static String descriptionOf(Command command) {
    String[] lines = annotationOf(command).description();
    return lines.length == 0 ? "" : lines[0];
  }

  private static CommandLine.Command annotationOf(Command command) {
    CommandLine.Command annotation = command.getClass().getAnnotation(CommandLine.Command.class);
    if (annotation == null) {
      throw new CommandException(
          Problem.of("cli.E003", command.getClass().getName() + " has no name")
              .hint("annotate the class with @CommandLine.Command(name = \"...\")"));
    }
    return annotation;
  }

  /** New command objects by name, in the order in which they were provided. */
  public Map<String, Command> all() {
    Map<String, Command> byName = new LinkedHashMap<>();
    provider.get().forEach(command -> byName.put(nameOf(command), command));
    return byName;
  }

  /**
   * The command called {@code name}.
   *
   * @throws CommandException {@code cli.E004}, wrong usage, when there is none; it names the
   *     nearest one
   */
  public Command find(String name) {
    Map<String, Command> all = all();
    Command command = all.get(name);
    if (command == null) {
      throw unknown(name, all.keySet());
    }
    return command;
  }

  /** The error for a command that does not exist. */
  public static CommandException unknown(String name, Collection<String> known) {
    Optional<String> nearest = DidYouMean.nearest(name, known);
    String hint = nearest.map(near -> "'" + near + "'. ").orElse("");
    return CommandException.wrongUsage(
        Problem.of("cli.E004", "There is no command '" + name + "'")
            .hint(hint + "'manage help' lists the commands"));
  }

  /**
   * Runs a command line: the name of a command and its arguments. Errors are printed as problems;
   * with {@code --traceback} their stack trace too.
   *
   * @return the exit code: 0 done, 1 failed, 2 wrong usage
   */
  public int run(Terminal terminal, String name, List<String> arguments) {
    try {
      return call(terminal, name, arguments);
    } catch (RuntimeException e) {
      return report(terminal, e, arguments.contains("--traceback"));
    }
  }

  /**
   * Runs a command from code.
   *
   * @return the exit code
   * @throws CommandException when there is no such command or the arguments do not suit it
   */
  public int call(Terminal terminal, String name, List<String> arguments) {
    Command command = find(name);
    CommonOptions common = new CommonOptions();
    CommandLine line = parser(command, common);
    parse(line, name, arguments);
    Terminal suited = common.noColour ? terminal.withoutColour() : terminal;
    suited = common.noInput ? suited.withoutQuestions() : suited;
    if (common.help) {
      suited.print(usage(line));
      return Command.DONE;
    }
    if (command.needsChecks()) {
      checks.accept(suited);
    }
    return command.run(suited);
  }

  /** As {@link #call(Terminal, String, List)}. */
  public int call(Terminal terminal, String name, String... arguments) {
    return call(terminal, name, Arrays.asList(arguments));
  }

  /** The text of {@code --help} for a command. */
  public String usage(String name) {
    return usage(parser(find(name), new CommonOptions()));
  }

  private static CommandLine parser(Command command, CommonOptions common) {
    CommandLine line = new CommandLine(command);
    line.addMixin("common", common);
    command.addOptions(line.getCommandSpec());
    line.setCommandName("manage " + nameOf(command));
    line.getCommandSpec().usageMessage().sortOptions(false).width(100);
    return line;
  }

  private static void parse(CommandLine line, String name, List<String> arguments) {
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (CommandLine.ParameterException e) {
      List<String> known = List.copyOf(line.getCommandSpec().optionsMap().keySet());
      Optional<String> nearest =
          arguments.stream()
              .filter(argument -> argument.startsWith("-") && !known.contains(argument))
              .flatMap(argument -> DidYouMean.nearest(argument, known).stream())
              .findFirst();
      String message = String.valueOf(e.getMessage());
      throw CommandException.wrongUsage(
          Problem.of("cli.E005", message)
              .at("manage " + name + " " + String.join(" ", arguments))
              .hint(
                  nearest.map(near -> "'" + near + "'. ").orElse("")
                      + "'manage help "
                      + name
                      + "' lists what it understands"));
    }
  }

  private static String usage(CommandLine line) {
    StringWriter text = new StringWriter();
    line.usage(new PrintWriter(text), CommandLine.Help.Ansi.OFF);
    return text.toString();
  }

  /**
   * Prints an error as people read it and gives the exit code to end with: a {@link
   * CharchubException} as its problem, anything else as a defect, {@code cli.E006}.
   */
  public static int report(Terminal terminal, Throwable error, boolean traceback) {
    if (traceback) {
      error.printStackTrace(terminal.errorWriter());
      terminal.errorWriter().flush();
    }
    if (error instanceof CharchubException known) {
      terminal.error(known.problem());
    } else {
      terminal.error(
          Problem.of("cli.E006", "An unexpected error: " + error)
              .hint(traceback ? "" : "run it again with --traceback to see where"));
    }
    return error instanceof CommandException failure ? failure.exitCode() : Command.FAILED;
  }
}
