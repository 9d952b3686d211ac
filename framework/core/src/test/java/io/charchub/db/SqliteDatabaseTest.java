package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  @TempDir Path folder;

  private Databases databases;
  private Database database;

  @BeforeEach
  void open() {
    databases =
        Databases.open(
            List.of(DatabaseConfig.sqlite("default", folder.resolve("db.sqlite3").toString())));
    database = databases.primary();
    database.update(
        Sql.of(
            "CREATE TABLE t (id integer PRIMARY KEY AUTOINCREMENT, name varchar(10) NOT NULL UNIQUE, n integer CHECK (n >= 0))"));
    database.update(
        Sql.of(
            "CREATE TABLE child (id integer PRIMARY KEY, t_id bigint NOT NULL REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)"));
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private void insert(String name) {
    database.update(Sql.of("INSERT INTO t (name) VALUES (?)", name));
  }

  private List<String> names() {
    return database.query(Sql.of("SELECT name FROM t ORDER BY id"), row -> row.getString(0));
  }

  @Test
  void everyKindOfValueComesBackAsItWasStored() {
    database.update(
        Sql.of(
            "CREATE TABLE v (a bool, b bigint, c real, d decimal, e date, f time, g datetime, h bigint, i char(32), j BLOB, k text)"));
    UUID uuid = UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210");
    Instant instant = Instant.parse("2024-02-29T20:30:00.123456Z");
    database.update(
        Sql.of(
            "INSERT INTO v VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            true,
            Long.MAX_VALUE,
            0.1,
            new BigDecimal("12.50"),
            LocalDate.of(2024, 2, 29),
            LocalTime.of(23, 59, 59, 500_000_000),
            instant,
            Duration.ofMillis(-1500),
            uuid,
            new byte[] {0, 1, -1},
            "سلام"));
    assertThat(
            database.query(
                Sql.of("SELECT * FROM v"),
                row ->
                    List.of(
                        row.getBoolean(0),
                        row.getLong(1),
                        row.getDouble(2),
                        row.getDecimal(3, 2),
                        row.getDate(4),
                        row.getTime(5),
                        row.getInstant(6),
                        row.getDuration(7),
                        row.getUuid(8),
                        row.getString(10))))
        .containsExactly(
            List.of(
                true,
                Long.MAX_VALUE,
                0.1,
                new BigDecimal("12.50"),
                LocalDate.of(2024, 2, 29),
                LocalTime.of(23, 59, 59, 500_000_000),
                instant,
                Duration.ofMillis(-1500),
                uuid,
                "سلام"));
    assertThat(
            database.query(
                Sql.of("SELECT g, e, f, i, typeof(d) FROM v"),
                row ->
                    row.getString(0)
                        + "|"
                        + row.getString(1)
                        + "|"
                        + row.getString(2)
                        + "|"
                        + row.getString(3)
                        + "|"
                        + row.getString(4)))
        .containsExactly(
            "2024-02-29 20:30:00.123456|2024-02-29|23:59:59.500000|0123456789abcdeffedcba9876543210|real");
    assertThat(database.query(Sql.of("SELECT j FROM v"), row -> row.getBytes(0)).get(0))
        .containsExactly(0, 1, -1);
  }

  @Test
  void anExceptionRollsTheWholeBlockBack() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      insert("a");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(names()).isEmpty();
  }

  @Test
  void aNestedBlockRollsBackAloneAndItsActionsAreForgotten() {
    List<String> ran = new ArrayList<>();
    database.atomic(
        () -> {
          insert("a");
          database.onCommit(() -> ran.add("outer"));
          assertThatThrownBy(
                  () ->
                      database.atomic(
                          () -> {
                            insert("b");
                            database.onCommit(() -> ran.add("inner"));
                            throw new IllegalStateException("inner");
                          }))
              .hasMessage("inner");
          insert("c");
          assertThat(ran).isEmpty();
        });
    assertThat(names()).containsExactly("a", "c");
    assertThat(ran).containsExactly("outer");
  }

  @Test
  void anErrorCaughtInsideABlockMakesItUnusable() {
    database.update(Sql.of("INSERT INTO t (name) VALUES ('a')"));
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      assertThatThrownBy(() -> insert("a")).isInstanceOf(IntegrityException.class);
                      insert("b");
                    }))
        .isInstanceOf(TransactionManagementException.class)
        .hasMessageContaining("db.E040");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aBlockReadsItsOwnWritesAndOthersDoNot() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      database.atomic(
          () -> {
            insert("a");
            assertThat(names()).containsExactly("a");
            Future<List<String>> elsewhere = other.submit(this::names);
            assertThat(
                    org.assertj.core.api.Assertions.catchThrowable(
                        () -> assertThat(elsewhere.get()).isEmpty()))
                .isNull();
          });
      assertThat(other.submit(this::names).get()).containsExactly("a");
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void errorsSayWhichRuleWasBroken() {
    insert("a");
    assertThatThrownBy(() -> insert("a"))
        .isInstanceOfSatisfying(
            IntegrityException.class,
            e -> {
              assertThat(e.rule()).isEqualTo(IntegrityException.Rule.UNIQUE);
              assertThat(e.table()).contains("t");
              assertThat(e.columns()).containsExactly("name");
              assertThat(e.problem().id()).isEqualTo("db.E020");
              assertThat(e.getMessage()).doesNotContain("'a'");
            });
    assertThatThrownBy(() -> database.update(Sql.of("INSERT INTO t (name) VALUES (NULL)")))
        .isInstanceOfSatisfying(
            IntegrityException.class,
            e -> assertThat(e.rule()).isEqualTo(IntegrityException.Rule.NOT_NULL));
    assertThatThrownBy(() -> database.update(Sql.of("INSERT INTO t (name, n) VALUES ('b', -1)")))
        .isInstanceOfSatisfying(
            IntegrityException.class,
            e -> assertThat(e.rule()).isEqualTo(IntegrityException.Rule.CHECK));
    assertThatThrownBy(() -> database.update(Sql.of("INSERT INTO child VALUES (1, 99)")))
        .isInstanceOfSatisfying(
            IntegrityException.class,
            e -> assertThat(e.rule()).isEqualTo(IntegrityException.Rule.FOREIGN_KEY));
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidToBeNone() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(
        file, "these are notes and no database at all, long enough for a header".repeat(20));
    try (Databases wrong =
        Databases.open(List.of(DatabaseConfig.sqlite("default", file.toString())))) {
      assertThatThrownBy(
              () -> wrong.primary().query(Sql.of("SELECT 1 FROM sqlite_master"), row -> 1))
          .isInstanceOf(OperationalException.class)
          .hasMessageContaining("db.E010 The file is no SQLite database: " + file);
    }
    assertThat(Files.readString(file)).startsWith("these are notes");
  }

  @Test
  void aFolderThatDoesNotExistIsNamed() {
    Path file = folder.resolve("none/db.sqlite3");
    try (Databases wrong =
        Databases.open(List.of(DatabaseConfig.sqlite("default", file.toString())))) {
      assertThatThrownBy(() -> wrong.primary().query(Sql.of("SELECT 1"), row -> 1))
          .isInstanceOf(OperationalException.class)
          .hasMessageContaining("its folder does not exist: " + file.getParent());
    }
  }

  @Test
  void eightThreadsThatWriteAllSucceed() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> jobs = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int number = thread;
        jobs.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 25; i++) {
                    String name = number + "-" + i;
                    database.atomic(
                        () -> {
                          names();
                          insert(name);
                        });
                  }
                }));
      }
      for (Future<?> job : jobs) {
        job.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names()).hasSize(200);
  }

  @Test
  void datesAreTakenApartInAZone() {
    assertThat(
            database.query(
                Sql.of(
                    "SELECT charchub_datetime_extract('year', ?, ?), charchub_datetime_extract('week_day', ?, NULL),"
                        + " charchub_datetime_cast_date(?, ?), charchub_datetime_trunc('month', ?, ?), 'abc' REGEXP '^a.c$', 'ABC' REGEXP '(?i)b'",
                    "2024-12-31 21:00:00",
                    "Asia/Tehran",
                    "2024-12-31 21:00:00",
                    "2024-12-31 21:00:00",
                    "Asia/Tehran",
                    "2024-12-31 21:00:00",
                    "Asia/Tehran"),
                row ->
                    List.of(
                        row.getInt(0),
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5))))
        .containsExactly(List.of(2025, 3, "2025-01-01", "2025-01-01 00:00:00", 1, 1));
  }

  @Test
  void anExplodingRegularExpressionIsStopped() {
    String bomb = "a".repeat(5_000) + "!";
    assertThatThrownBy(
            () -> database.query(Sql.of("SELECT ? REGEXP '(a|aa)+$'", bomb), row -> row.getInt(0)))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    insert("a");
    insert("b");
    database.update(Sql.of("DELETE FROM t WHERE name = 'b'"));
    insert("c");
    assertThat(database.query(Sql.of("SELECT id FROM t ORDER BY id"), row -> row.getLong(0)))
        .containsExactly(1L, 3L);
  }
}
