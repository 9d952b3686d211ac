package io.charchub.contrib.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.testing.CharchubTest;
import io.charchub.testing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code collectstatic} and {@code findstatic}, run in a project. */
@CharchubTest(project = "src/test/projects/knobs", database = false)
class StaticCommandsTest {
  @TempDir Path root;

  private String collect(TestSite site, String... options) {
    try (TestSite.Overridden set = site.override("STATIC_ROOT=" + root.toAbsolutePath())) {
      return site.manage("collectstatic", options);
    }
  }

  private List<String> collected(String beginning) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.startsWith(beginning))
          .sorted()
          .toList();
    }
  }

  @Test
  void collectstaticCopiesEachFilePlainAndHashed(TestSite site) throws IOException {
    collect(site);
    assertThat(collected("site"))
        .hasSize(2)
        .contains("site.css")
        .anyMatch(name -> name.matches("site\\.[0-9a-f]{12}\\.css"));
    assertThat(collected("charchub/")).as("files of apps").isNotEmpty();
    assertThat(root.resolve("site.css")).hasContent("p { color: red }\n");
  }

  @Test
  void aSecondRunAndADryRunCopyNothing(TestSite site) throws IOException {
    assertThat(collect(site, "--dry-run")).contains(" files would be written to ");
    assertThat(collected("")).isEmpty();
    assertThat(collect(site)).contains(" files written to ").contains(", 0 as before.");
    assertThat(collect(site)).contains("0 files written to ").doesNotContain(", 0 as before.");
  }

  @Test
  void checkNamesFoldersThatAreMissingOrHoldTheRoot(TestSite site) {
    try (TestSite.Overridden missing =
        site.override("STATICFILES_DIRS=" + root.resolve("gone").toAbsolutePath())) {
      assertThat(site.manage("check"))
          .contains("staticfiles.W007 There is no folder '")
          .contains("gone'")
          .contains("make it, or take its line out");
    }
    try (TestSite.Overridden inside =
        site.override(
            "STATICFILES_DIRS=" + root.toAbsolutePath(),
            "STATIC_ROOT=" + root.resolve("collected").toAbsolutePath())) {
      assertThat(site.project().checks().run(List.of("staticfiles"), false, List.of()))
          .singleElement()
          .asString()
          .contains("staticfiles.E006 '")
          .contains("' holds STATIC_ROOT");
    }
  }

  @Test
  void findstaticSaysWhereAFileIs(TestSite site) {
    assertThat(site.manage("findstatic", "site.css"))
        .contains("src/test/projects/knobs/assets/site.css");
  }
}
