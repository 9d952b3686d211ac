package io.charchub.management.skeleton;

import io.charchub.cli.CommandException;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files to be written, from templates among our resources with words filled in: all of them, or
 * none.
 */
final class Skeleton {
  private static final String RESOURCES = "/io/charchub/management/";

  private final Path folder;
  private final Map<String, String> words;
  private final Map<Path, String> files = new LinkedHashMap<>();

  /**
   * @param folder where the files go
   * @param words what stands for {@code @name@} in a template, by name
   */
  Skeleton(Path folder, Map<String, String> words) {
    this.folder = folder;
    this.words = Map.copyOf(words);
  }

  /** Adds a file made of a template. */
  Skeleton file(String path, String template) {
    files.put(folder.resolve(path), filledIn(text(template)));
    return this;
  }

  /**
   * Writes the files.
   *
   * @return them, in order
   * @throws CommandException {@code management.E014} when one is there already; nothing is written
   *     then
   */
  List<Path> write() {
    for (Path file : files.keySet()) {
      if (Files.exists(file)) {
        throw new CommandException(
            Problem.of("management.E014", "There is already a file " + file)
                .hint("choose another folder, or move the file away: nothing is overwritten"));
      }
    }
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      throw new CommandException(
          Problem.of("management.E015", "The files cannot be written: " + e)
              .hint("choose a folder that you may write to"),
          e);
    }
    return List.copyOf(files.keySet());
  }

  /** Lets everybody who may read {@code file} run it. */
  static void makeExecutable(Path file) {
    try {
      Set<PosixFilePermission> modes = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      modes.add(PosixFilePermission.OWNER_EXECUTE);
      if (modes.contains(PosixFilePermission.GROUP_READ)) {
        modes.add(PosixFilePermission.GROUP_EXECUTE);
      }
      if (modes.contains(PosixFilePermission.OTHERS_READ)) {
        modes.add(PosixFilePermission.OTHERS_EXECUTE);
      }
      Files.setPosixFilePermissions(file, modes);
    } catch (UnsupportedOperationException noSuchModes) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String filledIn(String template) {
    String text = template;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("@" + word.getKey() + "@", word.getValue());
    }
    return text;
  }

  static String text(String template) {
    try (InputStream resource = Skeleton.class.getResourceAsStream(RESOURCES + template)) {
      if (resource == null) {
        throw new IllegalStateException("no resource " + RESOURCES + template);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
