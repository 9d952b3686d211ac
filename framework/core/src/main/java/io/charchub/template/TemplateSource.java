package io.charchub.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that templates are read from. The first source that has a template of a name wins, so a
 * project's own folder comes before those of the apps it uses.
 */
public abstract sealed class TemplateSource permits DirectorySource, ClassPathSource, MemorySource {
  TemplateSource() {}

  /**
   * A folder of the file system. Links that lead out of it are not followed. A folder that does not
   * exist has no templates.
   */
  public static TemplateSource directory(Path folder) {
    return new DirectorySource(folder);
  }

  /**
   * A folder of the class path, such as {@code blog/templates}: where an app keeps its templates.
   *
   * @param folder names with forward slashes, without one at either end
   */
  public static TemplateSource classPath(ClassLoader loader, String folder) {
    return new ClassPathSource(loader, folder);
  }

  /**
   * Templates held in memory, by name: for tests, and for the pages that the framework itself is
   * made of.
   */
  public static TemplateSource memory(Map<String, String> templates) {
    return new MemorySource(templates);
  }

  /** Where this source reads from, for error messages. */
  @Override
  public abstract String toString();

  /** The template of this name, which is valid; null when this source has none. */
  abstract @Nullable Found find(String name) throws IOException;

  /** The names of all files here, those that are no valid template names too. */
  abstract Set<String> names() throws IOException;

  /** A template that was found: its identity and age for the cache, and its text. */
  interface Found {
    /** Equal for the same template of the same source. */
    String key();

    /** Milliseconds since 1970 at which it last changed; any constant where that cannot happen. */
    long lastModified();

    String read() throws IOException;
  }
}
