package io.charchub.db.migrations.commands;

import io.charchub.apps.AppConfig;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.db.migrations.NewMigration;
import io.charchub.db.migrations.autodetector.Arrangement;
import io.charchub.db.migrations.autodetector.Autodetector;
import io.charchub.db.migrations.autodetector.Questioner;
import io.charchub.db.migrations.autodetector.TerminalQuestioner;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.operations.Category;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.writer.MigrationWriter;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Writes the migrations that the models need. */
@CommandLine.Command(
    name = "makemigrations",
    description = "Writes migrations for what changed in the models. Opens no database.")
final class MakeMigrations implements Command {
  private final MigrationProject project;

  @CommandLine.Parameters(arity = "0..*", paramLabel = "APP", description = "Only these apps.")
  private List<String> wanted = List.of();

  @CommandLine.Option(
      names = "--check",
      description = "Fail when something would be written, and write nothing.")
  private boolean check;

  @CommandLine.Option(
      names = "--dry-run",
      description = "Show what would be written, and write nothing.")
  private boolean dryRun;

  @CommandLine.Option(
      names = "--empty",
      description = "Write a migration without operations, to be filled in by hand.")
  private boolean empty;

  @CommandLine.Option(
      names = "--merge",
      description = "Join the branches of apps that have several last migrations.")
  private boolean merge;

  @CommandLine.Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      defaultValue = "",
      description = "What the migration is called after its number.")
  private String name = "";

  MakeMigrations(MigrationProject project) {
    this.project = project;
  }

  /** A check may complain of what a migration is about to mend. */
  @Override
  public boolean needsChecks() {
    return false;
  }

  @Override
  public int run(Terminal terminal) {
    wanted.forEach(project::requireApp);
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_]{0,99}")) {
      throw CommandException.wrongUsage(
          Problem.of("migrations.E021", "'" + name + "' is no name for a migration")
              .hint("lower-case letters, digits and underscores, such as post_subtitle"));
    }
    MigrationGraph graph = MigrationGraph.of(project.migrations(), Set.of());
    if (merge) {
      return merge(terminal, graph);
    }
    graph.refuseConflicts();
    List<NewMigration> migrations = empty ? empty(graph) : changes(terminal, graph);
    if (migrations.isEmpty()) {
      terminal.println(
          wanted.isEmpty()
              ? "No changes detected"
              : "No changes detected in " + String.join(", ", wanted));
      return DONE;
    }
    write(terminal, migrations);
    return check ? FAILED : DONE;
  }

  private int merge(Terminal terminal, MigrationGraph graph) {
    List<NewMigration> merges = new ArrayList<>();
    graph
        .conflicts()
        .forEach(
            (app, ends) -> {
              if (wanted.isEmpty() || wanted.contains(app)) {
                Branches branches = new Branches(graph, app, ends);
                branches.show(terminal);
                branches.refuseConflicts();
                merges.add(Arrangement.merge(graph, app, name));
              }
            });
    if (merges.isEmpty()) {
      terminal.println("Nothing to merge");
      return DONE;
    }
    write(terminal, merges);
    return check ? FAILED : DONE;
  }

  private List<NewMigration> empty(MigrationGraph graph) {
    if (wanted.isEmpty()) {
      throw CommandException.wrongUsage(
          Problem.of("migrations.E022", "--empty needs the label of an app")
              .hint("manage makemigrations blog --empty"));
    }
    return wanted.stream().map(app -> Arrangement.empty(graph, app, name)).toList();
  }

  private List<NewMigration> changes(Terminal terminal, MigrationGraph graph) {
    Questioner questioner = check ? Questioner.assuming() : new TerminalQuestioner(terminal);
    ProjectState models = ProjectState.of(project.models().get());
    Autodetector changes = new Autodetector(graph.state(), models, questioner);
    List<String> apps = wanted.isEmpty() ? ownApps() : wanted;
    return apps.isEmpty() ? List.of() : Arrangement.of(changes, graph, apps, name);
  }

  /** Without a name only the project's own apps are meant: nobody can write into a library. */
  private List<String> ownApps() {
    return project.apps().all().stream().filter(project::isOwn).map(AppConfig::label).toList();
  }

  private void write(Terminal terminal, List<NewMigration> migrations) {
    Map<String, List<NewMigration>> byApp = new LinkedHashMap<>();
    migrations.stream()
        .map(each -> each.key().app())
        .sorted()
        .distinct()
        .forEach(
            app ->
                byApp.put(
                    app,
                    migrations.stream().filter(each -> each.key().app().equals(app)).toList()));
    Map<NewMigration, MigrationWriter> writers = new LinkedHashMap<>();
    byApp.forEach((app, ofApp) -> ofApp.forEach(each -> writers.put(each, writer(each))));
    byApp.forEach(
        (app, ofApp) -> {
          terminal.println(terminal.style(Style.CYAN, "Migrations for '" + app + "':"));
          ofApp.forEach(each -> show(terminal, each, Objects.requireNonNull(writers.get(each))));
        });
    if (!check && !dryRun) {
      writers.values().forEach(writer -> writer.write(project.baseDir()));
    }
  }

  /**
   * An app that is no part of the project's sources, such as the framework's own, is not written
   * to.
   */
  private MigrationWriter writer(NewMigration migration) {
    AppConfig app = project.apps().get(migration.key().app());
    MigrationWriter writer = new MigrationWriter(migration, app.name());
    if (!project.isOwn(app) && !check && !dryRun) {
      throw new CommandException(
          Problem.of(
                  "migrations.E023",
                  "The models of '"
                      + app.label()
                      + "' changed, and its sources are not in this project")
              .at(project.baseDir().resolve(writer.path()).toString())
              .hint("name your own apps: manage makemigrations blog"));
    }
    return writer;
  }

  private static void show(Terminal terminal, NewMigration migration, MigrationWriter writer) {
    terminal.println("  " + writer.path().toString().replace('\\', '/'));
    for (Operation operation : migration.operations()) {
      terminal.println("    " + operation.describeWithSymbol());
    }
    String lost =
        migration.operations().stream()
            .filter(operation -> operation.category() == Category.REMOVAL)
            .map(Operation::describe)
            .filter(text -> text.startsWith("Remove field") || text.startsWith("Delete model"))
            .collect(Collectors.joining("; "));
    if (!lost.isEmpty()) {
      terminal.println(
          terminal.style(Style.YELLOW, "    Values will be lost when this is applied: " + lost));
    }
  }
}
