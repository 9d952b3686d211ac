package io.charchub.apps;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns an entry of INSTALLED_APPS into the config of an app, or into an error that says what was
 * meant.
 */
final class AppFinder {
  private static final String RESOURCES = "META-INF/charchub/apps/";
  private static final int MAX_RESOURCE = 1000;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_FILES = 20_000;

  private final ClassLoader loader;
  private final String where;

  AppFinder(ClassLoader loader, String where) {
    this.loader = loader;
    this.where = where;
  }

  AppConfig find(String entry) {
    if (looksLikeConfig(entry)) {
      Class<?> named = load(entry);
      if (named != null) {
        return configOf(named);
      }
    }
    AppName.problem(entry)
        .ifPresent(
            problem -> {
              throw new ConfigurationException(problem.at(where));
            });
    String className = declaredConfig(entry).orElse(entry + "." + capital(entry) + "Config");
    Class<?> config = load(className);
    if (config != null) {
      return configOf(config);
    }
    if (declaredConfig(entry).isPresent()) {
      throw noConfig(className, "is named by " + RESOURCES + entry + " and is not there");
    }
    if (!packageExists(entry)) {
      throw notFound(entry);
    }
    return AppConfig.plain(entry);
  }

  private static boolean looksLikeConfig(String entry) {
    int dot = entry.lastIndexOf('.');
    return dot > 0 && dot + 1 < entry.length() && Character.isUpperCase(entry.charAt(dot + 1));
  }

  private static String capital(String entry) {
    String label = entry.substring(entry.lastIndexOf('.') + 1);
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private @Nullable Class<?> load(String className) {
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException | NoClassDefFoundError absent) {
      return null;
    }
  }

  private AppConfig configOf(Class<?> type) {
    if (!AppConfig.class.isAssignableFrom(type)) {
      throw noConfig(type.getName(), "does not extend AppConfig");
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      throw noConfig(type.getName(), "is abstract");
    }
    try {
      return (AppConfig) type.getConstructor().newInstance();
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw noConfig(type.getName(), "is not public with a public constructor without parameters");
    } catch (InstantiationException e) {
      throw noConfig(type.getName(), "cannot be made");
    } catch (InvocationTargetException e) {
      throw new ConfigurationException(
          Problem.of("apps.E016", type.getName() + " fails as it is made: " + e.getCause())
              .at(where),
          e.getCause());
    }
  }

  private ConfigurationException noConfig(String className, String why) {
    return new ConfigurationException(
        Problem.of("apps.E016", "The app config " + className + " " + why)
            .at(where)
            .hint("write: public final class ... extends AppConfig, without a constructor"));
  }

  private Optional<String> declaredConfig(String entry) {
    try (InputStream resource = loader.getResourceAsStream(RESOURCES + entry)) {
      if (resource == null) {
        return Optional.empty();
      }
      String text = new String(resource.readNBytes(MAX_RESOURCE), StandardCharsets.UTF_8);
      return Optional.of(text.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean packageExists(String name) {
    return loader.getResource(name.replace('.', '/') + "/") != null
        || loader.getResource(name.replace('.', '/') + "/package-info.class") != null;
  }

  private ConfigurationException notFound(String entry) {
    Set<String> seen = packagesSeen();
    String nearest = DidYouMean.nearest(entry, seen).map(near -> "'" + near + "'. ").orElse("");
    if (nearest.isEmpty()) {
      nearest =
          seen.stream()
              .filter(name -> name.endsWith("." + entry))
              .findFirst()
              .map(name -> "'" + name + "'. ")
              .orElse("");
    }
    return new ConfigurationException(
        Problem.of(
                "apps.E010",
                "There is no app '" + entry + "': no such package is on the class path")
            .at(where)
            .hint(
                nearest + "Packages seen: " + (seen.isEmpty() ? "none" : String.join(", ", seen))));
  }

  /**
   * The packages of the project's own class folders, and the apps that jars declare: only read to
   * word an error.
   */
  private Set<String> packagesSeen() {
    Set<String> seen = new TreeSet<>();
    try {
      for (URL root : Collections.list(loader.getResources(""))) {
        if (root.getProtocol().equals("file")) {
          addPackages(Path.of(URI.create(root.toString())), seen);
        }
      }
      for (URL declared : Collections.list(loader.getResources(RESOURCES))) {
        if (declared.openConnection() instanceof JarURLConnection jar) {
          jar.getJarFile().stream()
              .map(item -> item.getName())
              .filter(name -> name.startsWith(RESOURCES) && name.length() > RESOURCES.length())
              .forEach(name -> seen.add(name.substring(RESOURCES.length())));
        } else if (declared.getProtocol().equals("file")) {
          try (Stream<Path> files = Files.list(Path.of(URI.create(declared.toString())))) {
            files.forEach(file -> seen.add(file.getFileName().toString()));
          }
        }
      }
    } catch (IOException unreadable) {
      return seen;
    }
    return seen;
  }

  private static void addPackages(Path root, Set<String> seen) throws IOException {
    try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
      List<Path> classes =
          files.limit(MAX_FILES).filter(file -> file.toString().endsWith(".class")).toList();
      for (Path file : classes) {
        Path folder = root.relativize(file).getParent();
        String name = folder == null ? "" : folder.toString().replace('\\', '/').replace('/', '.');
        if (!name.isEmpty() && !name.endsWith(".migrations") && !name.startsWith("META-INF")) {
          seen.add(name);
        }
      }
    }
  }
}
