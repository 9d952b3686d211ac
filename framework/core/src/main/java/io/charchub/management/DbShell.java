package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.conf.DatabaseSettings;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * {@code manage dbshell}: hands the terminal to the database's own program, {@code sqlite3}, {@code
 * psql} or {@code mariadb}. A password goes by the environment, never by the command line, which
 * others can see. Its exit code is that of the program.
 */
@CommandLine.Command(
    name = "dbshell",
    description = "Opens the database in its own program, such as sqlite3 or psql.")
final class DbShell implements Command {
  private final Project project;
  private final Program program;

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      description = "The database that is opened; default: default.")
  private String alias = Databases.DEFAULT;

  @CommandLine.Parameters(
      arity = "0..*",
      paramLabel = "ARGUMENT",
      description = "What the program is given besides, behind --.")
  private List<String> more = new ArrayList<>();

  /** Runs a program at this terminal. */
  interface Program {
    /** Runs it to its end and gives its exit code. */
    int run(List<String> command, Map<String, String> environment)
        throws IOException, InterruptedException;
  }

  DbShell(Project project) {
    this(project, DbShell::atTheTerminal);
  }

  DbShell(Project project, Program program) {
    this.project = project;
    this.program = program;
  }

  private static int atTheTerminal(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  @Override
  public int run(Terminal terminal) {
    DatabaseConfig settings = Resources.config(project.settings(), settings());
    List<String> command = command(settings);
    command.addAll(more);
    Map<String, String> environment = new LinkedHashMap<>();
    if (!settings.password().isEmpty()) {
      environment.put(
          settings.engine().equals("postgresql") ? "PGPASSWORD" : "MYSQL_PWD", settings.password());
    }
    try {
      return program.run(command, environment);
    } catch (IOException e) {
      throw new CommandException(
          Problem.of("management.E046", "The program '" + command.get(0) + "' cannot be started")
              .hint("install it; it comes with the database's client"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private DatabaseSettings settings() {
    Map<String, DatabaseSettings> all = project.settings().databases();
    DatabaseSettings found = all.get(alias);
    if (found == null) {
      throw CommandException.wrongUsage(
          Problem.of("management.E047", "There is no database '" + alias + "'")
              .hint("DATABASES has: " + String.join(", ", all.keySet())));
    }
    return found;
  }

  private static List<String> command(DatabaseConfig settings) {
    List<String> command = new ArrayList<>();
    switch (settings.engine()) {
      case "sqlite" -> command.addAll(List.of("sqlite3", settings.name()));
      case "postgresql" -> {
        command.add("psql");
        add(command, "-U", settings.user());
        add(command, "-h", settings.host());
        add(command, "-p", settings.port() > 0 ? String.valueOf(settings.port()) : "");
        command.add(settings.name());
      }
      default -> {
        command.add("mariadb");
        add(command, "-u", settings.user());
        add(command, "-h", settings.host());
        add(command, "-P", settings.port() > 0 ? String.valueOf(settings.port()) : "");
        command.add(settings.name());
      }
    }
    return command;
  }

  private static void add(List<String> command, String option, String value) {
    if (!value.isEmpty()) {
      command.add(option);
      command.add(value);
    }
  }
}
