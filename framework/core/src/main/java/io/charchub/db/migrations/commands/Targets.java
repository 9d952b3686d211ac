package io.charchub.db.migrations.commands;

import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the migration that a person means by the beginning of its name. */
final class Targets {
  /** What stands for "before the first migration". */
  static final String ZERO = "zero";

  private Targets() {}

  /**
   * The migration of {@code app} that is called {@code prefix}, or else the only one whose name
   * begins so.
   *
   * @throws MigrationException {@code migrations.E018} for none, {@code migrations.E019} for
   *     several
   */
  static MigrationKey find(MigrationGraph graph, String app, String prefix) {
    MigrationKey exact = new MigrationKey(app, prefix);
    if (graph.contains(exact)) {
      return exact;
    }
    List<MigrationKey> ofApp = graph.ofApp(app);
    List<MigrationKey> matching =
        ofApp.stream().filter(key -> key.name().startsWith(prefix)).toList();
    if (matching.isEmpty()) {
      throw MigrationProject.unknown(
          "migrations.E018",
          "The app '" + app + "' has no migration",
          prefix,
          ofApp.stream().map(MigrationKey::name).toList());
    }
    if (matching.size() > 1) {
      throw new MigrationException(
          Problem.of(
                  "migrations.E019",
                  "Several migrations of '" + app + "' begin with '" + prefix + "'")
              .hint(
                  "one of "
                      + matching.stream()
                          .map(MigrationKey::name)
                          .collect(Collectors.joining(", "))));
    }
    return matching.get(0);
  }

  /**
   * Refuses an app without migrations.
   *
   * @throws MigrationException {@code migrations.E017}
   */
  static void requireMigrations(MigrationGraph graph, String app) {
    if (!graph.apps().contains(app)) {
      throw new MigrationException(
          Problem.of("migrations.E017", "The app '" + app + "' has no migrations")
              .hint("manage makemigrations " + app + " writes the first one, if it has models"));
    }
  }
}
