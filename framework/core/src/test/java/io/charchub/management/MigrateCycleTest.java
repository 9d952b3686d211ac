package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Terminal;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model changes, and the commands follow it as a person types them: {@code makemigrations
 * --check}, {@code makemigrations}, {@code migrate}, {@code showmigrations}, backwards, forwards;
 * with rows that must be the same before and after.
 */
class MigrateCycleTest {
  private static final String HEAD =
      """
      package site;

      import io.charchub.db.annotations.*;
      import io.charchub.db.models.*;
      import org.jspecify.annotations.Nullable;

      """;
  private static final String AUTHOR =
      HEAD
          + "public class Author extends Model {\n  @CharField(maxLength = 20) public String name;\n}\n";
  private static final String TAG =
      HEAD
          + "public class Tag extends Model {\n  @CharField(maxLength = 20) public String name;\n}\n";
  private static final String TITLE = "  @CharField(maxLength = 20) public String title;\n";
  private static final String KEY =
      "  @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();\n";

  @TempDir Path folder;
  private TestProject project;
  private int last = 1;

  @BeforeEach
  void authorsAndTheirPosts() throws SQLException {
    project = new TestProject(folder);
    project.write("src/main/java/site/Author.java", AUTHOR);
    project.write("src/main/java/site/Tag.java", TAG);
    model("");
    assertThat(manage("", "makemigrations")).isZero();
    assertThat(manage("", "migrate")).isZero();
    try (Connection connection = connect()) {
      for (String sql :
          List.of(
              "INSERT INTO site_author (id, name) VALUES (7, 'علی'), (9, 'Sara')",
              "INSERT INTO site_tag (id, name) VALUES (3, 'java'), (5, 'sql')",
              "INSERT INTO site_post (id, title, author_id) VALUES (11, 'one', 9), (13, 'two', 7), (17, 'it''s', 9)")) {
        connection.createStatement().executeUpdate(sql);
      }
    }
  }

  private void model(String more) {
    project.write(
        "src/main/java/site/Post.java",
        HEAD + "public class Post extends Model {\n" + TITLE + KEY + more + "}\n");
  }

