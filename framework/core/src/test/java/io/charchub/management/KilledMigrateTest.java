package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.management.compilation.ClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A {@code migrate} in a process of its own is killed twenty times while it works, at instants from
 * its first statement to its last; each time the next {@code migrate} ends where an undisturbed one
 * does, with every row.
 */
class KilledMigrateTest {
  private static final int KILLS = 20;
  private static final int ROWS = 20_000;
  private static final int MOST_ATTEMPTS = 60;
  private static final String LAST = "0004_alter_item_title";

  private static final String MODEL =
      """
      package site;

      import io.charchub.db.annotations.CharField;
      import io.charchub.db.annotations.ForeignKey;
      import io.charchub.db.annotations.OnDelete;
      import io.charchub.db.models.Model;
      import io.charchub.db.models.Ref;
      import org.jspecify.annotations.Nullable;

      public class Item extends Model {
      %s
        @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "parts")
        public final Ref<@Nullable Item> whole = ref();
      }
      """;
  private static final String TITLE = "  @CharField(maxLength = %d%s)\n  public String title;\n";
  private static final String COLOUR =
      "  @CharField(maxLength = 10)\n  public String colour = \"red\";\n";

  @TempDir Path folder;
  private TestProject project;
  private Path database;
  private Path before;
  private int attempts;

  @BeforeEach
  void aTableWithManyRowsAndThreeMigrationsThatRebuildIt() throws Exception {
    project = new TestProject(folder.resolve("project"));
    database = project.dir.resolve("db.sqlite3");
    before = folder.resolve("before.sqlite3");
    change(TITLE.formatted(40, ""));
    assertThat(project.manage("migrate")).as(project.err::toString).isZero();
    fill();
    Files.copy(database, before);
    change(TITLE.formatted(80, ""));
    change(TITLE.formatted(80, "") + COLOUR);
    change(TITLE.formatted(80, ", unique = true") + COLOUR);
  }

  private void change(String fields) {
    project.write("src/main/java/site/Item.java", MODEL.formatted(fields));
    assertThat(project.manage("makemigrations", "--noinput")).as(project.err::toString).isZero();
  }

  private void fill() throws SQLException {
    try (Connection connection = connect(database);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO site_item (id, title, whole_id) VALUES (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= ROWS; i++) {
        insert.setInt(1, i * 3);
        insert.setString(2, "چیز " + i);
        insert.setObject(3, i % 2 == 0 ? (i - 1) * 3 : null);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private void restore() throws IOException {
    Files.deleteIfExists(Path.of(database + "-wal"));
    Files.deleteIfExists(Path.of(database + "-shm"));
    Files.copy(before, database, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Everything that a database holds: its tables, rows and applied migrations. */
  private List<String> contents() throws SQLException {
    List<String> contents = new ArrayList<>();
    try (Connection connection = connect(database)) {
      for (String question :
          List.of(
              "PRAGMA integrity_check",
              "PRAGMA foreign_key_check",
              "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name",
              "SELECT app, name FROM django_migrations ORDER BY id",
              "SELECT id, title, colour, whole_id FROM site_item ORDER BY id")) {
        try (ResultSet rows = connection.createStatement().executeQuery(question)) {
          while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              line.append(rows.getString(i)).append('|');
            }
            contents.add(line.toString());
          }
        }
      }
    }
    return contents;
  }

  /** A {@code migrate} in a process of its own, and what it says. */
  private record Running(Process process, BufferedReader out) {
    /** Reads up to the first line that begins so; the end of the output is far enough too. */
    void readTo(String beginning) throws IOException {
      String line = out.readLine();
      while (line != null && !line.startsWith(beginning)) {
        line = out.readLine();
      }
    }
  }

  /** Starts {@code migrate}, and returns when it is about to begin. */
  private Running begin() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ClassPath.seenFrom(Thread.currentThread().getContextClassLoader()),
                "-Dcharchub.project=" + project.dir,
                Manage.class.getName(),
                "migrate")
            .redirectErrorStream(true)
            .start();
    Running running =
        new Running(
            process,
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    running.readTo("Running migrations");
    return running;
  }

  /**
   * Whether the last migration is not recorded; asked of a copy, so that the next {@code migrate}
   * is the first to open what the kill left behind.
   */
  private boolean isUndone() throws IOException, SQLException {
    Path copy = folder.resolve("copy.sqlite3");
    for (String end : List.of("", "-wal")) {
      Files.deleteIfExists(Path.of(copy + end));
      if (Files.exists(Path.of(database + end))) {
        Files.copy(Path.of(database + end), Path.of(copy + end));
      }
    }
    try (Connection connection = connect(copy);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT name FROM django_migrations WHERE name = '" + LAST + "'")) {
      return !rows.next();
    }
  }

  /**
   * Kills a {@code migrate} after {@code delay}; where it was done by then, another one after half
   * of that, so that each kill counted hits work under way whatever the machine does besides.
   */
  private void killInTheMiddle(long delay) throws Exception {
    long nanos = delay;
    do {
      restore();
      Process process = begin().process();
      TimeUnit.NANOSECONDS.sleep(nanos);
      process.destroyForcibly().waitFor();
      nanos = nanos < 1_000_000 ? 0 : nanos / 2;
    } while (!isUndone() && attempts++ < MOST_ATTEMPTS);
    assertThat(isUndone()).as("a kill in the middle").isTrue();
  }

  @Test
  void whateverTheInstantTheNextMigrateEndsRightAndNothingIsLost() throws Exception {
    restore();
    Running undisturbed = begin();
    long start = System.nanoTime();
    undisturbed.readTo("  Applying site." + LAST);
    long span = System.nanoTime() - start;
    undisturbed.readTo("nothing more");
    assertThat(undisturbed.process().waitFor()).isZero();
    List<String> right = contents();
    assertThat(right)
        .hasSizeGreaterThan(ROWS)
        .startsWith("ok|")
        .contains("3|چیز 1|red|null|", "6|چیز 2|red|3|", "site|" + LAST + "|");

    for (int kill = 0; kill < KILLS; kill++) {
      killInTheMiddle(span * kill / KILLS);
      assertThat(project.manage("migrate")).as("after kill " + kill).isZero();
      assertThat(contents().equals(right)).as("as undisturbed, after kill " + kill).isTrue();
    }
    assertThat(project.manage("showmigrations", "site")).isZero();
    assertThat(project.out.toString()).contains(" [X] " + LAST).doesNotContain("[ ]");
  }
}
