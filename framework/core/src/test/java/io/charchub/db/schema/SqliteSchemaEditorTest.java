package io.charchub.db.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.Database;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.IntegrityException;
import io.charchub.db.Sql;
import io.charchub.db.schema.ColumnType.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSchemaEditorTest {
  private static final Table AUTHOR =
      Table.of("blog_author", Column.id(), Column.of("name", ColumnType.varchar(100)));
  private static final Table POST =
      new Table(
          "blog_post",
          List.of(
              Column.id(),
              Column.of("title", ColumnType.varchar(200)),
              Column.of("views", ColumnType.of(Kind.POSITIVE_INTEGER)),
              Column.of("subtitle", ColumnType.of(Kind.TEXT)).asNullable(),
              Column.of("author_id", ColumnType.of(Kind.BIGINT)).referring("blog_author", "id"),
              Column.of("parent_id", ColumnType.of(Kind.BIGINT))
                  .asNullable()
                  .referring("blog_post", "id")),
          List.of(Index.of("post_title_idx", "title", "-views")),
          List.of());
  private static final Table COMMENT =
      Table.of(
          "blog_comment",
          Column.id(),
          Column.of("post_id", ColumnType.of(Kind.BIGINT)).referring("blog_post", "id"));

  @TempDir Path folder;

  private Databases databases;
  private Database database;

  @BeforeEach
  void threeTablesWithRows() {
    databases =
        Databases.open(
            List.of(DatabaseConfig.sqlite("default", folder.resolve("db.sqlite3").toString())));
    database = databases.primary();
    change(
        editor -> {
          editor.createTable(AUTHOR);
          editor.createTable(POST);
          editor.createTable(COMMENT);
        });
    database.atomic(
        () -> {
          database.update(Sql.of("INSERT INTO blog_author VALUES (7, 'Ada'), (9, 'Grace')"));
          database.update(
              Sql.of(
                  "INSERT INTO blog_post VALUES (3, 'one', 5, NULL, 7, NULL), (4, 'two', 0, 'sub', 9, 3), (8, 'gone', 0, NULL, 7, 4)"));
          database.update(Sql.of("DELETE FROM blog_post WHERE id = 8"));
          database.update(Sql.of("INSERT INTO blog_comment VALUES (1, 3), (2, 4), (5, 3)"));
        });
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private void change(Consumer<SchemaEditor> work) {
    database.withoutForeignKeys(
        () ->
            database.atomic(
                () -> {
                  SchemaEditor editor = SchemaEditors.running(database);
                  work.accept(editor);
                  editor.finish();
                }));
  }

  private List<String> rows(String sql) {
    return database.query(
        Sql.of(sql),
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < row.columnCount(); i++) {
            values.add(String.valueOf(row.getObject(i)));
          }
          return String.join("|", values);
        });
  }

  private void nothingElseChanged() {
    assertThat(rows("SELECT * FROM blog_author ORDER BY id")).containsExactly("7|Ada", "9|Grace");
    assertThat(rows("SELECT * FROM blog_comment ORDER BY id")).containsExactly("1|3", "2|4", "5|3");
    assertThat(rows("SELECT id, title, views, author_id, parent_id FROM blog_post ORDER BY id"))
        .containsExactly("3|one|5|7|null", "4|two|0|9|3");
    assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
    database.atomic(
        () -> {
          database.update(Sql.of("INSERT INTO blog_comment (post_id) VALUES (3)"));
          assertThat(rows("SELECT max(id) FROM blog_comment")).containsExactly("6");
          database.markForRollback();
        });
    assertThatThrownBy(
            () -> database.update(Sql.of("INSERT INTO blog_comment (post_id) VALUES (99)")))
        .isInstanceOf(IntegrityException.class);
  }

  @Test
  void aNullableColumnIsAddedInPlace() {
    Column column = Column.of("note", ColumnType.of(Kind.TEXT)).asNullable();
    change(editor -> editor.addColumn(POST, column, null));
    assertThat(rows("SELECT id, note FROM blog_post ORDER BY id"))
        .containsExactly("3|null", "4|null");
    nothingElseChanged();
  }

  @Test
  void aColumnThatIsNotNullGetsItsOneOffValueInEveryRowAndNoDefault() {
    Column column = Column.of("rank", ColumnType.of(Kind.INTEGER));
    change(editor -> editor.addColumn(POST, column, 42));
    assertThat(rows("SELECT id, rank FROM blog_post ORDER BY id")).containsExactly("3|42", "4|42");
    nothingElseChanged();
    assertThatThrownBy(
            () ->
                database.update(
                    Sql.of("INSERT INTO blog_post (title, views, author_id) VALUES ('x', 0, 7)")))
        .isInstanceOf(IntegrityException.class);
  }

  @Test
  void aOneOffValueWithQuotesIsStoredAsItIs() {
    Column column = Column.of("note", ColumnType.of(Kind.TEXT));
    change(editor -> editor.addColumn(POST, column, "it's \"q\"; DROP TABLE blog_post"));
    assertThat(rows("SELECT DISTINCT note FROM blog_post"))
        .containsExactly("it's \"q\"; DROP TABLE blog_post");
  }

  @Test
  void aColumnIsDroppedWithItsIndexAndTheNumberingGoesOn() {
    change(editor -> editor.dropColumn(POST, "subtitle"));
    assertThat(rows("SELECT name FROM pragma_table_info('blog_post')"))
        .containsExactly("id", "title", "views", "author_id", "parent_id");
    nothingElseChanged();
    database.update(Sql.of("INSERT INTO blog_post (title, views, author_id) VALUES ('new', 0, 7)"));
    assertThat(rows("SELECT max(id) FROM blog_post")).containsExactly("9");
  }

  @Test
  void aColumnBecomesNotNullWithAValueForTheRowsThatHadNone() {
    change(
        editor ->
            editor.alterColumn(POST, "subtitle", POST.column("subtitle").asNotNull(), "none"));
    assertThat(rows("SELECT id, subtitle FROM blog_post ORDER BY id"))
        .containsExactly("3|none", "4|sub");
    nothingElseChanged();
  }

  @Test
  void aColumnThatBecomesNotNullWithoutAValueFailsAndLeavesEverything() {
    assertThatThrownBy(
            () ->
                change(
                    editor ->
                        editor.alterColumn(
                            POST, "subtitle", POST.column("subtitle").asNotNull(), null)))
        .isInstanceOf(IntegrityException.class);
    assertThat(rows("SELECT name FROM sqlite_master WHERE name LIKE 'new__%' ESCAPE '!'"))
        .isEmpty();
    nothingElseChanged();
  }

  @Test
  void tablesAndColumnsAreRenamedAndForeignKeysFollow() {
    change(editor -> editor.renameColumn(POST, "title", "headline"));
    assertThat(rows("SELECT id, headline FROM blog_post ORDER BY id"))
        .containsExactly("3|one", "4|two");
    change(editor -> editor.renameTable(POST, "blog_article"));
    assertThat(rows("SELECT \"table\" FROM pragma_foreign_key_list('blog_comment')"))
        .containsExactly("blog_article");
    assertThat(rows("SELECT \"table\" FROM pragma_foreign_key_list('blog_article') ORDER BY 1"))
        .containsExactly("blog_article", "blog_author");
    assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
  }

  @Test
  void uniqueConstraintsAndChecksAreKept() {
    change(
        editor ->
            editor.addConstraint(
                POST, new Constraint.Unique("post_uniq", List.of("title", "author_id"))));
    nothingElseChanged();
    assertThatThrownBy(
            () ->
                database.update(
                    Sql.of("INSERT INTO blog_post (title, views, author_id) VALUES ('one', 0, 7)")))
        .isInstanceOfSatisfying(
            IntegrityException.class,
            e -> assertThat(e.columns()).containsExactly("title", "author_id"));
    assertThatThrownBy(
            () ->
                database.update(
                    Sql.of("INSERT INTO blog_post (title, views, author_id) VALUES ('x', -1, 7)")))
        .isInstanceOfSatisfying(
            IntegrityException.class,
            e -> assertThat(e.rule()).isEqualTo(IntegrityException.Rule.CHECK));
  }

  @Test
  void aRebuildKeepsIndexesAndTheirOrder() {
    change(editor -> editor.dropColumn(POST, "subtitle"));
    assertThat(
            rows(
                "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'blog_post' AND sql IS NOT NULL"))
        .containsExactly(
            "CREATE INDEX \"post_title_idx\" ON \"blog_post\" (\"title\", \"views\" DESC)");
  }

  @Test
  void aForeignKeyThatLeadsNowhereStopsTheChange() {
    assertThatThrownBy(
            () -> change(editor -> editor.run(Sql.of("DELETE FROM blog_author WHERE id = ?", 7L))))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("row 3 of blog_post refers to a row of blog_author");
    nothingElseChanged();
  }

  @Test
  void collectedStatementsHaveTheirValuesInThemAndChangeNothing() {
    SchemaEditor editor = SchemaEditors.collecting(database);
    editor.addColumn(AUTHOR, Column.of("bio", ColumnType.of(Kind.TEXT)), "it's");
    editor.run(Sql.of("UPDATE blog_author SET name = ? WHERE name = '?'", "x"));
    assertThat(editor.statements())
        .contains(
            "INSERT INTO \"new__blog_author\" (\"id\", \"name\", \"bio\") SELECT \"id\", \"name\", 'it''s' FROM \"blog_author\"",
            "UPDATE blog_author SET name = 'x' WHERE name = '?'");
    nothingElseChanged();
  }

  @Test
  void columnsAreWrittenAsDjangoWritesThem() {
    SchemaEditor editor = SchemaEditors.collecting(database);
    editor.createTable(
        Table.of(
            "t",
            Column.id(),
            Column.of("slug", ColumnType.varchar(50)).asUnique(),
            Column.of("price", ColumnType.decimal(10, 2)),
            Column.of("n", ColumnType.of(Kind.POSITIVE_SMALLINT)),
            Column.of("data", ColumnType.of(Kind.JSON)).asNullable(),
            Column.of("key", ColumnType.of(Kind.UUID)),
            Column.of("a_id", ColumnType.of(Kind.BIGINT)).referring("a", "id")));
    assertThat(editor.statements())
        .isEqualTo(
            Arrays.asList(
                "CREATE TABLE \"t\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"slug\" varchar(50) NOT NULL UNIQUE,"
                    + " \"price\" decimal NOT NULL, \"n\" smallint unsigned NOT NULL CHECK (\"n\" >= 0),"
                    + " \"data\" text NULL CHECK ((JSON_VALID(\"data\") OR \"data\" IS NULL)), \"key\" char(32) NOT NULL,"
                    + " \"a_id\" bigint NOT NULL REFERENCES \"a\" (\"id\") DEFERRABLE INITIALLY DEFERRED)"));
  }

  @Test
  void whatWasMadeByHandIsThereAfterARebuild() {
    for (String made :
        List.of(
            "CREATE INDEX by_hand ON blog_post (views) WHERE views > 0",
            "CREATE TABLE log (line TEXT)",
            "CREATE TRIGGER noted AFTER UPDATE ON blog_post BEGIN"
                + " INSERT INTO log VALUES (new.title || ' ' || new.views); END",
            "CREATE VIEW much_read AS SELECT title FROM blog_post WHERE views > 1",
            "CREATE TRIGGER counted AFTER INSERT ON blog_comment BEGIN"
                + " UPDATE blog_post SET views = views + 1 WHERE id = new.post_id; END")) {
      database.atomic(() -> database.update(Sql.of(made)));
    }
    List<String> before =
        rows("SELECT type, name, sql FROM sqlite_master WHERE type != 'table' ORDER BY name");
    change(editor -> editor.addColumn(POST, Column.of("stars", ColumnType.of(Kind.INTEGER)), 3));
    assertThat(
            rows("SELECT type, name, sql FROM sqlite_master WHERE type != 'table' ORDER BY name"))
        .isEqualTo(before);
    assertThat(rows("SELECT * FROM much_read")).containsExactly("one");
    assertThat(rows("SELECT * FROM log")).as("a rebuild changes no row").isEmpty();
    database.atomic(() -> database.update(Sql.of("INSERT INTO blog_comment (post_id) VALUES (4)")));
    assertThat(rows("SELECT * FROM log")).containsExactly("two 1");
  }

  @Test
  void whatWasMadeByHandAndFitsNoLongerStopsTheChange() {
    database.atomic(() -> database.update(Sql.of("CREATE INDEX by_hand ON blog_post (subtitle)")));
    List<String> before = rows("SELECT sql FROM sqlite_master ORDER BY name");
    assertThatThrownBy(() -> change(editor -> editor.dropColumn(POST, "subtitle")))
        .hasMessageContaining(
            "schema.E002 The index by_hand, which was made by hand, does not fit the table blog_post")
        .hasMessageContaining("new RunSql(\"DROP INDEX by_hand\")");
    assertThat(rows("SELECT sql FROM sqlite_master ORDER BY name")).isEqualTo(before);
    nothingElseChanged();
  }
}
