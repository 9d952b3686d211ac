package io.charchub.management.skeleton;

import io.charchub.cli.CommandException;
import io.charchub.conf.SecretKey;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A new project: a launcher, a POM, settings with a fresh secret key, one page and its test. */
public final class NewProject {
  private NewProject() {}

  /**
   * Writes a new project.
   *
   * @param name its Java package, which is also the name of its artifact
   * @param folder where it goes; it may be there, and none of its files is overwritten
   * @param version the version of the framework that it is for
   * @param apps the packages that its INSTALLED_APPS starts with
   * @return the files in order
   * @throws CommandException a bad or taken name; {@code management.E012} when the name has a dot;
   *     {@code management.E014} when a file is there already
   */
  public static List<Path> create(
      String name, Path folder, String version, List<String> apps, ClassLoader loader) {
    NewName.require(name, "project", loader);
    if (name.indexOf('.') >= 0) {
      throw CommandException.wrongUsage(
          Problem.of("management.E012", "The project name '" + name + "' has a dot")
              .hint("one word, such as '" + name.substring(name.lastIndexOf('.') + 1) + "'"));
    }
    Map<String, String> words = Map.of("name", name, "version", version, "apps", lines(apps));
    String sources = "src/main/java/" + name + "/";
    List<Path> files =
        new Skeleton(folder, words)
            .file("manage", "project/manage")
            .file("pom.xml", "project/pom.xml")
            .file("settings.toml", "project/settings.toml")
            .file(".gitignore", "project/gitignore")
            .file(sources + "Urls.java", "project/Urls.java.txt")
            .file(sources + "Views.java", "project/Views.java.txt")
            .file("src/main/resources/templates/home.ftlh", "project/home.ftlh")
            .file("src/test/java/" + name + "/HomeTest.java", "project/HomeTest.java.txt")
            .write();
    Skeleton.makeExecutable(folder.resolve("manage"));
    SecretKey.create(folder);
    return Stream.concat(files.stream(), Stream.of(folder.resolve(SecretKey.FILE))).toList();
  }

  /**
   * Refuses a folder that a project made without naming one would fall into.
   *
   * @throws CommandException {@code management.E011} when it is there and not empty
   */
  public static void requireFree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isEmpty()) {
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new CommandException(
        Problem.of("management.E011", "There is already something at " + folder)
            .hint("choose another name, or name a folder: startproject NAME DIR"));
  }

  private static String lines(List<String> apps) {
    return apps.stream().map(app -> "    \"" + app + "\",\n").collect(Collectors.joining());
  }
}
