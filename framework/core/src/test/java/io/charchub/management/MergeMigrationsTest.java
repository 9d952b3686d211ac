package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Terminal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people add a migration to one app, each on a branch, and their branches come together. */
class MergeMigrationsTest {
  private static final String PAGES = "  public @Nullable Integer pages;\n";
  private static final String SUBTITLE =
      "  @CharField(maxLength = 50, blank = true) public String subtitle = \"\";\n";

  @TempDir Path folder;
  private TestProject project;
  private Path migrations;

  @BeforeEach
  void aModel() {
    project = new TestProject(folder);
    migrations = project.dir.resolve("src/main/java/site/migrations");
    model(20, "");
    assertThat(manage("makemigrations")).isZero();
    assertThat(manage("migrate")).isZero();
  }

  private void model(int titleLength, String more) {
    project.write(
        "src/main/java/site/Post.java",
        "package site;\n\nimport io.charchub.db.annotations.*;\nimport io.charchub.db.models.*;\n"
            + "import org.jspecify.annotations.Nullable;\n\npublic class Post extends Model {\n"
            + "  @CharField(maxLength = "
            + titleLength
            + ") public String title;\n"
            + more
            + "}\n");
  }

  private int manage(String... arguments) {
    project.out.getBuffer().setLength(0);
    project.err.getBuffer().setLength(0);
    Terminal terminal = Terminal.of(project.out, project.err, new StringReader(""));
    return new Manage(terminal, project.dir, project.environment).run(List.of(arguments));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(migrations)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("M"))
          .sorted()
          .toList();
    }
  }

  /** What one person does, on a branch that starts where the others' do. */
  private void branch(int titleLength, String more, String name) throws IOException {
    Path aside = Files.createDirectories(folder.resolve("aside"));
    for (String file : files()) {
      if (!file.startsWith("M0001")) {
        Files.move(migrations.resolve(file), aside.resolve(file));
      }
    }
    model(titleLength, more);
    assertThat(manage("makemigrations", "--name", name)).isZero();
    try (Stream<Path> others = Files.list(aside)) {
      for (Path other : others.toList()) {
        Files.move(other, migrations.resolve(other.getFileName()));
      }
    }
  }

  @Test
  void branchesThatGoTogetherAreJoinedByAMigrationThatDependsOnBoth() throws IOException {
    branch(20, PAGES, "pages");
    branch(20, SUBTITLE, "subtitle");
    model(20, PAGES + SUBTITLE);
    assertThat(manage("makemigrations")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("migrations.E012 The migrations have several ends: 0002_pages, 0002_subtitle in")
        .contains("makemigrations --merge");
    assertThat(manage("migrate")).isEqualTo(1);

    assertThat(manage("makemigrations", "--merge", "--dry-run")).isZero();
    assertThat(manage("makemigrations", "--merge", "--check")).isEqualTo(1);
    assertThat(files()).hasSize(3);

    assertThat(manage("makemigrations", "--merge")).isZero();
    assertThat(project.out.toString())
        .contains("Branches of 'site':")
        .contains("0002_pages\n    + Add field pages to post")
        .contains("0002_subtitle\n    + Add field subtitle to post")
        .contains("M0003_MergePagesSubtitle.java");
    assertThat(files()).contains("M0003_MergePagesSubtitle.java");
    assertThat(Files.readString(migrations.resolve("M0003_MergePagesSubtitle.java")))
        .contains("/** Joins 0002_pages and 0002_subtitle. */")
        .containsPattern(
            "on\\(\"site\", \"0002_pages\"\\),\\s+on\\(\"site\", \"0002_subtitle\"\\)");
    assertThat(manage("makemigrations", "--check")).isZero();
    assertThat(manage("migrate")).as("%s", project.err).isZero();
    assertThat(project.out.toString()).contains("Applying site.0003_merge_pages_subtitle... OK");
    assertThat(manage("migrate", "site", "0001")).isZero();
    assertThat(manage("makemigrations", "--merge")).isZero();
    assertThat(project.out.toString()).contains("Nothing to merge");
  }

  @Test
  void aDatabaseThatHasOneBranchGetsTheOther() throws IOException {
    branch(20, SUBTITLE, "subtitle");
    assertThat(manage("migrate")).isZero();
    branch(20, PAGES, "pages");
    model(20, PAGES + SUBTITLE);
    assertThat(manage("makemigrations", "--merge", "--name", "both")).isZero();
    assertThat(manage("migrate")).isZero();
    assertThat(project.out.toString())
        .contains("Applying site.0002_pages... OK", "Applying site.0003_both... OK")
        .doesNotContain("Applying site.0002_subtitle");
  }

  @Test
  void branchesWhoseOrderMattersAreNotJoined() throws IOException {
    branch(30, "", "thirty");
    branch(40, "", "forty");
    assertThat(manage("makemigrations", "--merge")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("migrations.E025 The branches of site do not go together")
        .contains("0002_forty", "0002_thirty", "site.Post is not the same both times");
    assertThat(files()).hasSize(3);
  }

  @Test
  void branchesThatDoTheSameTwiceAreNotJoined() throws IOException {
    branch(20, PAGES, "pages");
    branch(20, PAGES, "more_pages");
    assertThat(manage("makemigrations", "--merge")).isEqualTo(1);
    assertThat(project.err.toString()).contains("migrations.E025", "pages");
    assertThat(files()).hasSize(3);
  }
}
