package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds that a reader of the documentation arrives: every page from its first page, every anchor at
 * a heading, every command of {@code manage} at a command.
 */
class DocsReachTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path FIRST = ROOT.resolve("docs/README.md");
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:|mailto:|/)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern MANAGE =
      Pattern.compile("(?m)(?:\\./|`|^\\$ |example-blog/)manage ([a-z]+)");
  private static final Pattern COMMAND =
      Pattern.compile("@(?:CommandLine\\.)?Command\\(\\s*name = \"([a-z]+)\"");

  @Test
  void everyPageIsReachedFromTheFirstOne() throws IOException {
    Set<Path> reached = new LinkedHashSet<>(Set.of(FIRST));
    Deque<Path> waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      for (Link link : links(waiting.remove())) {
        if (link.isPage() && reached.add(link.target())) {
          waiting.add(link.target());
        }
      }
    }
    List<Path> pages = filesBelow(ROOT.resolve("docs"), ".md");
    assertThat(pages).hasSizeGreaterThan(30);
    assertThat(reached).containsAll(pages);
  }

  @Test
  void everyAnchorIsAHeadingOfItsPage() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      for (Link link : links(page)) {
        if (link.isPage() && !link.anchor().isEmpty()) {
          if (!anchors(Files.readString(link.target())).contains(link.anchor())) {
            dead.add(ROOT.relativize(page) + " -> " + link.target() + "#" + link.anchor());
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void aHeadingsAnchorIsItsWordsInSmallLettersWithHyphens() {
    assertThat(anchors("# Who calls whom?\n\ntext\n## `manage check`\n"))
        .containsExactly("who-calls-whom", "manage-check");
  }

  @Test
  void everyCommandOfManageThatIsNamedExists() throws IOException {
    Set<String> commands = commands();
    assertThat(commands).contains("migrate", "runserver", "collectstatic", "demo");
    Set<String> named = new TreeSet<>();
    for (Path page : pages()) {
      Matcher matcher = MANAGE.matcher(Files.readString(page));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named).contains("migrate");
    named.removeAll(commands);
    assertThat(named).as("named in the documentation, and no command").isEmpty();
  }

  private static Set<String> commands() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : List.of("framework", "example-blog")) {
      for (Path source : filesBelow(ROOT.resolve(folder), ".java")) {
        if (source.toString().contains("src/main/java")) {
          Matcher matcher = COMMAND.matcher(Files.readString(source));
          while (matcher.find()) {
            names.add(matcher.group(1));
          }
        }
      }
    }
    return names;
  }

  private static Set<String> anchors(String text) {
    return text.replaceAll("(?s)```.*?```", "")
        .lines()
        .filter(each -> each.matches("#+ .*"))
        .map(each -> each.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
        .map(each -> each.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Link> links(Path page) throws IOException {
    String text = Files.readString(page).replaceAll("(?s)```.*?```", "");
    List<Link> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(text.replaceAll("`[^`\n]*`", ""));
    while (matcher.find()) {
      Path target =
          matcher.group(1).isEmpty() ? page : page.resolveSibling(matcher.group(1)).normalize();
      links.add(new Link(target, matcher.group(2) == null ? "" : matcher.group(2)));
    }
    return links;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = filesBelow(ROOT.resolve("docs"), ".md");
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));
    return pages;
  }

  private static List<Path> filesBelow(Path folder, String end) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(each -> each.toString().endsWith(end))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  /** Where a link leads: a file, and an anchor in it, empty when it names none. */
  private record Link(Path target, String anchor) {
    boolean isPage() {
      return target.toString().endsWith(".md") && Files.isRegularFile(target);
    }
  }
}
