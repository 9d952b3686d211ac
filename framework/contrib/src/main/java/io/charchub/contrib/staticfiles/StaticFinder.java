package io.charchub.contrib.staticfiles;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds static files: first in the folders of STATICFILES_DIRS, then under {@code static/} on the
 * class path, where each app keeps its own in a folder of its own ({@code static/blog/blog.css}).
 * Of two files with one name the first found counts, as with Django's finders.
 *
 * <p>Safe for use by many threads: it keeps nothing but where to look.
 */
public final class StaticFinder {
  private static final String ROOT = "static/";

  private final List<Path> folders;
  private final ClassLoader loader;

  /**
   * A finder.
   *
   * @param folders STATICFILES_DIRS, may be empty; one that does not exist holds nothing
   * @param loader the project's class loader
   */
  public StaticFinder(List<Path> folders, ClassLoader loader) {
    this.folders = List.copyOf(folders);
    this.loader = loader;
  }

  /** A file that was found: its name below {@code static/} and where it is. */
  public record Found(String name, URL location) {
    /**
     * The whole content.
     *
     * @throws StaticFilesException {@code staticfiles.E002} when it cannot be read
     */
    public byte[] read() {
      try {
        var connection = location.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
          return in.readAllBytes();
        }
      } catch (IOException e) {
        throw new StaticFilesException(
            new Problem(
                "staticfiles.E002",
                "The static file '" + name + "' cannot be read",
                location.toString(),
                "its permissions"),
            e);
      }
    }
  }

  /**
   * The first file of that name; empty when there is none, or the name is none that a static file
   * can have: it must be relative, without {@code ..}, empty or hidden parts, backslashes and
   * control characters.
   */
  public Optional<Found> find(String name) {
    return findAll(name).stream().findFirst();
  }

  /** Every file of that name in the order in which they are looked for; the first one counts. */
  public List<Found> findAll(String name) {
    if (!isName(name)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    try {
      for (Path folder : folders) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file) && isInside(folder, file)) {
          found.add(new Found(name, file.toUri().toURL()));
        }
      }
      for (URL location : Collections.list(loader.getResources(ROOT + name))) {
        if (isFile(location)) {
          found.add(new Found(name, location));
        }
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return found;
  }

  /** Every file that counts, by name. */
  public SortedMap<String, Found> all() {
    SortedMap<String, Found> all = new TreeMap<>();
    try {
      for (Path folder : folders) {
        addFolder(folder, all);
      }
      for (URL root : Collections.list(loader.getResources(ROOT))) {
        if (root.openConnection() instanceof JarURLConnection jar) {
          addJar(root, jar, all);
        } else {
          addFolder(Path.of(root.toURI()), all);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw unreadable(ROOT, e);
    }
    return all;
  }

  /** A link that leads out of the folder is not followed. */
  private static boolean isInside(Path folder, Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  private static void addFolder(Path folder, Map<String, Found> all) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (isName(name) && isInside(folder, file)) {
          all.putIfAbsent(name, new Found(name, file.toUri().toURL()));
        }
      }
    }
  }

  private static void addJar(URL root, JarURLConnection connection, Map<String, Found> all)
      throws IOException, URISyntaxException {
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String path = entry.getName();
        if (!entry.isDirectory()
            && path.startsWith(ROOT)
            && isName(path.substring(ROOT.length()))) {
          String name = path.substring(ROOT.length());
          URI file = new URI(null, null, name, null);
          all.putIfAbsent(name, new Found(name, new URL(root, file.getRawPath())));
        }
      }
    }
  }

  /** A folder on the class path is a resource too. */
  private static boolean isFile(URL location) {
    if (!location.getProtocol().equals("file")) {
      return !location.getPath().endsWith("/");
    }
    try {
      return Files.isRegularFile(Path.of(location.toURI()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static boolean isName(String name) {
    if (name.isEmpty() || name.length() > 500 || name.endsWith("/")) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.startsWith(".")) {
        return false;
      }
    }
    return name.chars()
        .noneMatch(each -> each == '\\' || each == ':' || Character.isISOControl(each));
  }

  private static StaticFilesException unreadable(String what, Exception cause) {
    return new StaticFilesException(
        new Problem(
            "staticfiles.E003",
            "The static files cannot be listed",
            what,
            "the folders of STATICFILES_DIRS and their permissions"),
        cause);
  }
}
