package io.charchub.contrib;

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

/** A project with apps of libraries and one app whose sources it holds itself. */
class LibraryAppsFirstTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Project open(String... apps) throws IOException {
    Files.writeString(
        folder.resolve("settings.toml"),
        """
        SECRET_KEY = "%s"
        ROOT_URLCONF = "io.charchub.contrib.auth.AuthUrls"
        INSTALLED_APPS = [%s]
        [DATABASES.default]
        ENGINE = "sqlite"
        NAME = "db.sqlite3"
        """
            .formatted("k3y-".repeat(20), "\"" + String.join("\", \"", apps) + "\""));
    return Project.open(folder, Map.of());
  }

  private int manage(Project project, String command, String... arguments) {
    out.getBuffer().setLength(0);
    return project.commands().call(Terminal.of(out, err, new StringReader("")), command, arguments);
  }

  /** The sources of {@code auth} stand in this project, as those of a user's app do. */
  @Test
  void migrateTakesLibrariesFirstAndThenTheProjectsOwnAppsInTheirOrder() throws Exception {
    Files.createDirectories(folder.resolve("src/main/java/io/charchub/contrib/auth"));
    try (Project project =
        open(
            "io.charchub.contrib.auth",
            "io.charchub.contrib.sessions",
            "io.charchub.contrib.contenttypes")) {
      assertThat(manage(project, "migrate", "--plan")).isZero();
      assertThat(out.toString().lines().filter(line -> line.contains("0001")))
          .containsExactly(
              "sessions.0001_initial", "contenttypes.0001_initial", "auth.0001_initial");
    }
  }

  /** DEFAULT_AUTO_FIELD makes the models of this library differ from its written migrations. */
  @Test
  void makemigrationsWithoutANameNeverStopsAtALibrarysApp() throws Exception {
    try (Project project = openWithSmallKeys("io.charchub.contrib.auth.people")) {
      assertThat(manage(project, "makemigrations", "people", "--check")).isEqualTo(1);
      assertThat(manage(project, "makemigrations")).isZero();
      assertThat(out.toString()).contains("No changes detected");
    }
  }

  @Test
  void theAppsThatShipHaveTheirOwnKindOfKeys() throws Exception {
    List<String> apps = List.of("contenttypes", "auth", "sessions", "redirects", "flatpages");
    for (String app : apps.subList(2, apps.size())) {
      try (Project project = openWithSmallKeys("io.charchub.contrib." + app)) {
        assertThat(manage(project, "makemigrations", "contenttypes", "auth", app, "--check"))
            .as(out.toString())
            .isZero();
      }
    }
  }

  private Project openWithSmallKeys(String app) throws IOException {
    try (Project project =
        open("io.charchub.contrib.contenttypes", "io.charchub.contrib.auth", app)) {
      Path settings = folder.resolve("settings.toml");
      Files.writeString(
          settings, "DEFAULT_AUTO_FIELD = \"SmallAutoField\"\n" + Files.readString(settings));
    }
    return Project.open(folder, Map.of());
  }

  @Test
  void anAppThatIsNotInstalledHasNoTables() throws Exception {
    try (Project project = open("io.charchub.contrib.sessions")) {
      assertThat(manage(project, "migrate")).isZero();
      assertThat(
              io.charchub.db.schema.Introspection.of(
                      project.services().get(io.charchub.db.Databases.class).primary())
                  .tableNames())
          .isEqualTo(List.of("django_migrations", "django_session"));
    }
  }
}
