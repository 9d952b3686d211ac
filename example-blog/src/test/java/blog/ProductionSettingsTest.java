package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Terminal;
import io.charchub.management.Project;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production example settings: the ones that the documentation shows, and nothing to mend. */
class ProductionSettingsTest {
  private static final String FILE = "production.toml";

  @TempDir Path folder;

  private String check(String settings) {
    StringWriter out = new StringWriter();
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL",
            "sqlite:///" + folder.resolve("db.sqlite3"),
            "SECRET_KEY",
            "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
            "CHARCHUB_SETTINGS",
            settings);
    try (Project project = Project.open(Path.of("").toAbsolutePath(), environment)) {
      project
          .commands()
          .call(
              Terminal.of(out, out, new StringReader("")),
              "check",
              "--deploy",
              "--fail-level",
              "INFO");
    }
    return out.toString();
  }

  @Test
  void theProductionSettingsLeaveNothingToSay() {
    assertThat(check(FILE)).isEqualTo("The checks found nothing wrong.\n");
  }

  @Test
  void theSettingsOfDevelopmentAreNotFit() throws Exception {
    Path none = Files.writeString(folder.resolve("none.toml"), "");
    assertThat(check(none.toString()))
        .contains("security.W018 DEBUG is on", "security.W008", "security.W012", "security.W016");
  }

  @Test
  void theDocumentationShowsTheseSettings() throws Exception {
    String page = Files.readString(Path.of("../docs/topics/deployment.md"));
    assertThat(page).contains("```toml\n" + Files.readString(Path.of(FILE)) + "```\n");
  }
}
