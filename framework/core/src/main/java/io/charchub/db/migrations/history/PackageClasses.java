package io.charchub.db.migrations.history;

import io.charchub.db.migrations.MigrationException;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The names of the classes in one package, from the folders and jars that have it. */
final class PackageClasses {
  private static final int MAX_CLASSES = 10_000;
  private static final String CLASS = ".class";

  private PackageClasses() {}

  /** Simple names of top-level classes, sorted; empty when there is no such package. */
  static Set<String> in(ClassLoader loader, String packageName) {
    String folder = packageName.replace('.', '/');
    Set<String> names = new TreeSet<>();
    try {
      for (URL url : Collections.list(loader.getResources(folder))) {
        if (url.getProtocol().equals("file")) {
          inFolder(url, names);
        } else if (url.openConnection() instanceof JarURLConnection connection) {
          inJar(connection, folder + "/", names);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (names.size() > MAX_CLASSES) {
      throw new MigrationException(
          Problem.of(
                  "migrations.E009",
                  "The package " + packageName + " has more than " + MAX_CLASSES + " classes")
              .hint("a package called migrations holds an app's migrations and nothing else"));
    }
    return names;
  }

  private static void inFolder(URL url, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(new URI(url.toString())))) {
      files.limit(MAX_CLASSES * 2L).forEach(file -> add(String.valueOf(file.getFileName()), names));
    } catch (URISyntaxException e) {
      throw new IOException("not a folder: " + url, e);
    }
  }

  private static void inJar(JarURLConnection connection, String prefix, Set<String> names)
      throws IOException {
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
          .forEach(name -> add(name.substring(prefix.length()), names));
    }
  }

  private static void add(String file, Set<String> names) {
    if (file.endsWith(CLASS) && file.indexOf('$') < 0 && !file.equals("package-info.class")) {
      names.add(file.substring(0, file.length() - CLASS.length()));
    }
  }
}
