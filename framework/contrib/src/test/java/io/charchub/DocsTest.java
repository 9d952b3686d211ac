package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the documentation to the code. A Java block opens with {@code ```java file=PATH}, a path
 * from the repository's root, and each run of its lines stands in that file, in order and side by
 * side, whatever the indentation; a line {@code // ...} stands for lines left out. Blocks of other
 * languages that name a file are held to it too; theirs is {@code # ...} or {@code <#-- ... -->}.
 */
class DocsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern OPENING =
      Pattern.compile("```(?:java(?=\\s*$)|\\w+ file=(\\S+))\\s*");
  private static final Set<String> LEFT_OUT = Set.of("// ...", "# ...", "<#-- ... -->");

  @Test
  void everyJavaBlockStandsInTheFileItNames() throws IOException {
    List<Block> blocks = blocks();
    List<String> parted = new ArrayList<>();
    for (Block block : blocks) {
      block.problem().ifPresent(problem -> parted.add(block.place() + ": " + problem));
    }
    assertThat(parted).isEmpty();
    assertThat(blocks).hasSizeGreaterThan(10);
  }

  @Test
  void aBlockThatPartedFromItsFileIsReported() {
    Block parted =
        new Block(
            Path.of("page.md"),
            1,
            "framework/contrib/src/test/java/io/charchub/DocsTest.java",
            List.of("class DocsTest {", "  int neverWritten;"));
    assertThat(parted.problem())
        .hasValueSatisfying(text -> assertThat(text).contains("int neverWritten;"));
  }

  @Test
  void everyLinkToAFileOfTheRepositoryLeadsSomewhere() throws IOException {
    Pattern link = Pattern.compile("]\\((?!https?:|#|mailto:|/)([^)#\\s]+)(#[^)]*)?\\)");
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      Matcher matcher = link.matcher(withoutCode(Files.readString(page)));
      while (matcher.find()) {
        if (!Files.exists(page.resolveSibling(matcher.group(1)))) {
          dead.add(ROOT.relativize(page) + " -> " + matcher.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (var files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(each -> each.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(ROOT.resolve(name));
    }
    return pages;
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path page : pages()) {
      List<String> lines = Files.readAllLines(page);
      for (int i = 0; i < lines.size(); i++) {
        Matcher opening = OPENING.matcher(lines.get(i));
        if (opening.matches()) {
          int end = i + 1;
          while (end < lines.size() && !lines.get(end).startsWith("```")) {
            end++;
          }
          String file = opening.group(1) == null ? "" : opening.group(1);
          blocks.add(new Block(ROOT.relativize(page), i + 1, file, lines.subList(i + 1, end)));
          i = end;
        }
      }
    }
    return blocks;
  }

  /**
   * A Java block of a page: where it stands, the file it names (empty when it names none), and its
   * lines.
   */
  private record Block(Path page, int line, String file, List<String> lines) {
    String place() {
      return page + ":" + line;
    }

    java.util.Optional<String> problem() {
      if (file.isEmpty()) {
        return java.util.Optional.of("names no file");
      }
      Path source = ROOT.resolve(file);
      if (!Files.isRegularFile(source)) {
        return java.util.Optional.of("no such file: " + file);
      }
      String code;
      try {
        code = "\n" + normal(Files.readAllLines(source));
      } catch (IOException e) {
        return java.util.Optional.of("not readable: " + file);
      }
      for (List<String> run : runs()) {
        if (!code.contains("\n" + normal(run))) {
          return java.util.Optional.of(file + " has no such lines:\n" + String.join("\n", run));
        }
      }
      return java.util.Optional.empty();
    }

    private List<List<String>> runs() {
      List<List<String>> runs = new ArrayList<>();
      List<String> run = new ArrayList<>();
      for (String each : lines) {
        if (LEFT_OUT.contains(each.strip())) {
          runs.add(run);
          run = new ArrayList<>();
        } else {
          run.add(each);
        }
      }
      runs.add(run);
      runs.removeIf(each -> each.stream().allMatch(String::isBlank));
      return runs;
    }

    private static String normal(List<String> lines) {
      return lines.stream()
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
