package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds the ledger of parity, {@code docs/reference/parity}, to the list of features and to the
 * tests: each feature has one row with its own name and priority, in a state that the ledger knows;
 * what is done names a test that exists, what is different says why. Prints the counts.
 */
class ParityLedgerTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path PAGES = ROOT.resolve("docs/reference/parity");
  private static final Path FEATURES = Path.of("src/test/resources/parity/features.tsv");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([A-Z0-9]+(?:-[A-Z]+)?-\\d+)` \\| (.*?) \\| (P\\d) \\| ([a-z ]+?) \\| ?(.*?) ?\\|$",
          Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))(?:#(\\w+))?`");
  private static final List<String> STATES = List.of("done", "different", "not yet");

  /** A feature of the list: the section it belongs to, its id, how much it matters, its name. */
  private record Feature(String section, String id, String priority, String name) {}

  /** A row of the ledger: its page, and its columns. */
  private record Row(
      String page, String id, String name, String priority, String state, String shownBy) {}

  @Test
  void everyFeatureHasOneRowInThePageOfItsSection() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : rows()) {
      assertThat(rows.put(row.id(), row)).as("a second row of %s", row.id()).isNull();
    }
    List<Feature> features = features();
    assertThat(features).hasSizeGreaterThan(1_000);
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(ids(features));
    for (Feature feature : features) {
      Row row = rows.get(feature.id());
      assertThat(row.page()).as("the page of %s", row.id()).startsWith(feature.section() + "-");
      assertThat(row.name()).as("the name of %s", row.id()).isEqualTo(feature.name());
      assertThat(row.priority()).as("the priority of %s", row.id()).isEqualTo(feature.priority());
    }
  }

  @Test
  void everyRowIsDoneByATestOrDifferentForAReasonOrNotYet() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, List<Path>> sources = testSources();
    for (Row row : rows()) {
      boolean known = STATES.contains(row.state());
      boolean shown = !row.state().equals("done") || TEST.matcher(row.shownBy()).lookingAt();
      boolean reasoned = !row.state().equals("different") || row.shownBy().length() > 10;
      if (!known || !shown || !reasoned) {
        wrong.add(row.id() + ": " + row.state() + " " + row.shownBy());
      }
      Matcher test = TEST.matcher(row.shownBy());
      while (test.find()) {
        if (!exists(sources, test.group(1), test.group(2))) {
          wrong.add(row.id() + ": there is no test " + test.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTestThatDoesNotExistIsNoticed() throws IOException {
    Map<String, List<Path>> sources = testSources();
    assertThat(exists(sources, "ParityLedgerTest", "aTestThatDoesNotExistIsNoticed")).isTrue();
    assertThat(exists(sources, "ParityLedgerTest", "aTestThatNobodyWrote")).isFalse();
    assertThat(exists(sources, "NobodyWroteThisTest", null)).isFalse();
  }

  @Test
  void theCountsArePrinted() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (Row row : rows()) {
      String section = row.page().substring(0, row.page().indexOf('-'));
      boolean recent = section.equals("9") || section.equals("13");
      for (String group : List.of("all", recent ? "admin and REST" : "all but admin and REST")) {
        counts
            .computeIfAbsent(group + ", " + row.priority(), key -> new int[3])[
            STATES.indexOf(row.state())]++;
      }
      counts
          .computeIfAbsent("section " + section + ", " + row.priority(), key -> new int[3])[
          STATES.indexOf(row.state())]++;
    }
    counts.forEach(
        (group, count) -> {
          int all = count[0] + count[1] + count[2];
          System.out.printf(
              "parity %s: %d done, %d different, %d not yet of %d (%.1f %% not yet)%n",
              group, count[0], count[1], count[2], all, 100.0 * count[2] / all);
        });
    assertThat(counts).isNotEmpty();
  }

  private static List<String> ids(List<Feature> features) {
    return features.stream().map(Feature::id).toList();
  }

  private static List<Feature> features() throws IOException {
    return Files.readAllLines(FEATURES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Feature(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.filter(each -> !each.endsWith("README.md")).sorted().toList()) {
        Matcher row = ROW.matcher(Files.readString(page));
        while (row.find()) {
          rows.add(
              new Row(
                  page.getFileName().toString(),
                  row.group(1),
                  row.group(2),
                  row.group(3),
                  row.group(4),
                  row.group(5)));
        }
      }
    }
    return rows;
  }

  private static Map<String, List<Path>> testSources() throws IOException {
    Map<String, List<Path>> sources = new HashMap<>();
    for (String module :
        List.of(
            "framework/processor",
            "framework/core",
            "framework/contrib",
            "example-blog",
            "acceptance")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .filter(each -> each.toString().endsWith(".java"))
            .forEach(
                each -> {
                  String name = each.getFileName().toString().replace(".java", "");
                  sources.computeIfAbsent(name, key -> new ArrayList<>()).add(each);
                });
      }
    }
    return sources;
  }

  /** Whether there is a test class of this name, with this method where one is named. */
  private static boolean exists(
      Map<String, List<Path>> sources, String type, @Nullable String method) throws IOException {
    for (Path source : sources.getOrDefault(type, List.of())) {
      String text = Files.readString(source);
      boolean tests = text.contains("@Test") || text.contains("@ParameterizedTest");
      boolean inherits = text.contains(" extends ");
      boolean has = method == null || text.matches("(?s).*[\\w>] " + method + "\\(.*");
      if ((tests || inherits) && has) {
        return true;
      }
    }
    return false;
  }
}
