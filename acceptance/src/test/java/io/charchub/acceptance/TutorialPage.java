package io.charchub.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the tutorial as what its reader does: files to write, commands to type. */
record TutorialPage(Path path, List<Block> blocks) {
  private static final Pattern FILE =
      Pattern.compile("```\\w+ file=(docs/tutorial/steps/[^/]+/(\\S+))\\s*");

  /** A fenced block of the page that asks for something to be done. */
  sealed interface Block permits Quoted, Typed {}

  /** A file that the page quotes: where it is kept, and where the reader writes it. */
  record Quoted(String source, String target) implements Block {}

  /** A command, and what the page says that it prints. */
  record Typed(String command, List<String> shown) implements Block {

    /** What is typed at the prompts of the shell, as one text. */
    String statements() {
      StringBuilder statements = new StringBuilder();
      for (String line : shown) {
        if (isStatement(line)) {
          statements.append(line.substring(4)).append('\n');
        }
      }
      return statements.toString();
    }

    /** What is printed, without what is typed. */
    List<String> printed() {
      return shown.stream().filter(line -> !isStatement(line)).toList();
    }

    private static boolean isStatement(String line) {
      return line.startsWith(">>> ") || line.startsWith("... ");
    }
  }

  static TutorialPage read(Path path) {
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        add(blocks, lines.get(i), lines.subList(i + 1, end));
        i = end;
      }
    }
    return new TutorialPage(path, blocks);
  }

  private static void add(List<Block> blocks, String opening, List<String> content) {
    Matcher file = FILE.matcher(opening);
    if (file.matches()) {
      blocks.add(new Quoted(file.group(1), file.group(2)));
    } else if (opening.equals("```console")) {
      addCommands(blocks, content);
    }
  }

  private static void addCommands(List<Block> blocks, List<String> content) {
    List<String> shown = new ArrayList<>();
    for (String line : content) {
      if (line.startsWith("$ ")) {
        shown = new ArrayList<>();
        blocks.add(new Typed(line.substring(2), shown));
      } else {
        shown.add(line.stripTrailing());
      }
    }
  }
}
