package io.charchub.management.compilation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files below a folder, each with its size and time of change: what tells whether anything is
 * different.
 */
public final class SourceTree {
  private final TreeMap<Path, String> files = new TreeMap<>();

  private SourceTree() {}

  /**
   * Looks at a folder now; one that does not exist has no files. Hidden files and folders are
   * passed over, as editors keep their own there.
   */
  public static SourceTree of(Path folder, Predicate<Path> wanted) {
    SourceTree tree = new SourceTree();
    if (Files.isDirectory(folder)) {
      tree.walk(folder, wanted);
    }
    return tree;
  }

  private void walk(Path folder, Predicate<Path> wanted) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean hidden = !path.equals(folder) && isHidden(path);
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (!isHidden(path) && wanted.test(path)) {
                files.put(path, attributes.size() + " " + attributes.lastModifiedTime().toMillis());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  /** The files in order. */
  public Iterable<Path> files() {
    return files.keySet();
  }

  /** Whether there is no file. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** One line for each file: equal when no file was changed, added or removed. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    files.forEach((path, state) -> text.append(path).append(' ').append(state).append('\n'));
    return text.toString();
  }
}
