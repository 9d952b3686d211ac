package io.charchub.db.migrations.commands;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.execution.MigrationExecutor;
import io.charchub.db.migrations.execution.MigrationProgress;
import io.charchub.db.migrations.history.MigrationGraph;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Lists the migrations, with a cross before those that a database has applied. */
@CommandLine.Command(
    name = "showmigrations",
    description = "Lists the migrations of each app, and which of them the database has.")
final class ShowMigrations implements Command {
  private final MigrationProject project;

  @CommandLine.Parameters(arity = "0..*", paramLabel = "APP", description = "Only these apps.")
  private List<String> wanted = List.of();

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      defaultValue = Databases.DEFAULT,
      description = "The database, by its name in the settings.")
  private String alias = Databases.DEFAULT;

  @CommandLine.Option(
      names = {"-p", "--plan"},
      description = "In the order in which they are applied, all apps together.")
  private boolean plan;

  ShowMigrations(MigrationProject project) {
    this.project = project;
  }

  @Override
  public boolean needsChecks() {
    return false;
  }

  @Override
  public int run(Terminal terminal) {
    wanted.forEach(project::requireApp);
    MigrationExecutor executor =
        new MigrationExecutor(
            project.database(alias), project.migrations(), MigrationProgress.SILENT);
    MigrationGraph graph = executor.graph();
    Set<MigrationKey> applied = executor.applied();
    if (plan) {
      graph.order().stream()
          .filter(key -> wanted.isEmpty() || wanted.contains(key.app()))
          .forEach(key -> terminal.println(box(applied, key) + " " + key));
      return DONE;
    }
    for (String label : project.apps().labels().stream().sorted().toList()) {
      if (wanted.contains(label) || wanted.isEmpty() && graph.apps().contains(label)) {
        terminal.println(label);
        list(terminal, graph.ofApp(label), applied);
      }
    }
    return DONE;
  }

  private static void list(Terminal terminal, List<MigrationKey> keys, Set<MigrationKey> applied) {
    if (keys.isEmpty()) {
      terminal.println(" (no migrations)");
    }
    keys.forEach(key -> terminal.println(" " + box(applied, key) + " " + key.name()));
  }

  private static String box(Set<MigrationKey> applied, MigrationKey key) {
    return applied.contains(key) ? "[X]" : "[ ]";
  }
}
