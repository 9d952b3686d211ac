package io.charchub.db.migrations.commands;

import io.charchub.cli.Command;
import java.util.List;

/** The commands that have to do with migrations. */
public final class MigrationCommands {
  private MigrationCommands() {}

  /** New command objects for a project. */
  public static List<Command> of(MigrationProject project) {
    return List.of(
        new MakeMigrations(project),
        new Migrate(project),
        new ShowMigrations(project),
        new SqlMigrate(project));
  }
}
