package io.charchub.management;

import io.charchub.cache.CacheTable;
import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.conf.CacheSettings;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code manage createcachetable}: makes the tables of caches that are kept in a database. */
@CommandLine.Command(
    name = "createcachetable",
    description = "Makes the tables that caches of the backend 'database' keep their values in.")
final class CreateCacheTable implements Command {
  private final Project project;

  @CommandLine.Parameters(
      arity = "0..*",
      paramLabel = "TABLE",
      description = "Tables to make; those of CACHES where none is named.")
  private List<String> tables = new ArrayList<>();

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      description = "The database that the named tables are made in, or to which this is limited.")
  private @Nullable String alias;

  @CommandLine.Option(names = "--dry-run", description = "Print the SQL and run nothing.")
  private boolean dryRun;

  CreateCacheTable(Project project) {
    this.project = project;
  }

  private record Wanted(String alias, String table) {}

  @Override
  public int run(Terminal terminal) {
    Databases databases = project.services().get(Databases.class);
    if (alias != null) {
      databases.get(alias);
    }
    List<Wanted> wanted = wanted();
    if (wanted.isEmpty()) {
      terminal.println("No cache of CACHES is kept in a database.");
    }
    for (Wanted each : wanted) {
      make(terminal, databases.get(each.alias()), each.table());
    }
    return DONE;
  }

  private List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    String named = alias == null ? Databases.DEFAULT : alias;
    tables.forEach(table -> wanted.add(new Wanted(named, table)));
    if (tables.isEmpty()) {
      for (CacheSettings cache : project.settings().caches().values()) {
        boolean here = alias == null || alias.equals(cache.database());
        if (here && cache.backend().equals("database")) {
          wanted.add(new Wanted(cache.database(), CacheBackends.table(cache)));
        }
      }
    }
    return wanted.stream().distinct().toList();
  }

  private void make(Terminal terminal, Database database, String table) {
    if (CacheTable.exists(database, table)) {
      terminal.println("There is a table '" + table + "' already.");
    } else if (dryRun) {
      CacheTable.statements(database, table).forEach(sql -> terminal.println(sql + ";"));
    } else {
      CacheTable.create(database, table);
      terminal.println("Made the table '" + table + "'.");
    }
  }
}
