package io.charchub.db.migrations.commands;

import io.charchub.apps.Apps;
import io.charchub.apps.Signals;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.history.MigrationLoader;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the commands know of a project. Models and databases are asked for only when a command needs
 * them: {@code makemigrations} opens no database.
 *
 * @param apps the installed apps
 * @param models the installed models
 * @param databases the databases of the settings
 * @param signals told before and after {@code migrate}
 * @param baseDir the folder of the project, in which {@code src/main/java} stands
 */
public record MigrationProject(
    Apps apps,
    Supplier<ModelRegistry> models,
    Supplier<Databases> databases,
    Signals signals,
    Path baseDir) {

  /** The migrations of the installed apps. */
  List<Migration> migrations() {
    return new MigrationLoader(apps).load();
  }

  Database database(String alias) {
    return databases.get().get(alias);
  }

  /**
   * Refuses a label that no installed app has.
   *
   * @throws MigrationException {@code migrations.E016}
   */
  void requireApp(String label) {
    if (apps.find(label).isEmpty()) {
      throw unknown("migrations.E016", "No installed app has the label", label, apps.labels());
    }
  }

  static MigrationException unknown(String id, String what, String name, Collection<String> known) {
    String near = DidYouMean.nearest(name, known).map(word -> "'" + word + "'. ").orElse("");
    String names = known.isEmpty() ? "none" : String.join(", ", known);
    return new MigrationException(
        Problem.of(id, what + " '" + name + "'").hint(near + "There are: " + names));
  }
}
