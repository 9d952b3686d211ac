package io.charchub.views;

import io.charchub.template.InTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few lines of a file around the one that matters.
 *
 * @param place the file's path as people know it, and the line
 * @param lines the lines in order
 */
@InTemplates
record SourceExcerpt(String place, List<Line> lines) {
  private static final int AROUND = 6;
  private static final long LARGEST = 2_000_000;
  private static final int LONGEST_LINE = 400;

  /** One line: its number, its text, and whether it is the one. */
  @InTemplates
  record Line(int number, String text, boolean hit) {}

  /**
   * The lines of {@code text} around {@code number}, counted from 1; empty when it has no such
   * line.
   */
  static Optional<SourceExcerpt> of(String place, String text, int number) {
    List<String> all = text.lines().toList();
    if (number < 1 || number > all.size()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (int i = Math.max(1, number - AROUND); i <= Math.min(all.size(), number + AROUND); i++) {
      String line = all.get(i - 1);
      String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
      lines.add(new Line(i, shown, i == number));
    }
    return Optional.of(new SourceExcerpt(place + ":" + number, lines));
  }

  /**
   * The lines around a stack frame, where the file of its class lies below one of {@code roots}.
   */
  static Optional<SourceExcerpt> of(StackTraceElement frame, List<Path> roots) {
    String file = frame.getFileName();
    if (file == null
        || file.indexOf('/') >= 0
        || file.indexOf('\\') >= 0
        || frame.getLineNumber() < 1) {
      return Optional.empty();
    }
    int dot = frame.getClassName().lastIndexOf('.');
    String folder = dot < 0 ? "" : frame.getClassName().substring(0, dot).replace('.', '/') + "/";
    for (Path root : roots) {
      Path source = root.resolve(folder + file);
      if (Files.isRegularFile(source)) {
        return read(source).flatMap(text -> of(folder + file, text, frame.getLineNumber()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> read(Path source) {
    try {
      return Files.size(source) > LARGEST
          ? Optional.empty()
          : Optional.of(Files.readString(source));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
