package io.charchub.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Templates in a folder of the file system. */
final class DirectorySource extends TemplateSource {
  private final Path folder;

  DirectorySource(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  @Override
  @Nullable Found find(String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return null;
    }
    // A link inside the folder may lead anywhere: only what really lies inside is a template.
    return file.toRealPath().startsWith(folder.toRealPath()) ? new TextFile(file) : null;
  }

  @Override
  Set<String> names() throws IOException {
    return namesBelow(folder);
  }

  /**
   * The regular files below a folder, relative to it, with forward slashes; none when there is no
   * such folder.
   */
  static Set<String> namesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
    }
    return names;
  }

  private record TextFile(Path file) implements Found {
    @Override
    public String key() {
      return file.toString();
    }

    @Override
    public long lastModified() {
      try {
        return Files.getLastModifiedTime(file).toMillis();
      } catch (IOException e) {
        // Deleted meanwhile: any time that differs from the one remembered makes the cache look
        // again.
        return -1;
      }
    }

    @Override
    public String read() throws IOException {
      return Files.readString(file);
    }
  }
}
