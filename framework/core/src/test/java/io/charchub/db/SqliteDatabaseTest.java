package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqliteDatabaseTest extends DatabaseContract {

  @Override
  DatabaseConfig config(Path directory) {
    return DatabaseConfig.sqlite("default", directory.resolve("db.sqlite3").toString());
  }

  @Override
  List<String> tables() {
    return List.of(
        """
        CREATE TABLE item (
          id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
          name varchar(50) NOT NULL UNIQUE,
          size integer NOT NULL CONSTRAINT size_not_negative CHECK (size >= 0),
          parent_id bigint NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED)""",
        """
        CREATE TABLE kinds (i bigint, t text, b bool, d decimal, f real, day date, tod time, at datetime,
          dur bigint, u char(32), raw BLOB)""");
  }

  private @Nullable Object pragma(Database database, String name, boolean writer) {
    Sql sql = Sql.of("PRAGMA " + name);
    return writer
        ? database.returning(sql, row -> row.getObject(0)).get(0)
        : database.query(sql, row -> row.getObject(0)).get(0);
  }

  @Test
  void everyConnectionIsSafeAndDurable() {
    for (boolean writer : List.of(true, false)) {
      assertThat(pragma(db, "journal_mode", writer)).isEqualTo("wal");
      assertThat(pragma(db, "synchronous", writer)).isEqualTo(2);
      assertThat(pragma(db, "foreign_keys", writer)).isEqualTo(1);
      assertThat(pragma(db, "trusted_schema", writer)).isEqualTo(0);
      assertThat(pragma(db, "cell_size_check", writer)).isEqualTo(1);
      assertThat(pragma(db, "busy_timeout", writer)).isEqualTo(5000);
      assertThat(pragma(db, "query_only", writer)).isEqualTo(writer ? 0 : 1);
    }
    assertThatThrownBy(
            () -> db.query(Sql.of("SELECT load_extension('x')"), row -> row.getString(0)))
        .hasMessageContaining("not authorized");
  }

  @Test
  void theStoredFormIsDjangos() {
    everyKindOfValueComesBackAsItWas();
    List<String> stored =
        db.query(
            Sql.of("SELECT b, d, day, tod, at, dur, u, typeof(d), typeof(at) FROM kinds"),
            row ->
                String.join(
                    "|",
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)));
    assertThat(stored)
        .containsExactly(
            "1|1234567.89|2024-02-29|23:59:59.500000|2024-02-29 20:29:59.123456|-2999999|"
                + "0f1e2d3c4b5a69788796a5b4c3d2e1f0|real|text");
  }

  @Test
  void textIsReadAsItIsFromAFileOfAnyEncoding() throws Exception {
    for (String encoding : List.of("UTF-8", "UTF-16le", "UTF-16be")) {
      Path file = directory.resolve(encoding + ".sqlite3");
      try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = made.createStatement()) {
        statement.execute("PRAGMA encoding='" + encoding + "'");
        statement.execute("CREATE TABLE words (word text)");
      }
      List<String> words =
          List.of("", "plain", "چارچوب‌ها", "é", "🏛 house", "with\0zero", "x".repeat(5_000));
      try (Databases own =
          Databases.open(List.of(DatabaseConfig.sqlite("default", file.toString())))) {
        Database opened = own.primary();
        for (String word : words) {
          opened.update(Sql.of("INSERT INTO words VALUES (?)", word));
        }
        assertThat(
                opened.query(
                    Sql.of("SELECT word, NULL, 12, 1.5 FROM words ORDER BY rowid"),
                    row ->
                        Arrays.asList(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3))))
            .as(encoding)
            .isEqualTo(words.stream().map(word -> Arrays.asList(word, null, "12", "1.5")).toList());
        assertThat(pragma(opened, "encoding", false)).isEqualTo(encoding);
      }
    }
  }

  @Test
  void aValueOfTheWrongKindInTheFileIsNamed() {
    db.update(
        Sql.of("INSERT INTO kinds (at, day, tod, u, d) VALUES ('soon', 'x', 'y', 'z', 'much')"));
    Sql sql = Sql.of("SELECT at, day, tod, u, d FROM kinds");
    assertThatThrownBy(() -> db.query(sql, row -> row.getInstant(0)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E051 The column 'at' holds a value that is no datetime");
    assertThatThrownBy(() -> db.query(sql, row -> row.getDate(1))).hasMessageContaining("no date");
    assertThatThrownBy(() -> db.query(sql, row -> row.getTime(2))).hasMessageContaining("no time");
    assertThatThrownBy(() -> db.query(sql, row -> row.getUuid(3))).hasMessageContaining("no UUID");
    assertThatThrownBy(() -> db.query(sql, row -> row.getDecimal(4, 2)))
        .hasMessageContaining("no decimal number");
  }

  @Test
  void theWriterOfAnotherProcessIsWaitedForAndThenTold() throws Exception {
    DatabaseConfig config =
        new DatabaseConfig(
            "default",
            "sqlite",
            directory.resolve("db.sqlite3").toString(),
            "",
            "",
            "",
            0,
            Map.of("timeout", "0"));
    try (Databases impatient = Databases.open(List.of(config));
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + config.name());
        Statement statement = other.createStatement()) {
      Database db = impatient.primary();
      db.update(Sql.of("DELETE FROM item"));
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> db.atomic(() -> db.update(Sql.of("DELETE FROM item"))))
          .isInstanceOf(OperationalException.class)
          .hasMessageContaining("db.E013 The database is locked")
          .hasMessageContaining("'timeout'");
      assertThat(db.query(Sql.of("SELECT count(*) FROM item"), row -> row.getInt(0)))
          .containsExactly(0);
      statement.execute("ROLLBACK");
      assertThat(db.update(Sql.of("DELETE FROM item"))).isZero();
    }
  }

  @Test
  void aWriterThatIsInterruptedWhileItWaitsSaysSoAndStaysInterrupted() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    AtomicReference<Throwable> seen = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread[] waiter = new Thread[1];
    waiter[0] =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                insert("a");
              } catch (OperationalException e) {
                seen.set(e);
              }
              flag.set(Thread.currentThread().isInterrupted());
              held.countDown();
            });
    db.atomic(
        () -> {
          waiter[0].start();
          try {
            held.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(seen.get()).hasMessageContaining("db.E017 The thread was interrupted");
    assertThat(flag.get()).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws Exception {
    Path file = Files.writeString(directory.resolve("notes.txt"), "these are notes, ".repeat(100));
    try (Databases wrong =
        Databases.open(List.of(DatabaseConfig.sqlite("default", file.toString())))) {
      assertThatThrownBy(() -> wrong.primary().query(Sql.of("SELECT 1"), row -> row.getInt(0)))
          .isInstanceOf(OperationalException.class)
          .hasMessageContaining("db.E010 " + file + " is not a SQLite database")
          .hasMessageContaining("name another file in DATABASES");
    }
    assertThat(file).content().startsWith("these are notes");
  }

  @Test
  void aDirectoryThatDoesNotExistIsNamed() {
    Path file = directory.resolve("no/such/db.sqlite3");
    try (Databases wrong =
        Databases.open(List.of(DatabaseConfig.sqlite("default", file.toString())))) {
      assertThatThrownBy(() -> wrong.primary().update(Sql.of("DELETE FROM item")))
          .isInstanceOf(OperationalException.class)
          .hasMessageContaining("db.E011 The directory of the database file " + file)
          .hasMessageContaining("create " + file.getParent());
    }
    try (Databases wrong =
        Databases.open(List.of(DatabaseConfig.sqlite("default", directory.toString())))) {
      assertThatThrownBy(() -> wrong.primary().update(Sql.of("DELETE FROM item")))
          .hasMessageContaining("is a directory, not a database file");
    }
  }

  @Test
  void aDatabaseInMemoryWorksForAllThreads() throws Exception {
    try (Databases memory =
        Databases.open(List.of(DatabaseConfig.ofUrl("default", "sqlite::memory:")))) {
      databases.close();
      databases = memory;
      db = memory.primary();
      tables().forEach(text -> db.update(Sql.of(text)));
      eightWritersLoseNothing();
      db.update(Sql.of("DELETE FROM item"));
      streamAllowsATransactionInside();
    }
  }

  @Test
  void aFailedStatementLeavesTheConnectionUsable() {
    insert("a");
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> insert("a")).isInstanceOf(IntegrityException.class);
      assertThat(names()).containsExactly("a");
    }
    assertThatThrownBy(
            () ->
                db.query(
                    Sql.of("SELECT name FROM item"),
                    row -> {
                      throw new IllegalStateException("reader");
                    }))
        .hasMessage("reader");
    insert("b");
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void foreignKeysCountAgainAfterWorkWithoutThemFailed() {
    assertThatThrownBy(
            () ->
                db.withoutForeignKeys(
                    () -> {
                      throw new IllegalStateException("work");
                    }))
        .hasMessage("work");
    assertThat(pragma(db, "foreign_keys", true)).isEqualTo(1);
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> open(Map.of("time_out", "5")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E001 SQLite has no option 'time_out'")
        .hasMessageContaining("try: 'timeout'");
    assertThatThrownBy(() -> open(Map.of("readers", "none")))
        .hasMessageContaining("'readers' is not a whole number from 1 to 64");
    assertThatThrownBy(() -> open(Map.of("synchronous", "OFF")))
        .hasMessageContaining("neither FULL nor NORMAL");
    try (Databases normal = open(Map.of("synchronous", "normal"))) {
      assertThat(pragma(normal.primary(), "synchronous", true)).isEqualTo(1);
    }
    assertThatThrownBy(
            () -> Databases.open(List.of(DatabaseConfig.sqlite("default", "a?mode=memory"))))
        .hasMessageContaining("db.E001")
        .hasMessageContaining("question mark");
  }

  private Databases open(Map<String, String> options) {
    String file = directory.resolve("other.sqlite3").toString();
    return Databases.open(
        List.of(new DatabaseConfig("default", "sqlite", file, "", "", "", 0, options)));
  }

  private static final Sql ENDLESS =
      Sql.of(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n");

  @Test
  void aStatementIsStoppedWhenItsTimeIsUp() {
    assertThatThrownBy(
            () -> db.within(Duration.ofMillis(50), () -> db.query(ENDLESS, row -> row.getLong(0))))
        .isInstanceOf(TimeLimitException.class)
        .hasMessageContaining("db.E025")
        .hasMessageContaining("took longer than it was given");

    assertThat(db.query(Sql.of("SELECT 1"), row -> row.getLong(0))).containsExactly(1L);
  }

  @Test
  void noStatementBeginsAfterItsTime() {
    assertThatThrownBy(
            () ->
                db.within(Duration.ZERO, () -> db.query(Sql.of("SELECT 1"), row -> row.getLong(0))))
        .isInstanceOf(TimeLimitException.class);
  }

  @Test
  void aLimitInsideOfAnotherMovesItsEndNoFurther() {
    assertThatThrownBy(
            () ->
                db.within(
                    Duration.ofMillis(50),
                    () ->
                        db.within(
                            Duration.ofHours(1), () -> db.query(ENDLESS, row -> row.getLong(0)))))
        .isInstanceOf(TimeLimitException.class);
  }
}
