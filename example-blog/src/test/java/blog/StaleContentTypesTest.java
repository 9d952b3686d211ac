package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.management.Project;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of models that are no more are shown with what goes with them, and go when one says so. */
class StaleContentTypesTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private Project project;

  @BeforeEach
  void open() {
    project =
        Project.open(
            Path.of("").toAbsolutePath(),
            Map.of(
                "DATABASE_URL",
                "sqlite:///" + folder.resolve("a.sqlite3"),
                "SECRET_KEY",
                "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH"));
    manage("", "migrate", "--noinput");
  }

  @AfterEach
  void close() {
    project.close();
  }

  private int manage(String input, String... arguments) {
    out.getBuffer().setLength(0);
    Terminal terminal = Terminal.of(out, out, new StringReader(input));
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return project.commands().run(terminal, arguments[0], List.of(rest));
  }

  private static ContentType type(String app, String model) {
    ContentType type = new ContentType();
    type.appLabel = app;
    type.model = model;
    type.save();
    return type;
  }

  @Test
  void whatHasItsModelIsNoneOfThem() {
    long before = ContentType.objects.count();
    assertThat(manage("", "remove_stale_contenttypes", "--noinput")).isEqualTo(Command.DONE);
    assertThat(out.toString()).isEqualTo("No content type is left over.\n");
    assertThat(ContentType.objects.count()).isEqualTo(before);
  }

  @Test
  void whatGoesIsShownAndGoesOnYesAlone() {
    long before = ContentType.objects.count();
    ContentType gone = type("blog", "pamphlet");
    type("formerly", "thing");
    Permission permission = new Permission();
    permission.name = "Can read";
    permission.codename = "read_pamphlet";
    permission.contentType.set(gone);
    permission.save();

    assertThat(manage("n\n", "remove_stale_contenttypes")).isEqualTo(Command.DONE);
    assertThat(out.toString())
        .contains("blog | pamphlet\n", "auth.Permission: 1\n", "Nothing was deleted.")
        .doesNotContain("formerly");
    assertThat(ContentType.objects.count()).isEqualTo(before + 2);

    assertThat(manage("y\n", "remove_stale_contenttypes")).isEqualTo(Command.DONE);
    assertThat(out.toString()).contains("Deleted 1 of the content types.");
    assertThat(Permission.objects.filter("codename", "read_pamphlet").exists()).isFalse();
    assertThat(ContentType.objects.count()).isEqualTo(before + 1);

    assertThat(manage("", "remove_stale_contenttypes", "--include-stale-apps", "--noinput"))
        .isEqualTo(Command.DONE);
    assertThat(out.toString()).contains("formerly | thing");
    assertThat(ContentType.objects.count()).isEqualTo(before);
  }
}
