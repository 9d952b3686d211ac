package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Terminal;
import io.charchub.management.Project;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the blog's Persian to its sources: what the commands say of it is what a project sees. */
class BlogTextsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int manage(String command, String... options) {
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL",
            "sqlite:///" + folder.resolve("db.sqlite3"),
            "SECRET_KEY",
            "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH");
    try (Project project = Project.open(Path.of("").toAbsolutePath(), environment)) {
      Terminal terminal = Terminal.of(out, out, new StringReader(""));
      return project.commands().run(terminal, command, List.of(options));
    }
  }

  @Test
  void everyTextOfThePagesIsTranslatedAndNoOther() {
    int code = manage("makemessages", "--check");
    assertThat(out.toString())
        .as("'./manage makemessages' writes what is missing; then translate it")
        .containsPattern(
            "blog/messages_fa\\.properties: \\d+ texts, 0 new, 0 stale, 0 to translate");
    assertThat(code).isZero();
  }

  @Test
  void theCheckFindsNothing() {
    int code = manage("check", "--tag", "translations", "--fail-level", "WARNING");
    assertThat(code).as(out.toString()).isZero();
  }
}
