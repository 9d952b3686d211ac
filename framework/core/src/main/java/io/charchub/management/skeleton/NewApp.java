package io.charchub.management.skeleton;

import io.charchub.cli.CommandException;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new app in a project: a config, a view with its address and test, a package for migrations. */
public final class NewApp {
  private static final Pattern INSTALLED =
      Pattern.compile("(?m)^INSTALLED_APPS\\s*=\\s*\\[([^\\[\\]#]*)]");

  private NewApp() {}

  /**
   * Writes a new app.
   *
   * @param name its Java package
   * @param sources the folder of the project's sources
   * @param tests the folder of the sources of its tests
   * @return the files in order
   * @throws CommandException a bad or taken name; {@code management.E013} also when the project has
   *     sources of that package
   */
  public static List<Path> create(String name, Path sources, Path tests, ClassLoader loader) {
    NewName.require(name, "app", loader);
    Path folder = sources.resolve(name.replace('.', '/'));
    if (Files.exists(folder)) {
      throw CommandException.wrongUsage(
          Problem.of("management.E013", "The project has a package '" + name + "' already")
              .at(folder.toString())
              .hint("choose another name for the app"));
    }
    String label = name.substring(name.lastIndexOf('.') + 1);
    String capital = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    Path test = tests.resolve(name.replace('.', '/')).resolve(capital + "Test.java");
    return new Skeleton(folder, Map.of("package", name, "label", label, "Label", capital))
        .file(
            capital + "Config.java",
            hasAdmin(loader) ? "app/AdminConfig.java.txt" : "app/Config.java.txt")
        .file("Views.java", "app/Views.java.txt")
        .file("Urls.java", "app/Urls.java.txt")
        .file("migrations/package-info.java", "app/migrations.java.txt")
        .file(test.toAbsolutePath().toString(), "app/Test.java.txt")
        .write();
  }

  /** The admin ships with the framework's apps, which a project may do without. */
  private static boolean hasAdmin(ClassLoader loader) {
    return loader.getResource("io/charchub/contrib/admin/ProvidesAdmin.class") != null;
  }

  /**
   * Adds an app to INSTALLED_APPS in a settings file, as its last entry, leaving all else as it is.
   *
   * @return false when the list is not written in a way that can be added to surely; nothing is
   *     changed then
   */
  public static boolean install(String name, Path settings) {
    try {
      String text = Files.readString(settings);
      Matcher list = INSTALLED.matcher(text);
      if (!list.find()) {
        return false;
      }
      String entries = list.group(1).stripTrailing();
      boolean several = list.group(1).contains("\n") || entries.isEmpty();
      String comma = entries.isEmpty() || entries.endsWith(",") ? "" : ",";
      String entry = several ? "\n    \"" + name + "\",\n" : " \"" + name + "\"";
      String changed =
          text.substring(0, list.start(1)) + entries + comma + entry + text.substring(list.end(1));
      Files.writeString(settings, changed);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
