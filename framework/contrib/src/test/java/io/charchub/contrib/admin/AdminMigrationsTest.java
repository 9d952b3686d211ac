package io.charchub.contrib.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Terminal;
import io.charchub.management.Project;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the admin, and of the app of its tests. */
class AdminMigrationsTest {
  @TempDir Path folder;

  @Test
  void theWrittenMigrationsLeadToTheModels() throws IOException {
    Files.copy(Path.of("src/test/projects/office/settings.toml"), folder.resolve("settings.toml"));
    StringWriter out = new StringWriter();
    try (Project project = Project.open(folder, Map.of("SECRET_KEY", "k3y-".repeat(20)))) {
      int code =
          project
              .commands()
              .run(
                  Terminal.of(out, out, new StringReader("")),
                  "makemigrations",
                  List.of("admin", "books", "--check"));
      assertThat(out.toString()).contains("No changes detected");
      assertThat(code).isZero();
    }
  }
}
