package io.charchub.management.shell;

import io.charchub.apps.Apps;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.Problem;
import io.charchub.management.compilation.ClassPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Runs Java statements in the project, from a prompt, a pipe or an option. Django's counterpart is
 * {@code manage.py shell}.
 */
@CommandLine.Command(
    name = "shell",
    description = {
      "Runs Java statements, with the project set up and its models imported.",
      "Reads them from a prompt, or from what is piped into it."
    })
public final class Shell implements Command {
  private final Apps apps;
  private final Supplier<ModelRegistry> models;

  @CommandLine.Option(
      names = {"-c", "--command"},
      paramLabel = "STATEMENTS",
      description = "Run these statements and end.")
  private @Nullable String statements;

  @CommandLine.Option(
      names = "--no-imports",
      description = "Import neither the models nor what goes with them.")
  private boolean noImports;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * @param models asked when the shell starts, not before
   */
  public Shell(Apps apps, Supplier<ModelRegistry> models) {
    this.apps = apps;
    this.models = models;
  }

  /** False: a shell is where people look for what is wrong. */
  @Override
  public boolean needsChecks() {
    return false;
  }

  @Override
  public int run(Terminal terminal) {
    requireModule();
    boolean traceback = spec.commandLine().getParseResult().hasMatchedOption("--traceback");
    List<String> imports = noImports ? List.of() : Imports.of(models.get());
    String classPath = ClassPath.seenFrom(apps.loader());
    try (Session session = new Session(terminal, apps.loader(), classPath, traceback)) {
      if (statements != null) {
        session.start(imports);
        return new Script(session, statements.lines().toList()).run();
      }
      if (terminal.isConversation()) {
        return new Conversation(session, terminal, imports).run();
      }
      session.start(imports);
      return new Script(session, lines(terminal)).run();
    }
  }

  private static List<String> lines(Terminal terminal) {
    List<String> lines = new ArrayList<>();
    for (Optional<String> line = terminal.readLine();
        line.isPresent();
        line = terminal.readLine()) {
      lines.add(line.get());
    }
    return lines;
  }

  /** A Java cut down to some modules may lack the one that understands statements. */
  private static void requireModule() {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      throw new CommandException(
          Problem.of("management.E030", "This Java has no jdk.jshell, which runs statements")
              .hint("install a whole JDK, 17 or newer, and set JAVA_HOME to it"));
    }
  }
}
