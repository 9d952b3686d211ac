package io.charchub.db.meta;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The names of the models on the class path: the annotation processor writes one resource for each,
 * so that no class has to be looked at to know.
 */
final class ModelIndex {
  private static final String FOLDER = "META-INF/charchub/models";

  private final ClassLoader loader;
  private final Set<String> names;

  private ModelIndex(ClassLoader loader, Set<String> names) {
    this.loader = loader;
    this.names = names;
  }

  static ModelIndex read(ClassLoader loader) {
    Set<String> names = new TreeSet<>();
    try {
      for (URL url : java.util.Collections.list(loader.getResources(FOLDER))) {
        if (url.getProtocol().equals("file")) {
          fromFolder(url.toURI(), names);
        } else {
          fromJar(url, names);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return new ModelIndex(loader, names);
  }

  private static void fromFolder(URI folder, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    }
  }

  private static void fromJar(URL url, Set<String> names) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection opened) {
      opened.setUseCaches(false);
      try (JarFile jar = opened.getJarFile()) {
        jar.stream()
            .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER + "/"))
            .forEach(entry -> names.add(entry.getName().substring(FOLDER.length() + 1)));
      }
    }
  }

  /** The full names of all models. */
  Set<String> names() {
    return names;
  }

  /** The models in these packages, or in their {@code .models}. */
  List<Class<?>> classes(Collection<String> packages) {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      if (packages.contains(app(name))) {
        classes.add(load(name));
      }
    }
    return classes;
  }

  private static String app(String className) {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    return packageName.endsWith(".models")
        ? packageName.substring(0, packageName.length() - ".models".length())
        : packageName;
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new ModelException(
          Problem.of(
                  "models.E085", "the class path lists a model " + name + " but has no such class")
              .hint("compile again: the class was removed or renamed after its list was written"));
    }
  }
}
