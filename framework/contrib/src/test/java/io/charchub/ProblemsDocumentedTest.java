package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the tables of problems to the code: every id that a source carries is explained, every id
 * that is explained is carried by a source, and each stands in the page of its room, once.
 */
class ProblemsDocumentedTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path PAGES = ROOT.resolve("docs/reference/problems");
  private static final Pattern ID = Pattern.compile("\"([a-z][a-z0-9]*\\.[EWI]\\d{3})\"");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| *`?([a-z][a-z0-9]*\\.[EWI]\\d{3})`? *\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);

  /** The first parts of ids that have no page of their own, with the page that they stand in. */
  private static final Map<String, String> LODGERS =
      Map.of("schema", "db", "settings", "management", "security", "management");

  @Test
  void everyIdInTheSourcesIsExplained() throws IOException {
    TreeSet<String> missing = inSources();
    assertThat(missing).hasSizeGreaterThan(200);
    rows().forEach(row -> missing.remove(row.id()));
    assertThat(missing).as("ids without a row in docs/reference/problems").isEmpty();
  }

  @Test
  void everyIdExplainedStandsInASource() throws IOException {
    TreeSet<String> explained = new TreeSet<>();
    rows().forEach(row -> explained.add(row.id()));
    explained.removeAll(inSources());
    assertThat(explained).as("rows whose id no source has").isEmpty();
  }

  @Test
  void eachIdIsExplainedOnceInThePageOfItsRoomWithARemedy() throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    for (Row row : rows()) {
      assertThat(seen.add(row.id())).as("%s has one row", row.id()).isTrue();
      assertThat(row.page()).as("the page of %s", row.id()).isEqualTo(pageOf(row.id()));
      assertThat(row.means()).as("the meaning of %s", row.id()).isNotBlank();
      assertThat(row.remedy()).as("the remedy of %s", row.id()).isNotBlank();
    }
  }

  @Test
  void theMapNamesEveryPage() throws IOException {
    String map = Files.readString(PAGES.resolve("README.md"));
    for (Path page : pages()) {
      assertThat(map).contains("](" + page.getFileName() + ")");
    }
  }

  private static String pageOf(String id) {
    String room = id.substring(0, id.indexOf('.'));
    return LODGERS.getOrDefault(room, room) + ".md";
  }

  private static TreeSet<String> inSources() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (String module :
        List.of("framework/processor", "framework/core", "framework/contrib", "example-blog")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          Matcher id = ID.matcher(Files.readString(file));
          while (id.find()) {
            ids.add(id.group(1));
          }
        }
      }
    }
    return ids;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(each -> each.toString().endsWith(".md") && !each.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path page : pages()) {
      Matcher row = ROW.matcher(Files.readString(page));
      while (row.find()) {
        rows.add(new Row(page.getFileName().toString(), row.group(1), row.group(2), row.group(3)));
      }
    }
    return rows;
  }

  /** One row of a table: its page, and the three columns. */
  private record Row(String page, String id, String means, String remedy) {}
}
