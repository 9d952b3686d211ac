package io.charchub.management;

import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.execution.MigrationPlan;
import io.charchub.db.migrations.execution.PostMigrate;
import io.charchub.db.schema.Introspection;
import io.charchub.db.sql.Delete;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.SqlWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/**
 * {@code manage flush}: empties the tables of all installed apps, after a question. The tables stay
 * and so does what is known of migrations; keys count from 1 again; what apps make after a
 * migration, such as permissions, is made again.
 */
@CommandLine.Command(
    name = "flush",
    description = "Deletes every row of every installed app, and keeps the tables.")
final class Flush implements Command {
  private final Project project;

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      description = "The database that is emptied; default: default.")
  private String alias = Databases.DEFAULT;

  Flush(Project project) {
    this.project = project;
  }

  @Override
  public int run(Terminal terminal) {
    Database database = project.services().get(Databases.class).get(alias);
    Set<String> tables = tables(database);
    if (terminal.allowsQuestions() && !terminal.confirm(question(tables.size()))) {
      terminal.println("Nothing was deleted.");
      return DONE;
    }
    database.withoutForeignKeys(() -> tables.forEach(table -> empty(database, table)));
    restartKeys(database, tables);
    makeAgain(database);
    terminal.println("Emptied " + tables.size() + " tables of the database '" + alias + "'.");
    return DONE;
  }

  private String question(int count) {
    return "Delete every row of " + count + " tables of the database '" + alias + "'?";
  }

  private Set<String> tables(Database database) {
    List<String> there = Introspection.of(database).tableNames();
    Set<String> tables = new LinkedHashSet<>();
    for (ModelMeta<?> model : project.services().get(ModelRegistry.class).models()) {
      if (model.managed()) {
        tables.add(model.table());
        model.manyToMany().stream().map(ModelManyToMany::table).forEach(tables::add);
      }
    }
    tables.retainAll(there);
    return tables;
  }

  private static void empty(Database database, String table) {
    SqlWriter out = new SqlWriter(Grammar.of(database.dialect()));
    new Delete(table, null).write(out);
    database.update(Sql.of(out.text()));
  }

  /** SQLite keeps the highest keys in a table of its own, where a key was ever given. */
  private static void restartKeys(Database database, Set<String> tables) {
    if (!database.dialect().name().equals("sqlite")) {
      return;
    }
    long counting =
        database
            .query(
                Sql.of("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'"),
                row -> row.getLong(0))
            .get(0);
    if (counting > 0) {
      tables.forEach(
          table -> database.update(Sql.of("DELETE FROM sqlite_sequence WHERE name = ?", table)));
    }
  }

  private void makeAgain(Database database) {
    Signals signals = Services.current().get(Signals.class);
    MigrationPlan nothing = new MigrationPlan(List.of());
    project
        .apps()
        .all()
        .forEach(
            app -> signals.of(PostMigrate.class).send(new PostMigrate(app, database, nothing)));
  }
}
