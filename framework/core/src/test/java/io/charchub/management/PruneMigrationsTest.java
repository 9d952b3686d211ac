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

/** Records of migrations whose sources are gone: {@code migrate APP --prune}. */
class PruneMigrationsTest {
  @TempDir Path folder;
  private TestProject project;
  private Path migrations;

  @BeforeEach
  void twoMigrationsOfWhichTheSecondWasGivenUp() throws IOException {
    project = new TestProject(folder);
    migrations = project.dir.resolve("src/main/java/site/migrations");
    model("");
    assertThat(manage("makemigrations")).isZero();
    model("  public @Nullable Integer pages;\n");
    assertThat(manage("makemigrations", "--name", "pages")).isZero();
    assertThat(manage("migrate")).isZero();
    Files.delete(migrations.resolve("M0002_Pages.java"));
    model("");
  }

  private void model(String more) {
    project.write(
        "src/main/java/site/Post.java",
        "package site;\n\nimport io.charchub.db.annotations.*;\nimport io.charchub.db.models.*;\n"
            + "import org.jspecify.annotations.Nullable;\n\npublic class Post extends Model {\n"
            + "  @CharField(maxLength = 20) public String title;\n"
            + more
            + "}\n");
  }

  private int manage(String... arguments) {
    project.out.getBuffer().setLength(0);
    project.err.getBuffer().setLength(0);
    Terminal terminal = Terminal.of(project.out, project.err, new StringReader(""));
    return new Manage(terminal, project.dir, project.environment).run(List.of(arguments));
  }

  @Test
  void theRecordsOfAnAppWhoseSourcesAreGoneAreForgotten() {
    assertThat(manage("migrate", "site", "--prune", "--plan")).isZero();
    assertThat(manage("migrate", "site", "--prune")).as("%s", project.err).isZero();
    assertThat(project.out.toString())
        .contains("Pruning migrations:\n  Pruning site.0002_pages... OK\n")
        .doesNotContain("0001_initial... OK");
    assertThat(manage("migrate", "site", "--prune")).isZero();
    assertThat(project.out.toString()).contains("  No migrations to prune.");
    assertThat(manage("showmigrations", "site")).isZero();
    assertThat(project.out.toString()).contains("[X] 0001_initial").doesNotContain("pages");
  }

  @Test
  void whatAnotherMigrationStandsForIsKept() throws IOException {
    String initial = Files.readString(migrations.resolve("M0001_Initial.java"));
    Files.writeString(
        migrations.resolve("M0001_Squashed.java"),
        initial
            .replace("M0001_Initial", "M0001_Squashed")
            .replace(
                "  @Override\n  public List<Operation> operations()",
                "  @Override\n  public List<MigrationKey> replaces() {\n"
                    + "    return List.of(on(\"site\", \"0001_initial\"), on(\"site\", \"0002_pages\"));\n"
                    + "  }\n\n  @Override\n  public List<Operation> operations()")
            .replace(
                "import java.util.List;",
                "import io.charchub.db.migrations.MigrationKey;\nimport java.util.List;"));
    Files.delete(migrations.resolve("M0001_Initial.java"));
    assertThat(manage("migrate", "site", "--prune")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("migrations.E026 Nothing is pruned: site.0001_squashed says")
        .contains("take replaces() out of it");
    try (Stream<Path> files = Files.list(migrations)) {
      assertThat(files.filter(file -> file.toString().contains("M0001"))).hasSize(1);
    }
  }

  @Test
  void anAppIsNamed() {
    assertThat(manage("migrate", "--prune")).isEqualTo(2);
    assertThat(project.err.toString())
        .contains(
            "migrations.E027 --prune needs the label of an app", "manage migrate blog --prune");
  }
}
