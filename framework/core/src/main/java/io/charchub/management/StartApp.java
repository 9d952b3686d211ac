package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.conf.SettingsReader;
import io.charchub.management.compilation.ProjectLayout;
import io.charchub.management.skeleton.NewApp;
import java.nio.file.Path;
import picocli.CommandLine;

/** {@code manage startapp}: writes a new app and installs it. */
@CommandLine.Command(
    name = "startapp",
    description = "Writes a new app in the project and adds it to INSTALLED_APPS.")
final class StartApp implements Command {
  private final ProjectLayout layout;

  @CommandLine.Parameters(
      paramLabel = "NAME",
      description = "The app's Java package, such as shop.")
  private String name;

  StartApp(ProjectLayout layout) {
    this.layout = layout;
  }

  @Override
  public int run(Terminal terminal) {
    ClassLoader loader = StartApp.class.getClassLoader();
    for (Path file : NewApp.create(name, layout.sources(), layout.testSources(), loader)) {
      terminal.println("  " + layout.shown(file));
    }
    terminal.println();
    if (NewApp.install(name, layout.baseDir().resolve(SettingsReader.FILE))) {
      terminal.println("Added \"" + name + "\" to INSTALLED_APPS in settings.toml.");
    } else {
      terminal.println("Next: add \"" + name + "\" to INSTALLED_APPS in settings.toml.");
    }
    String label = name.substring(name.lastIndexOf('.') + 1);
    terminal.println(
        "Next: path(\""
            + label
            + "/\", include(new "
            + name
            + ".Urls())) in the project's Urls.java;");
    terminal.println("      models beside it, then ./manage makemigrations && ./manage migrate");
    return DONE;
  }

  @Override
  public boolean needsChecks() {
    return false;
  }
}
