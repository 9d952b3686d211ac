package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.errors.CharchubException;
import io.charchub.management.compilation.CompilationException;
import io.charchub.management.compilation.ProjectLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command of a project: compiles what is stale, opens the project, finds the command, runs
 * it. The script {@code manage} of a project starts this class; {@code main} ends the process with
 * the command's exit code.
 */
public final class Manage {
  /** Commands that need no more of a project than its models. */
  private static final Set<String> OF_MODELS = Set.of("makemigrations");

  private final Terminal terminal;
  private final Path baseDir;
  private final Map<String, String> environment;

  /**
   * @param baseDir the project's folder
   * @param environment the environment variables that settings are read from
   */
  Manage(Terminal terminal, Path baseDir, Map<String, String> environment) {
    this.terminal = terminal;
    this.baseDir = baseDir.toAbsolutePath().normalize();
    this.environment = environment;
  }

  /**
   * Runs the command that the arguments name, for the project in {@code -Dcharchub.project} or the
   * working folder.
   */
  public static void main(String[] arguments) {
    Path baseDir = Path.of(System.getProperty("charchub.project", ""));
    int exitCode = new Manage(Terminal.system(), baseDir, System.getenv()).run(List.of(arguments));
    System.exit(exitCode);
  }

  /**
   * Runs a command line; everything that happens ends as words on the terminal and the exit code.
   */
  int run(List<String> arguments) {
    List<String> line = normalized(arguments);
    String name = line.get(0);
    List<String> rest = line.subList(1, line.size());
    boolean traceback = rest.contains("--traceback");
    ProjectLayout layout = new ProjectLayout(baseDir);
    Map<String, Command> simple = new LinkedHashMap<>();
    BuiltInCommands.withoutProject(layout)
        .forEach(command -> simple.put(Commands.nameOf(command), command));
    try {
      if (simple.containsKey(name)) {
        return alone(new ArrayList<>(simple.values())).run(terminal, name, rest);
      }
      return inProject(layout, name, rest);
    } catch (RuntimeException e) {
      return report(e, traceback);
    }
  }

  private int inProject(ProjectLayout layout, String name, List<String> rest) {
    ProjectHost host = new ProjectHost(layout, environment, settingsFile(rest), terminal);
    try {
      open(host, name);
    } catch (CharchubException e) {
      return withoutProject(layout, name, rest, e);
    }
    try {
      return host.commands().run(terminal, name, rest);
    } finally {
      host.close();
    }
  }

  private void open(ProjectHost host, String name) {
    try {
      host.open();
    } catch (CompilationException e) {
      if (!OF_MODELS.contains(name) || e.errors().isEmpty()) {
        throw e;
      }
      host.openModels();
      terminal.error(e.problem());
      terminal.error("Going on with the models, which do compile.");
    }
  }

  /**
   * Help is given even where the project cannot be opened; any other command is told why it cannot
   * be.
   */
  private int withoutProject(
      ProjectLayout layout, String name, List<String> rest, CharchubException reason) {
    int exitCode = report(reason, rest.contains("--traceback"));
    if (!name.equals("help")) {
      return exitCode;
    }
    terminal.println("The project cannot be opened, so the commands of its apps are not listed.");
    terminal.println();
    return alone(BuiltInCommands.withoutProject(layout)).run(terminal, name, rest);
  }

  private static Commands alone(List<Command> commands) {
    List<Command> all = new ArrayList<>(commands);
    Commands[] self = new Commands[1];
    all.add(new Help(() -> Map.of(BuiltInCommands.OWNER, commands), () -> self[0]));
    self[0] = new Commands(() -> all, terminal -> {});
    return self[0];
  }

  /** No argument and the options for help mean the command {@code help}. */
  private static List<String> normalized(List<String> arguments) {
    if (arguments.isEmpty()) {
      return List.of("help");
    }
    List<String> line = new ArrayList<>(arguments);
    switch (line.get(0)) {
      case "-h", "--help" -> line.set(0, "help");
      case "-V", "--version" -> line.set(0, "version");
      default -> {}
    }
    return line;
  }

  private static @Nullable Path settingsFile(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--settings=")) {
        return Path.of(argument.substring("--settings=".length()));
      }
      if (argument.equals("--settings") && i + 1 < arguments.size()) {
        return Path.of(arguments.get(i + 1));
      }
    }
    return null;
  }

  private int report(RuntimeException e, boolean traceback) {
    if (e instanceof CompilationException compilation) {
      compilation.errors().forEach(error -> terminal.error(error.toString()));
    }
    return Commands.report(terminal, e, traceback);
  }
}
