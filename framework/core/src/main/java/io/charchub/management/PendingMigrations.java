package io.charchub.management;

import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.execution.MigrationExecutor;
import io.charchub.db.migrations.execution.MigrationPlan;
import io.charchub.db.migrations.execution.MigrationProgress;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.history.MigrationLoader;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.TreeSet;

/** Says before a server starts which migrations the default database still lacks. */
final class PendingMigrations {
  private PendingMigrations() {}

  /**
   * Prints a warning, {@code management.W023}, where there are any; and why where the database
   * cannot tell.
   */
  static void warn(Project project, Terminal terminal) {
    if (!project.settings().databases().containsKey(Databases.DEFAULT)) {
      return;
    }
    try {
      List<Migration> pending = of(project);
      if (!pending.isEmpty()) {
        terminal.error(problem(pending));
      }
    } catch (CharchubException e) {
      terminal.error(terminal.style(Style.YELLOW, "The migrations cannot be looked at:"));
      terminal.error(e.problem());
    }
  }

  private static List<Migration> of(Project project) {
    Databases databases = project.services().get(Databases.class);
    MigrationExecutor executor =
        new MigrationExecutor(
            databases.primary(),
            new MigrationLoader(project.apps()).load(),
            MigrationProgress.SILENT);
    MigrationGraph graph = executor.graph();
    return MigrationPlan.forwards(graph, executor.applied(), graph.leaves()).steps().stream()
        .map(MigrationPlan.Step::migration)
        .toList();
  }

  private static Problem problem(List<Migration> pending) {
    TreeSet<String> apps = new TreeSet<>();
    pending.forEach(migration -> apps.add(migration.key().app()));
    String count = pending.size() == 1 ? "1 migration is" : pending.size() + " migrations are";
    return Problem.of("management.W023", count + " not applied, of: " + String.join(", ", apps))
        .hint("./manage migrate, or pages that need the tables will fail");
  }
}
