package io.charchub.db.migrations.commands;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.autodetector.Autodetector;
import io.charchub.db.migrations.autodetector.Questioner;
import io.charchub.db.migrations.execution.MigrationExecutor;
import io.charchub.db.migrations.execution.MigrationPlan;
import io.charchub.db.migrations.execution.MigrationProgress;
import io.charchub.db.migrations.execution.PostMigrate;
import io.charchub.db.migrations.execution.PreMigrate;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Takes a database to where the migrations lead, or to one of them. */
@CommandLine.Command(
    name = "migrate",
    description =
        "Brings the database's tables to where the migrations lead, or back to one of them.")
final class Migrate implements Command {
  private final MigrationProject project;

  @CommandLine.Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "APP",
      description = "Only the migrations of this app, and what they need.")
  private @Nullable String app;

  @CommandLine.Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "To this migration, by the beginning of its name; zero takes all back.")
  private @Nullable String name;

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      defaultValue = Databases.DEFAULT,
      description = "The database, by its name in the settings.")
  private String alias = Databases.DEFAULT;

  @CommandLine.Option(names = "--plan", description = "Show what would be done and stop.")
  private boolean plan;

  @CommandLine.Option(
      names = "--check",
      description = "Fail when there is something to do, and do nothing.")
  private boolean check;

  @CommandLine.Option(
      names = "--fake",
      description = "Record the migrations as done without touching a table.")
  private boolean fake;

  @CommandLine.Option(
      names = "--fake-initial",
      description = "Record first migrations as done whose tables are there already.")
  private boolean fakeInitial;

  @CommandLine.Option(
      names = "--prune",
      description = "First forget the migrations of APP whose sources are gone.")
  private boolean prune;

  Migrate(MigrationProject project) {
    this.project = project;
  }

  @Override
  public int run(Terminal terminal) {
    if (app != null) {
      project.requireApp(app);
    }
    Database database = project.database(alias);
    List<Migration> migrations = project.migrations();
    MigrationExecutor executor =
        new MigrationExecutor(database, migrations, new Progress(terminal));
    requireAppToPrune();
    if (plan || check) {
      return look(terminal, executor);
    }
    prune(terminal, executor);
    MigrationPlan done =
        executor.run(this::plan, mode(), steps -> announce(terminal, executor, database, steps));
    if (done.isEmpty()) {
      terminal.println("  No migrations to apply.");
      tellOfChanges(terminal, executor.graph());
    }
    project
        .apps()
        .all()
        .forEach(
            config ->
                project
                    .signals()
                    .of(PostMigrate.class)
                    .send(new PostMigrate(config, database, done)));
    return DONE;
  }

  private void requireAppToPrune() {
    if (prune && app == null) {
      throw CommandException.wrongUsage(
          Problem.of("migrations.E027", "--prune needs the label of an app")
              .hint("manage migrate blog --prune"));
    }
  }

  private void prune(Terminal terminal, MigrationExecutor executor) {
    if (prune && app != null) {
      terminal.println("Pruning migrations:");
      List<MigrationKey> pruned = executor.prune(app);
      pruned.forEach(
          key -> terminal.println("  Pruning " + key + "..." + terminal.style(Style.GREEN, " OK")));
      if (pruned.isEmpty()) {
        terminal.println("  No migrations to prune.");
      }
    }
  }

  private MigrationExecutor.Mode mode() {
    if (fake && fakeInitial) {
      throw CommandException.wrongUsage(
          Problem.of("migrations.E020", "--fake and --fake-initial exclude each other")
              .hint("--fake records everything, --fake-initial only what is there"));
    }
    if (fake) {
      return MigrationExecutor.Mode.FAKE;
    }
    return fakeInitial ? MigrationExecutor.Mode.FAKE_INITIAL : MigrationExecutor.Mode.REAL;
  }

  private MigrationPlan plan(MigrationGraph graph, Set<MigrationKey> applied) {
    if (app == null) {
      return MigrationPlan.forwards(graph, applied, project.inOrder(graph.leaves()));
    }
    Targets.requireMigrations(graph, app);
    if (name == null) {
      return MigrationPlan.forwards(graph, applied, graph.leaves(app));
    }
    return name.equals(Targets.ZERO)
        ? MigrationPlan.zero(graph, applied, app)
        : MigrationPlan.to(graph, applied, Targets.find(graph, app, name));
  }

  private int look(Terminal terminal, MigrationExecutor executor) {
    MigrationGraph graph = executor.graph();
    graph.refuseConflicts();
    MigrationPlan steps = plan(graph, executor.applied());
    if (plan) {
      terminal.println("Planned operations:");
      if (steps.isEmpty()) {
        terminal.println("  No planned migration operations.");
      }
      for (MigrationPlan.Step step : steps.steps()) {
        terminal.println(step.migration().toString());
        step.migration()
            .operations()
            .forEach(
                operation ->
                    terminal.println(
                        "    " + (step.backwards() ? "Undo " : "") + operation.describe()));
      }
    }
    return check && !steps.isEmpty() ? FAILED : DONE;
  }

  private void announce(
      Terminal terminal, MigrationExecutor executor, Database database, MigrationPlan steps) {
    terminal.println("Operations to perform:");
    terminal.println("  " + aim(executor.graph()));
    project
        .apps()
        .all()
        .forEach(
            config ->
                project
                    .signals()
                    .of(PreMigrate.class)
                    .send(new PreMigrate(config, database, steps)));
    terminal.println("Running migrations:");
  }

  private String aim(MigrationGraph graph) {
    if (app == null || name == null) {
      String apps = app == null ? String.join(", ", graph.apps()) : app;
      return "Apply all migrations: " + (apps.isEmpty() ? "(none)" : apps);
    }
    if (name.equals(Targets.ZERO)) {
      return "Unapply all migrations: " + app;
    }
    return "Target specific migration: " + Targets.find(graph, app, name).name() + ", from " + app;
  }

  /**
   * A person who changed a model and forgot to write that down would look for the mistake
   * elsewhere.
   */
  private void tellOfChanges(Terminal terminal, MigrationGraph graph) {
    Questioner silent = Questioner.assuming();
    List<String> changed =
        new ArrayList<>(
            new Autodetector(graph.state(), ProjectState.of(project.models().get()), silent)
                .changes()
                .keySet());
    if (!changed.isEmpty()) {
      terminal.println(
          terminal.style(
              Style.YELLOW,
              "  Your models in app(s): "
                  + String.join(", ", changed)
                  + " have changes that are not yet reflected in a migration."));
      terminal.println(
          "  Run 'manage makemigrations' to write them down, then 'manage migrate' again.");
    }
  }

  /** Prints a line for each step, begun before and ended after it. */
  private record Progress(Terminal terminal) implements MigrationProgress {
    @Override
    public void begins(Migration migration, boolean backwards) {
      terminal.print((backwards ? "  Unapplying " : "  Applying ") + migration + "...");
    }

    @Override
    public void ended(Migration migration, boolean backwards, boolean faked) {
      terminal.println(terminal.style(Style.GREEN, faked ? " FAKED" : " OK"));
    }

    @Override
    public void waits() {
      terminal.println("Another migrate is at work on this database; waiting for it to end.");
    }
  }
}
