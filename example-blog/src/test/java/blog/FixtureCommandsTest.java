package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.demo.DemoContent;
import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.management.Project;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blog's rows go into a file and, by another process's database, come out of it. */
class FixtureCommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Project open(String database) {
    return Project.open(
        Path.of("").toAbsolutePath(),
        Map.of(
            "DATABASE_URL",
            "sqlite:///" + folder.resolve(database),
            "SECRET_KEY",
            "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH"));
  }

  private int manage(Project project, String input, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal = Terminal.of(out, err, new StringReader(input));
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return project.commands().run(terminal, arguments[0], List.of(rest));
  }

  @Test
  void theWholeBlogMovesToAnotherDatabase() throws Exception {
    Path file = folder.resolve("blog.json");
    String rows;
    try (Project project = open("a.sqlite3")) {
      assertThat(manage(project, "", "migrate", "--noinput")).isEqualTo(Command.DONE);
      DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
      assertThat(manage(project, "", "dumpdata", "-o", file.toString())).isEqualTo(Command.DONE);
      assertThat(out.toString()).matches("Wrote \\d+ rows to .*blog\\.json\\.\n");
      rows = out.toString().replaceAll("\\D*(\\d+) rows.*\n", "$1");
      assertThat(manage(project, "", "dumpdata")).isEqualTo(Command.DONE);
      assertThat(out.toString()).isEqualTo(Files.readString(file));
    }
    try (Project project = open("b.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      assertThat(manage(project, "", "loaddata", file.toString())).isEqualTo(Command.DONE);
      assertThat(out.toString()).isEqualTo("Saved " + rows + " rows of 1 fixture.\n");
      manage(project, "", "dumpdata");
      assertThat(out.toString()).isEqualTo(Files.readString(file));
      assertThat(Post.objects.count()).isGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void partsAreChosenAndWhatIsPipedInIsRead() {
    try (Project project = open("c.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      String tag =
          "[{\"model\": \"blog.tag\", \"pk\": 3, \"fields\": {\"name\": \"a\", \"slug\": \"a\"}}]";
      assertThat(manage(project, tag, "loaddata", "-")).isEqualTo(Command.DONE);
      assertThat(out.toString()).isEqualTo("Saved 1 row of 1 fixture.\n");
      manage(project, "", "dumpdata", "blog.Tag");
      assertThat(out.toString()).contains("\"pk\":3");
      manage(project, "", "dumpdata", "blog", "--exclude", "blog.tag");
      assertThat(out.toString()).isEqualTo("[\n]\n");
    }
  }

  @Test
  void aMistypedNameIsNamed() {
    try (Project project = open("d.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      assertThat(manage(project, "", "dumpdata", "blgo")).isEqualTo(2);
      assertThat(err.toString())
          .contains("management.E040", "There is no app and no model 'blgo'", "'blog'");
      assertThat(manage(project, "", "loaddata", "nothing")).isEqualTo(1);
      assertThat(err.toString()).contains("management.E041", "There is no fixture 'nothing'");
      assertThat(manage(project, "[{]", "loaddata", "-")).isEqualTo(1);
      assertThat(err.toString()).contains("fixtures.E001").doesNotContain("\tat ");
    }
  }
}
