package io.charchub.db.migrations.commands;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.execution.MigrationExecutor;
import io.charchub.db.migrations.execution.MigrationProgress;
import io.charchub.db.migrations.history.MigrationGraph;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Prints the SQL of a migration without running it. */
@CommandLine.Command(
    name = "sqlmigrate",
    description = "Prints the SQL of one migration and runs nothing.")
final class SqlMigrate implements Command {
  private final MigrationProject project;

  @CommandLine.Parameters(index = "0", paramLabel = "APP", description = "The app.")
  private String app = "";

  @CommandLine.Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The migration, by the beginning of its name.")
  private String name = "";

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      defaultValue = Databases.DEFAULT,
      description = "The database, by its name in the settings.")
  private String alias = Databases.DEFAULT;

  @CommandLine.Option(names = "--backwards", description = "The SQL of the way back.")
  private boolean backwards;

  SqlMigrate(MigrationProject project) {
    this.project = project;
  }

  @Override
  public boolean needsChecks() {
    return false;
  }

  @Override
  public int run(Terminal terminal) {
    project.requireApp(app);
    List<Migration> migrations = project.migrations();
    MigrationGraph graph = MigrationGraph.of(migrations, Set.of());
    Targets.requireMigrations(graph, app);
    MigrationKey key = Targets.find(graph, app, name);
    new MigrationExecutor(project.database(alias), migrations, MigrationProgress.SILENT)
        .sql(key, backwards)
        .forEach(terminal::println);
    return DONE;
  }
}
