package io.charchub.management;

import io.charchub.management.compilation.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a project's own classes and resources, below the loader of the framework and its libraries,
 * so that a change is served by throwing this loader away and making another.
 *
 * <p>Classes are looked for in the framework first, as Java has it. Resources are looked for here
 * first: a project's template stands before an app's template of the same name. They are read where
 * they were written, in {@code src/main/resources}, so that a changed template needs no copying.
 */
final class ProjectClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /**
   * @param classes the folder of compiled classes: all of them, or those of the models
   */
  ProjectClassLoader(ProjectLayout layout, Path classes, ClassLoader framework) {
    super("project", new URL[] {url(layout.resources()), url(classes)}, framework);
  }

  /** A folder's URL ends with a slash, whether the folder is there yet or not. */
  private static URL url(Path folder) {
    try {
      String uri = folder.toUri().toString();
      return URI.create(uri.endsWith("/") ? uri : uri + "/").toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
    for (URL inherited : Collections.list(super.getResources(name))) {
      if (!found.contains(inherited)) {
        found.add(inherited);
      }
    }
    return Collections.enumeration(found);
  }
}
