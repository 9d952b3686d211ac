package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the tutorial together: whoever types what its pages show has the files that it is tried
 * with, and both languages show the same.
 */
class TutorialPagesTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final Path STEPS = DOCS.resolve("tutorial/steps");
  private static final Pattern STEP =
      Pattern.compile("```\\w+ file=docs/tutorial/steps/([^/]+)/(\\S+)");

  /** A fenced block: its first line and what stands in it. */
  private record Block(String opening, List<String> lines) {}

  @Test
  void everyLineOfAStepsFilesIsShownOrWasThereBefore() throws IOException {
    Map<String, Set<String>> shown = shown();
    Map<String, Set<String>> before = new LinkedHashMap<>();
    List<String> hidden = new ArrayList<>();
    for (Path file : files()) {
      String name = STEPS.relativize(file).toString();
      String target = name.substring(name.indexOf('/') + 1);
      Set<String> lines = lines(Files.readAllLines(file));
      Set<String> known = before.getOrDefault(target, generated(target));
      for (String line : lines) {
        if (!known.contains(line) && !shown.getOrDefault(name, Set.of()).contains(line)) {
          hidden.add(name + ": " + line);
        }
      }
      before.put(target, lines);
    }
    assertThat(hidden).isEmpty();
    assertThat(before).hasSizeGreaterThan(10);
    assertThat(shown.keySet())
        .isSubsetOf(
            files().stream()
                .map(file -> STEPS.relativize(file).toString())
                .collect(Collectors.toSet()));
  }

  /** What a new project and a new app come with, as far as a page changes it. */
  private static Set<String> generated(String target) throws IOException {
    Path skeletons =
        Path.of("../../framework/core/src/main/resources/io/charchub/management/project");
    return switch (target) {
      case "src/main/java/library/Urls.java" -> skeleton(skeletons.resolve("Urls.java.txt"));
      case "settings.toml" -> skeleton(skeletons.resolve("settings.toml"));
      default -> Set.of();
    };
  }

  private static Set<String> skeleton(Path file) throws IOException {
    return lines(
        Files.readString(file).replace("@name@", "library").replace("@apps@", "").lines().toList());
  }

  @Test
  void thePersianPagesShowTheSameBlocksInTheSameOrder() throws IOException {
    Map<String, List<Block>> english = pages(DOCS.resolve("tutorial"));
    Map<String, List<Block>> persian = pages(DOCS.resolve("fa/tutorial"));
    assertThat(persian.keySet()).isEqualTo(english.keySet());
    for (String page : english.keySet()) {
      assertThat(persian.get(page)).as(page).isEqualTo(english.get(page));
    }
    assertThat(english).hasSizeGreaterThan(6);
  }

  private static Map<String, Set<String>> shown() throws IOException {
    Map<String, Set<String>> shown = new TreeMap<>();
    for (List<Block> blocks : pages(DOCS.resolve("tutorial")).values()) {
      for (Block block : blocks) {
        Matcher step = STEP.matcher(block.opening());
        if (step.matches()) {
          shown
              .computeIfAbsent(step.group(1) + "/" + step.group(2), name -> new HashSet<>())
              .addAll(lines(block.lines()));
        }
      }
    }
    return shown;
  }

  private static Set<String> lines(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(STEPS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, List<Block>> pages(Path folder) throws IOException {
    Map<String, List<Block>> pages = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path page : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        pages.put(page.getFileName().toString(), blocks(Files.readAllLines(page)));
      }
    }
    return pages;
  }

  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        blocks.add(new Block(lines.get(i), lines.subList(i + 1, end)));
        i = end;
      }
    }
    return blocks;
  }
}
