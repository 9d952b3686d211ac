package io.charchub.management.messages;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.management.compilation.ProjectLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What this room knows of a project.
 *
 * @param apps the installed apps
 * @param layout where sources and resources are
 * @param languages those of LANGUAGES
 * @param libraryTexts base names of the texts that belong to no app, such as the framework's
 */
public record MessageProject(
    Apps apps, ProjectLayout layout, List<Locale> languages, List<String> libraryTexts) {

  /** The apps whose sources stand in the project, and the project itself, in that order. */
  List<MessageOwner> owners() {
    List<MessageOwner> owners = new ArrayList<>();
    for (AppConfig app : apps.all()) {
      if (isOwn(app)) {
        owners.add(new MessageOwner(app.label(), folder(app)));
      }
    }
    owners.add(MessageOwner.PROJECT);
    return owners;
  }

  /**
   * Whose texts a source holds: that of the app in whose package or folder of templates it stands.
   * What stands outside of every app is the only app's, or where there are several, the project's.
   *
   * @param file among the sources or the resources
   */
  MessageOwner ownerOf(Path file) {
    List<MessageOwner> owners = owners();
    MessageOwner best = owners.size() == 2 ? owners.get(0) : MessageOwner.PROJECT;
    int length = 0;
    for (MessageOwner owner : owners) {
      boolean holds = !owner.folder().isEmpty() && homes(owner).anyMatch(file::startsWith);
      if (holds && owner.folder().length() > length) {
        best = owner;
        length = owner.folder().length();
      }
    }
    return best;
  }

  private Stream<Path> homes(MessageOwner owner) {
    return Stream.of(
        layout.sources().resolve(owner.folder()),
        layout.resources().resolve(owner.folder()),
        layout.resources().resolve("templates").resolve(owner.label()));
  }

  /** The sources, sorted. */
  List<Path> sources() {
    return files(layout.sources(), ".java");
  }

  /** The templates, sorted. */
  List<Path> templates() {
    List<Path> templates = new ArrayList<>(files(layout.resources(), ".ftlh"));
    templates.addAll(files(layout.resources(), ".ftl"));
    return templates.stream().sorted().toList();
  }

  /** What a file is called in messages: below the project's folder, with slashes. */
  String shown(Path file) {
    return layout.shown(file).replace('\\', '/');
  }

  /** The keys that libraries have a text for in {@code language} or in English. */
  Set<String> keysOfLibraries(Locale language) {
    Set<String> keys = new HashSet<>();
    List<String> baseNames = new ArrayList<>(libraryTexts);
    apps.all().stream()
        .filter(app -> !isOwn(app))
        .forEach(app -> baseNames.add(folder(app) + "/messages"));
    for (String baseName : baseNames) {
      keys.addAll(keys(baseName + ".properties"));
      keys.addAll(keys(baseName + "_" + language.getLanguage() + ".properties"));
    }
    return keys;
  }

  private Set<String> keys(String resource) {
    Properties properties = new Properties();
    try (InputStream stream = apps.loader().getResourceAsStream(resource)) {
      if (stream != null) {
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames();
  }

  private boolean isOwn(AppConfig app) {
    return Files.isDirectory(layout.sources().resolve(folder(app)));
  }

  private static String folder(AppConfig app) {
    return app.name().replace('.', '/');
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
