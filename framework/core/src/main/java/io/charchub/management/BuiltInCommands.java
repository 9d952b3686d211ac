package io.charchub.management;

import io.charchub.apps.Checks;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.commands.MigrationCommands;
import io.charchub.errors.Problem;
import io.charchub.management.compilation.ProjectLayout;
import io.charchub.management.messages.MakeMessages;
import io.charchub.management.shell.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands that every project has, joined with those of its apps. */
final class BuiltInCommands {
  /** What help calls the framework's own commands. */
  static final String OWNER = "charchub";

  private BuiltInCommands() {}

  /** The commands of an open project. */
  static Commands of(Project project) {
    return new Commands(() -> flat(byOwner(project)), terminal -> require(project, terminal));
  }

  /** The commands of an open project, by who gives them. */
  static Map<String, List<Command>> byOwner(Project project) {
    Settings settings = project.settings();
    List<Command> own = new ArrayList<>(withoutProject(new ProjectLayout(settings.baseDir())));
    own.add(new Help(() -> byOwner(project), () -> of(project)));
    own.add(
        new CheckCommand(project.checks(), settings.get(BuiltInSettings.SILENCED_SYSTEM_CHECKS)));
    own.add(new CreateCacheTable(project));
    own.add(new DbShell(project));
    own.add(new DiffSettings(settings));
    own.add(new DumpData(project));
    own.add(new Flush(project));
    own.add(new ListUrls(project));
    own.add(new LoadData(project));
    own.add(new MakeMessages(project.messages()));
    own.add(new SendTestEmail());
    own.add(new RunServer(project, project.host()));
    own.add(new Shell(project.apps(), () -> project.services().get(ModelRegistry.class)));
    own.addAll(MigrationCommands.of(project.migrations()));
    Map<String, List<Command>> all = new LinkedHashMap<>();
    all.put(OWNER, own);
    all.putAll(project.commandsOfApps());
    return all;
  }

  /** The commands that work where no project can be opened. */
  static List<Command> withoutProject(ProjectLayout layout) {
    return List.of(new StartProject(layout.baseDir()), new StartApp(layout), new Version());
  }

  static List<Command> flat(Map<String, List<Command>> byOwner) {
    List<Command> commands = new ArrayList<>();
    byOwner.values().forEach(commands::addAll);
    return commands;
  }

  /** Prints warnings of the checks, and stops at errors. */
  private static void require(Project project, Terminal terminal) {
    List<String> silenced = project.settings().get(BuiltInSettings.SILENCED_SYSTEM_CHECKS);
    List<Problem> problems = project.checks().run(List.of(), false, silenced);
    long errors =
        problems.stream().filter(each -> Checks.Level.of(each) == Checks.Level.ERROR).count();
    problems.stream()
        .filter(each -> Checks.Level.of(each) != Checks.Level.INFO)
        .forEach(terminal::error);
    if (errors > 0) {
      throw new CommandException(
          Problem.of(
                  "management.E006",
                  "The checks found "
                      + (errors == 1 ? "1 error" : errors + " errors")
                      + ", nothing was done")
              .hint("mend what stands above; 'manage check' looks again"));
    }
  }
}
