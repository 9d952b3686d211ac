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
 * A {@code migrate} in a process of its own is killed at twenty instants, from before its first
 * statement to after its last; each time the next {@code migrate} ends where an undisturbed one
 * does, with every row.
 */
class KilledMigrateTest {
  private static final int KILLS = 20;
  private static final int ROWS = 10_000;

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

  /** Starts {@code migrate} in a process of its own, and returns when it is about to begin. */
  private Process begin() throws IOException {
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
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("Running migrations")) {
      line = out.readLine();
    }
    return process;
  }

  @Test
  void whateverTheInstantTheNextMigrateEndsRightAndNothingIsLost() throws Exception {
    restore();
    Process undisturbed = begin();
    long running = System.nanoTime();
    assertThat(undisturbed.waitFor(60, TimeUnit.SECONDS)).isTrue();
    long whole = System.nanoTime() - running;
    assertThat(undisturbed.exitValue()).isZero();
    List<String> right = contents();
    assertThat(right)
        .hasSizeGreaterThan(ROWS)
        .startsWith("ok|")
        .contains("3|چیز 1|red|null|", "6|چیز 2|red|3|", "site|0004_alter_item_title|");

    int cutShort = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      restore();
      Process process = begin();
      TimeUnit.NANOSECONDS.sleep(whole * kill / KILLS);
      process.destroyForcibly().waitFor();
      cutShort += project.manage("migrate", "--check") == 0 ? 0 : 1;

      assertThat(project.manage("migrate")).as("after kill " + kill).isZero();
      assertThat(contents().equals(right)).as("as undisturbed, after kill " + kill).isTrue();
    }
    assertThat(cutShort).as("kills that left migrations undone").isPositive();
  }
}
