package io.charchub.management.skeleton;

import io.charchub.apps.AppName;
import io.charchub.cli.CommandException;
import io.charchub.errors.Problem;

/** Refuses a name that a new project or app cannot have. */
final class NewName {
  private NewName() {}

  /**
   * Refuses a bad name and one that is taken.
   *
   * @param kind {@code project} or {@code app}, for the error
   * @throws CommandException wrong usage: what {@link AppName} says, or {@code management.E013}
   *     when a package is called so
   */
  static void require(String name, String kind, ClassLoader loader) {
    AppName.problem(name, kind)
        .ifPresent(
            problem -> {
              throw CommandException.wrongUsage(problem);
            });
    if (isTaken(name, loader)) {
      throw CommandException.wrongUsage(
          Problem.of("management.E013", "A package '" + name + "' exists already")
              .hint("choose another name for the " + kind + ", such as '" + name + "site'"));
    }
  }

  private static boolean isTaken(String name, ClassLoader loader) {
    return loader.getResource(name.replace('.', '/') + "/") != null
        || ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .anyMatch(known -> known.equals(name) || known.startsWith(name + "."));
  }
}
