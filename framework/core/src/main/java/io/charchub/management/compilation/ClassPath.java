package io.charchub.management.compilation;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The class path that code in this process runs on, as the compiler wants it written. */
public final class ClassPath {
  private ClassPath() {}

  /**
   * The folders and jars that {@code loader} and the loaders above it find classes in: the
   * process's class path, and before it what test runners and servers add in loaders of their own.
   */
  public static String seenFrom(ClassLoader loader) {
    List<URLClassLoader> added = new ArrayList<>();
    for (@Nullable ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each instanceof URLClassLoader urls) {
        added.add(urls);
      }
    }
    Collections.reverse(added);
    Set<String> entries = new LinkedHashSet<>();
    for (URLClassLoader urls : added) {
      for (URL url : urls.getURLs()) {
        if (url.getProtocol().equals("file")) {
          entries.add(Path.of(URI.create(url.toString())).toString());
        }
      }
    }
    String ofProcess = System.getProperty("java.class.path", "");
    for (String entry : ofProcess.split(Pattern.quote(File.pathSeparator))) {
      if (!entry.isEmpty()) {
        entries.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
