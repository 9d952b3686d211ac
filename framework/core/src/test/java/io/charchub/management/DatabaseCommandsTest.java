package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.schema.Introspection;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.OverrideSettings;
import io.charchub.testing.TestSite;
import io.charchub.testing.board.Note;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands about a whole database. */
@CharchubTest(project = "src/test/projects/board")
class DatabaseCommandsTest {
  private final StringWriter out = new StringWriter();

  @Test
  void flushEmptiesTheTablesAndKeepsTheMigrations(TestSite site) {
    long first = Note.pin("Lost: a key").id;
    Note.pin("Found: a door");
    List<String> tables = tables(site);
    assertThat(site.manage("flush", "--noinput")).contains("Emptied ").contains("'default'");
    assertThat(Note.objects.count()).isZero();
    assertThat(tables(site)).isEqualTo(tables);
    assertThat(Note.pin("First again").id).isLessThanOrEqualTo(first);
  }

  private static List<String> tables(TestSite site) {
    return Introspection.of(site.project().services().get(Databases.class).primary()).tableNames();
  }

  @Test
  void flushAsksAndDoesNothingWithoutAYes(TestSite site) {
    Note.pin("Lost: a key");
    assertThat(run(new Flush(site.project()), "no\n")).isZero();
    assertThat(out.toString()).contains("Delete every row of").contains("Nothing was deleted.");
    assertThat(Note.objects.count()).isEqualTo(1);
    assertThat(run(new Flush(site.project()), "yes\n")).isZero();
    assertThat(Note.objects.count()).isZero();
  }

  @Test
  void flushIsRefusedWhereNobodyAnswers(TestSite site) {
    Note.pin("Lost: a key");
    assertThat(run(new Flush(site.project()), "")).isEqualTo(1);
    assertThat(Note.objects.count()).isEqualTo(1);
  }

  private int run(io.charchub.cli.Command command, String typed, String... arguments) {
    Terminal terminal = Terminal.of(out, out, new StringReader(typed));
    String name = command instanceof Flush ? "flush" : "dbshell";
    return new Commands(() -> List.of(command), each -> {}).run(terminal, name, List.of(arguments));
  }

  @Test
  void dbshellHandsTheTerminalToTheDatabasesOwnClient(TestSite site) {
    List<String> started = new ArrayList<>();
    DbShell shell =
        new DbShell(
            site.project(),
            (command, environment) -> {
              started.addAll(command);
              assertThat(environment).isEmpty();
              return 3;
            });
    assertThat(run(shell, "", "--", "-readonly")).isEqualTo(3);
    assertThat(started).hasSize(3).startsWith("sqlite3").endsWith("-readonly");
  }

  @Test
  @OverrideSettings("DATABASES__archive__URL=postgresql://ali:kelid-5271@db.example:5433/board")
  void aPasswordGoesByTheEnvironmentAlone(TestSite site) {
    DbShell shell =
        new DbShell(
            site.project(),
            (command, environment) -> {
              assertThat(command)
                  .containsExactly("psql", "-U", "ali", "-h", "db.example", "-p", "5433", "board");
              assertThat(environment).containsEntry("PGPASSWORD", "kelid-5271");
              return 0;
            });
    assertThat(run(shell, "", "--database", "archive")).isZero();
  }

  @Test
  void aProgramThatIsMissingAndADatabaseThatIsNotThereAreNamed(TestSite site) {
    DbShell missing =
        new DbShell(
            site.project(),
            (command, environment) -> {
              throw new IOException("no such file");
            });
    assertThat(run(missing, "")).isEqualTo(1);
    assertThat(out.toString()).contains("management.E046 The program 'sqlite3' cannot be started");
    assertThat(run(missing, "", "--database", "attic")).isEqualTo(2);
    assertThat(out.toString()).contains("management.E047 There is no database 'attic'");
  }
}
