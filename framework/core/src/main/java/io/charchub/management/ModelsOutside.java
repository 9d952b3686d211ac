package io.charchub.management;

import io.charchub.apps.Apps;
import io.charchub.apps.Check;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Warns of models among the project's own classes that stand in no installed app: {@code
 * makemigrations} passes them by, and they have no table. No error, since an app may be taken out
 * for a while.
 */
final class ModelsOutside implements Check {
  private final Path list;
  private final Apps apps;

  /**
   * @param classes the project's compiled classes; those of libraries are their own business
   */
  ModelsOutside(Path classes, Apps apps) {
    this.list = classes.resolve("META-INF/charchub/models");
    this.apps = apps;
  }

  @Override
  public List<Problem> problems() {
    return names().stream()
        .filter(name -> !apps.isInstalled(app(name)))
        .map(
            name ->
                Problem.of("management.W024", "The model " + name + " is in no installed app")
                    .hint("add \"" + app(name) + "\" to INSTALLED_APPS, or it has no table"))
        .toList();
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(list)) {
      try (Stream<Path> files = Files.list(list)) {
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  private static String app(String model) {
    String owner = model.substring(0, Math.max(0, model.lastIndexOf('.')));
    return owner.endsWith(".models")
        ? owner.substring(0, owner.length() - ".models".length())
        : owner;
  }
}
