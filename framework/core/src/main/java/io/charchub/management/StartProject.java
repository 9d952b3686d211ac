package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.management.skeleton.NewProject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code charchub startproject}: writes a new project. */
@CommandLine.Command(
    name = "startproject",
    description = "Writes a new project: a launcher, a POM, settings, one page and its test.")
final class StartProject implements Command {
  private static final List<String> APPS =
      List.of(
          "io.charchub.contrib.admin",
          "io.charchub.contrib.contenttypes",
          "io.charchub.contrib.auth",
          "io.charchub.contrib.sessions",
          "io.charchub.contrib.messages",
          "io.charchub.contrib.staticfiles");

  private final Path workingDir;

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The project's Java package.")
  private String name;

  @CommandLine.Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder to write to; a new one of that name unless given.")
  private @Nullable String folder;

  StartProject(Path workingDir) {
    this.workingDir = workingDir;
  }

  @Override
  public int run(Terminal terminal) {
    Path target = workingDir.resolve(folder == null ? name : folder).normalize();
    ClassLoader loader = StartProject.class.getClassLoader();
    if (folder == null) {
      NewProject.requireFree(target);
    }
    NewProject.create(name, target, Version.NUMBER, APPS, loader)
        .forEach(file -> terminal.println("  " + target.relativize(file)));
    terminal.println();
    terminal.println("Next: cd " + shown(target) + " && ./manage migrate && ./manage runserver");
    return DONE;
  }

  /** The folder as one who stands in the working folder types it, unless that is a long way. */
  private String shown(Path target) {
    Path way = workingDir.relativize(target);
    return way.startsWith("../..") ? target.toString() : way.toString();
  }

  @Override
  public boolean needsChecks() {
    return false;
  }
}
