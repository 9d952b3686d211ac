package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.demo.DemoContent;
import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.contrib.auth.Group;
import io.charchub.contrib.auth.Permission;
import io.charchub.management.Project;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
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
  void rowsAreNamedByWhatPeopleKnowThemByWhereNumbersDiffer() throws Exception {
    Path file = folder.resolve("groups.json");
    try (Project project = open("e.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      Group editors = Group.objects.create(each -> each.name = "editors");
      editors.permissions.add(
          Permission.objects
              .filter("codename", "add_tag")
              .filter("contentType__model", "tag")
              .get());
      manage(
          project,
          "",
          "dumpdata",
          "auth.Group",
          "--natural-foreign",
          "--natural-primary",
          "-o",
          file.toString());
      assertThat(Files.readString(file))
          .isEqualTo(
              "[\n{\"model\":\"auth.group\",\"fields\":{\"name\":\"editors\",\"permissions\":[[\"add_tag\",\"blog\",\"tag\"]]}}\n]\n");
      manage(project, "", "dumpdata", "auth.Permission", "--natural-foreign", "--pks", "1,2");
      assertThat(out.toString().lines().filter(line -> line.startsWith("{"))).hasSize(2);
      assertThat(out.toString())
          .contains("\"pk\":1,")
          .containsPattern("\"content_type\":\\[\"\\w+\",\"\\w+\"]");
    }
    try (Project project = open("f.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      Group.objects.create(each -> each.name = "others");
      for (int i = 0; i < 2; i++) {
        assertThat(manage(project, "", "loaddata", file.toString())).as(err.toString()).isZero();
      }
      assertThat(Group.objects.count()).isEqualTo(2);
      assertThat(Group.objects.get("name", "editors").permissions.list())
          .extracting(each -> each.codename)
          .containsExactly("add_tag");
    }
  }

  @Test
  void aRowMayNameOneThatComesLaterButNotOneThatIsNowhere() {
    String permission =
        "{\"model\": \"auth.permission\", \"fields\": {\"name\": \"x\", \"codename\": \"c\", \"content_type\": [\"blog\", \"later\"]}}";
    String type =
        "{\"model\": \"contenttypes.contenttype\", \"fields\": {\"app_label\": \"blog\", \"model\": \"later\"}}";
    try (Project project = open("g.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      assertThat(manage(project, "[" + permission + "]", "loaddata", "-")).isEqualTo(1);
      assertThat(err.toString()).contains("fixtures.E004", "[blog, later]", "row 1");
      assertThat(manage(project, "[" + permission + "," + type + "]", "loaddata", "-")).isZero();
      assertThat(Permission.objects.get("codename", "c").contentType.get().model)
          .isEqualTo("later");
    }
  }

  @Test
  void rowsAreLinesOfTheirOwnPackedOrIndentedWhereThatIsWanted() throws Exception {
    try (Project project = open("h.sqlite3")) {
      manage(project, "", "migrate", "--noinput");
      Group.objects.create(each -> each.name = "one");
      Group.objects.create(each -> each.name = "two\nlines");
      Path packed = folder.resolve("groups.jsonl.gz");
      manage(project, "", "dumpdata", "auth.Group", "-o", packed.toString());
      manage(project, "", "dumpdata", "auth.Group", "--format", "jsonl");
      String lines = out.toString();
      assertThat(lines.lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("{\"model\":\"auth.group\""));
      try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(lines);
      }
      manage(project, "", "dumpdata", "auth.Group", "--indent");
      assertThat(out.toString()).contains("\n  \"fields\" : {\n    \"name\" : \"one\"");
      Group.objects.all().delete();
      assertThat(manage(project, "", "loaddata", packed.toString())).as(err.toString()).isZero();
      assertThat(Group.objects.count()).isEqualTo(2);
      Group.objects.all().delete();
      assertThat(manage(project, lines, "loaddata", "-")).isZero();
      assertThat(Group.objects.get("pk", 2L).name).isEqualTo("two\nlines");
      assertThat(manage(project, "", "dumpdata", "--pks", "1")).isEqualTo(2);
      assertThat(err.toString()).contains("management.E048");
      assertThat(manage(project, "", "dumpdata", "--format", "yaml")).isEqualTo(2);
      assertThat(err.toString()).contains("management.E049", "json or jsonl");
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
