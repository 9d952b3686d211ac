package io.charchub.db.migrations.commands;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Signals;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.history.MigrationLoader;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
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

  /** Whether the sources of an app stand in the project: the others come from libraries. */
  boolean isOwn(AppConfig app) {
    return Files.isDirectory(
        baseDir.resolve("src/main/java").resolve(app.name().replace('.', '/')));
  }

  /**
   * These migrations in the order in which people expect them: first those of libraries, then the
   * project's own, each in the order of INSTALLED_APPS.
   */
  List<MigrationKey> inOrder(Collection<MigrationKey> keys) {
    List<String> labels =
        apps.all().stream()
            .sorted(Comparator.comparing(this::isOwn))
            .map(AppConfig::label)
            .toList();
    return keys.stream().sorted(Comparator.comparingInt(key -> labels.indexOf(key.app()))).toList();
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