  private int manage(String answers, String... arguments) {
    project.out.getBuffer().setLength(0);
    project.err.getBuffer().setLength(0);
    Terminal terminal = Terminal.of(project.out, project.err, new StringReader(answers));
    return new Manage(terminal, project.dir, project.environment).run(List.of(arguments));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + project.dir.resolve("db.sqlite3"));
  }

  /** Every value of every row, by table, id and column; and that no reference leads nowhere. */
  private Map<String, Object> rows(String... without) throws SQLException {
    Map<String, Object> values = new TreeMap<>();
    try (Connection connection = connect()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          connection
              .createStatement()
              .executeQuery(
                  "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'site%'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              String column = rows.getMetaData().getColumnName(i);
              if (!Set.of(without).contains(column)) {
                values.put(table + " " + rows.getInt("id") + " " + column, rows.getObject(i));
              }
            }
          }
        }
      }
      try (ResultSet broken =
          connection.createStatement().executeQuery("PRAGMA foreign_key_check")) {
        assertThat(broken.next()).as("a reference that leads nowhere").isFalse();
      }
    }
    return values;
  }

  /**
   * The whole cycle for the model as it is now.
   *
   * @param answers what is typed, a line each
   * @param gone columns whose values do not come back, since the way forward drops them
   */
  private void cycle(String answers, String... gone) throws SQLException {
    Map<String, Object> before = rows(gone);
    assertThat(manage("", "makemigrations", "--check")).as(project.err::toString).isEqualTo(1);
    assertThat(manage(answers, "makemigrations")).as(project.err::toString).isZero();
    last++;
    assertThat(project.out.toString()).contains("src/main/java/site/migrations/M000" + last + "_");
    assertThat(manage("", "makemigrations", "--check")).as(project.out::toString).isZero();

    assertThat(manage("", "migrate")).as(project.err::toString).isZero();
    ticked(last, true);
    Map<String, Object> after = rows();
    Map<String, Object> kept = new TreeMap<>(before);
    kept.keySet().retainAll(after.keySet());
    assertThat(after).containsAllEntriesOf(kept);

    assertThat(manage("", "migrate", "site", "000" + (last - 1)))
        .as(project.err::toString)
        .isZero();
    ticked(last, false);
    assertThat(rows(gone)).isEqualTo(before);

    assertThat(manage("", "migrate")).as(project.err::toString).isZero();
    ticked(last, true);
    assertThat(rows()).isEqualTo(after);
  }

  private void ticked(int number, boolean applied) {
    assertThat(manage("", "showmigrations", "site")).isZero();
    assertThat(project.out.toString()).contains((applied ? " [X] 000" : " [ ] 000") + number);
  }

  private Set<Object> column(String name) throws SQLException {
    Set<Object> found = new TreeSet<>();
    rows()
        .forEach(
            (place, value) -> {
              if (place.endsWith(" " + name)) {
                found.add(String.valueOf(value));
              }
            });
    return found;
  }

  @Test
  void aNullableColumn() throws SQLException {
    model("  public @Nullable Integer pages;\n");
    cycle("");
    assertThat(column("pages")).containsExactly("null");
  }

  @Test
  void aColumnThatMayNotBeEmptyGetsTheValueThatWasTyped() throws SQLException {
    model("  @CharField(maxLength = 20) public String place;\n");
    cycle("1\nتهران\n");
    assertThat(column("place")).containsExactly("تهران");
  }

  @Test
  void aRenameAnsweredYesKeepsTheValues() throws SQLException {
    project.write(
        "src/main/java/site/Post.java",
        HEAD
            + "public class Post extends Model {\n"
            + TITLE.replace("title", "heading")
            + KEY
            + "}\n");
    cycle("y\n", "title");
    assertThat(column("heading")).containsExactly("it's", "one", "two");
  }

  @Test
  void aRenameAnsweredNoIsARemovalAndANewColumn() throws SQLException {
    model("  public @Nullable Integer pages;\n");
    cycle("");
    model("  public @Nullable Integer leaves;\n");
    cycle("n\n");
    assertThat(column("leaves")).containsExactly("null");
    assertThat(column("pages")).isEmpty();
  }

  @Test
  void aRenameAnsweredNoOfAColumnThatMayNotBeEmptyAsksForAValue() throws SQLException {
    project.write(
        "src/main/java/site/Post.java",
        HEAD
            + "public class Post extends Model {\n"
            + TITLE.replace("title", "heading")
            + KEY
            + "}\n");
    cycle("n\n1\nnew\n", "title");
    assertThat(column("heading")).containsExactly("new");
  }

  @Test
  void aRemovedColumn() throws SQLException {
    model("  public @Nullable Integer pages;\n");
    cycle("");
    try (Connection connection = connect()) {
      connection.createStatement().executeUpdate("UPDATE site_post SET pages = 5");
    }
    model("");
    cycle("", "pages");
    assertThat(column("pages")).isEmpty();
  }

  @Test
  void aForeignKey() throws SQLException {
    model(
        "  @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = \"edited\")\n"
            + "  public final Ref<@Nullable Author> editor = ref();\n");
    cycle("");
    assertThat(column("editor_id")).containsExactly("null");
    assertThat(column("author_id")).containsExactly("7", "9");
  }

  @Test
  void aManyToMany() throws SQLException {
    model("  @ManyToMany public final Many<Tag> tags = many();\n");
    cycle("");
    try (Connection connection = connect()) {
      connection
          .createStatement()
          .executeUpdate("INSERT INTO site_post_tags (post_id, tag_id) VALUES (11, 3), (17, 5)");
    }
    model(
        "  @ManyToMany public final Many<Tag> tags = many();\n  public @Nullable Integer pages;\n");
    cycle("");
    assertThat(column("tag_id")).containsExactly("3", "5");
  }

  @Test
  void aUniqueConstraint() throws SQLException {
    project.write(
        "src/main/java/site/Post.java",
        HEAD
            + "@Meta(uniqueConstraints = @UniqueConstraint(name = \"one_title\", fields = {\"author\", \"title\"}))\n"
            + "public class Post extends Model {\n"
            + TITLE
            + KEY
            + "}\n");
    cycle("");
    try (Connection connection = connect()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () ->
                  connection
                      .createStatement()
                      .executeUpdate("INSERT INTO site_post (title, author_id) VALUES ('one', 9)"))
          .hasMessageContaining("UNIQUE constraint failed");
    }
  }
}
