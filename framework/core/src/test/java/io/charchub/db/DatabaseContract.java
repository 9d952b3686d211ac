package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database promises; one subclass for each product gives it a real one. */
abstract class DatabaseContract {
  @TempDir Path directory;
  Databases databases;
  Database db;

  /** A database that is empty. */
  abstract DatabaseConfig config(Path directory);

  /** A table {@code item(id, name unique, size check >= 0, parent_id)} and {@code kinds}. */
  abstract List<String> tables();

  @BeforeEach
  void open() {
    databases = Databases.open(List.of(config(directory)));
    db = databases.primary();
    tables().forEach(text -> db.update(Sql.of(text)));
  }

  @AfterEach
  void close() {
    databases.close();
  }

  final void insert(String name) {
    db.update(Sql.of("INSERT INTO item (name, size) VALUES (?, ?)", name, 1));
  }

  final List<@Nullable String> names() {
    return db.query(Sql.of("SELECT name FROM item ORDER BY name"), row -> row.getString(0));
  }

  @Test
  void rowsComeInOrderAndAnEmptyResultIsAnEmptyList() {
    assertThat(names()).isEmpty();
    insert("b");
    insert("a");
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void anUpdateTellsHowManyRowsItMatched() {
    insert("a");
    insert("b");
    assertThat(db.update(Sql.of("UPDATE item SET size = size"))).isEqualTo(2);
    assertThat(db.update(Sql.of("DELETE FROM item WHERE name = ?", "z"))).isZero();
  }

  @Test
  void aChangeOfTablesMatchesNoRows() {
    insert("a");
    assertThat(db.update(Sql.of("CREATE TABLE other (id integer)"))).isZero();
  }

  @Test
  void returningGivesTheRowsWritten() {
    List<Long> ids =
        db.returning(
            Sql.of("INSERT INTO item (name, size) VALUES (?, 1), (?, 1) RETURNING id", "a", "b"),
            row -> row.getLong(0));
    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void streamVisitsEachRowAndAllowsAQueryInside() {
    insert("a");
    insert("b");
    List<String> seen = new ArrayList<>();
    db.stream(
        Sql.of("SELECT name FROM item ORDER BY name"),
        row -> {
          String name = row.getString(0);
          List<Integer> sizes =
              db.query(
                  Sql.of("SELECT size FROM item WHERE name = ?", name), inner -> inner.getInt(0));
          seen.add(name + sizes);
        });
    assertThat(seen).containsExactly("a[1]", "b[1]");
  }

  @Test
  void streamAllowsATransactionInside() {
    insert("a");
    insert("b");
    db.stream(
        Sql.of("SELECT name FROM item ORDER BY name"),
        row -> db.atomic(() -> assertThat(names()).contains(row.getString(0))));
    assertThat(db.inTransaction()).isFalse();
    insert("c");
    assertThat(names()).hasSize(3);
  }

  @Test
  void theSameStatementMayRunInsideItself() {
    insert("a");
    Sql sql = Sql.of("SELECT name FROM item");
    List<List<@Nullable String>> nested =
        db.query(sql, row -> db.query(sql, inner -> inner.getString(0)));
    assertThat(nested).containsExactly(List.of("a"));
  }

  @Test
  void aBatchIsAllOrNothing() {
    String text = "INSERT INTO item (name, size) VALUES (?, ?)";
    assertThat(db.batch(text, List.of(List.of("a", 1), List.of("b", 2)))).isEqualTo(2);
    assertThat(db.batch(text, List.of())).isZero();
    assertThatThrownBy(() -> db.batch(text, List.of(List.of("c", 1), List.of("a", 1))))
        .isInstanceOf(IntegrityException.class);
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void aWrongNumberOfValuesIsRefused() {
    assertThatThrownBy(() -> db.query(Sql.of("SELECT ?, ?", 1), row -> row.getInt(0)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E052 The statement has 2 marks and was given 1 values");
  }

  @Test
  void everyKindOfValueComesBackAsItWas() {
    Instant instant = Instant.parse("2024-02-29T20:29:59.123456Z");
    UUID uuid = UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    byte[] bytes = {0, 1, -1};
    db.update(
        Sql.of(
            "INSERT INTO kinds (i, t, b, d, f, day, tod, at, dur, u, raw) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            Long.MIN_VALUE,
            "چارچوب",
            true,
            new BigDecimal("1234567.89"),
            0.1,
            LocalDate.of(2024, 2, 29),
            LocalTime.of(23, 59, 59, 500_000_000),
            instant,
            Duration.ofSeconds(-3, 1000),
            uuid,
            bytes));
    db.query(
        Sql.of("SELECT i, t, b, d, f, day, tod, at, dur, u, raw FROM kinds"),
        row -> {
          assertThat(row.columnCount()).isEqualTo(11);
          assertThat(row.getLong(0)).isEqualTo(Long.MIN_VALUE);
          assertThat(row.getString(1)).isEqualTo("چارچوب");
          assertThat(row.getBoolean(2)).isTrue();
          assertThat(row.getDecimal(3, 2)).isEqualTo(new BigDecimal("1234567.89"));
          assertThat(row.getDouble(4)).isEqualTo(0.1);
          assertThat(row.getDate(5)).isEqualTo(LocalDate.of(2024, 2, 29));
          assertThat(row.getTime(6)).isEqualTo(LocalTime.of(23, 59, 59, 500_000_000));
          assertThat(row.getInstant(7)).isEqualTo(instant);
          assertThat(row.getDuration(8)).isEqualTo(Duration.ofSeconds(-3, 1000));
          assertThat(row.getUuid(9)).isEqualTo(uuid);
          assertThat(row.getBytes(10)).isEqualTo(bytes);
          assertThat(row.isNull(0)).isFalse();
          return true;
        });
  }

  @Test
  void nullIsNullOfEveryKind() {
    List<@Nullable Object> nulls = Collections.nCopies(11, null);
    db.update(
        new Sql(
            "INSERT INTO kinds (i, t, b, d, f, day, tod, at, dur, u, raw) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            nulls));
    List<Boolean> read =
        db.query(
            Sql.of("SELECT i, t, b, d, f, day, tod, at, dur, u, raw FROM kinds"),
            row -> {
              assertThat(row.getLong(0)).isZero();
              assertThat(row.wasNull()).isTrue();
              assertThat(row.getString(1)).isNull();
              assertThat(row.getDecimal(3, 2)).isNull();
              assertThat(row.getDate(5)).isNull();
              assertThat(row.getTime(6)).isNull();
              assertThat(row.getInstant(7)).isNull();
              assertThat(row.getDuration(8)).isNull();
              assertThat(row.getUuid(9)).isNull();
              assertThat(row.getBytes(10)).isNull();
              assertThat(row.getObject(4)).isNull();
              return row.isNull(0);
            });
    assertThat(read).containsExactly(true);
  }

  @Test
  void decimalsCompareAndKeepTheirDigits() {
    for (String text : List.of("0.10", "0.30", "2.50", "-7.25", "9999999999.99", "100.00")) {
      db.update(Sql.of("INSERT INTO kinds (d) VALUES (?)", new BigDecimal(text)));
    }
    Sql more = Sql.of("SELECT d FROM kinds WHERE d * 2 > ? ORDER BY d", new BigDecimal("4.99"));
    assertThat(db.query(more, row -> row.getDecimal(0, 2)))
        .containsExactly(
            new BigDecimal("2.50"), new BigDecimal("100.00"), new BigDecimal("9999999999.99"));
    assertThat(
            db.query(
                Sql.of("SELECT 1 FROM kinds WHERE d = ?", new BigDecimal("0.1")),
                row -> row.getInt(0)))
        .hasSize(1);
  }

  @Test
  void aKindThatNoDatabaseStoresIsRefused() {
    assertThatThrownBy(
            () -> db.query(Sql.of("SELECT ?", new Object[] {List.of()}), Row::columnCount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a database has no form for a");
    assertThatThrownBy(() -> db.dialect().literal(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLiteralMeansWhatTheBoundValueMeans() {
    List<Object> values =
        List.of(
            "it's -- \"quoted\"; \\ \0 چ",
            true,
            7,
            -5L,
            1.5,
            new BigDecimal("12.50"),
            BigInteger.TEN,
            LocalDate.of(1, 1, 1),
            LocalTime.NOON,
            Instant.EPOCH,
            Duration.ofDays(400),
            UUID.randomUUID(),
            new byte[] {0, 39, -128});
    for (Object value : values) {
      List<Boolean> same =
          db.query(
              Sql.of("SELECT ? = " + db.dialect().literal(value), value), row -> row.getBoolean(0));
      assertThat(same).as(db.dialect().literal(value)).containsExactly(true);
    }
    assertThat(db.dialect().literal(null)).isEqualTo("NULL");
  }

  @Test
  void aQuotedNameIsOnlyAName() {
    String name = "we\"ird; DROP TABLE item";
    db.update(Sql.of("CREATE TABLE " + db.dialect().quote(name) + " (id integer)"));
    assertThat(
            db.query(
                Sql.of("SELECT count(*) FROM " + db.dialect().quote(name)), row -> row.getInt(0)))
        .containsExactly(0);
    assertThatThrownBy(() -> db.dialect().quote("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAtomicBlockCommitsAndReadsItsOwnWrites() {
    int seen =
        db.atomic(
            () -> {
              insert("a");
              assertThat(db.inTransaction()).isTrue();
              return names().size();
            });
    assertThat(seen).isEqualTo(1);
    assertThat(db.inTransaction()).isFalse();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void othersDoNotSeeABlockBeforeItsEnd() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      List<@Nullable String> meanwhile =
          db.atomic(
              () -> {
                insert("a");
                try {
                  return other.submit(this::names).get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(meanwhile).isEmpty();
      assertThat(other.submit(this::names).get()).containsExactly("a");
    } finally {
      other.shutdown();
    }
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    insert("a");
    insert("b");
    db.update(Sql.of("DELETE FROM item WHERE name = 'b'"));
    insert("c");
    assertThat(db.query(Sql.of("SELECT id FROM item ORDER BY id"), row -> row.getLong(0)))
        .containsExactly(1L, 3L);
  }

  @Test
  void aColumnIsNamedAsTheStatementCallsIt() {
    assertThat(db.query(Sql.of("SELECT 1 AS one, 2 AS \"the second\""), row -> row.columnName(1)))
        .containsExactly("the second");
  }

  @Test
  void anExceptionRollsBackAndGoesOn() {
    IllegalStateException thrown = new IllegalStateException("mine");
    assertThatThrownBy(
            () ->
                db.atomic(
                    () -> {
                      insert("a");
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(names()).isEmpty();
    insert("after");
    assertThat(names()).containsExactly("after");
  }

  @Test
  void aNestedBlockRollsBackByItself() {
    db.atomic(
        () -> {
          insert("outer");
          assertThatThrownBy(
                  () ->
                      db.atomic(
                          () -> {
                            insert("inner");
                            db.atomic(() -> insert("innermost"));
                            throw new IllegalStateException();
                          }))
              .isInstanceOf(IllegalStateException.class);
          assertThat(names()).containsExactly("outer");
          db.atomic(() -> insert("second"));
        });
    assertThat(names()).containsExactly("outer", "second");
  }

  @Test
  void aSavepointMendsADatabaseError() {
    insert("taken");
    db.atomic(
        () -> {
          insert("a");
          assertThatThrownBy(() -> db.atomic(() -> insert("taken")))
              .isInstanceOf(IntegrityException.class);
          insert("b");
        });
    assertThat(names()).containsExactly("a", "b", "taken");
  }

  @Test
  void anErrorCaughtInsideLeavesTheBlockUnusableAndRollsItBack() {
    insert("taken");
    db.atomic(
        () -> {
          insert("lost");
          assertThatThrownBy(() -> insert("taken")).isInstanceOf(IntegrityException.class);
          assertThatThrownBy(this::names)
              .isInstanceOf(TransactionManagementException.class)
              .hasMessageContaining("db.E040 An error occurred in this transaction")
              .hasMessageContaining("an atomic block of its own")
              .hasCauseInstanceOf(IntegrityException.class);
          assertThatThrownBy(() -> db.atomic(() -> insert("b")))
              .isInstanceOf(TransactionManagementException.class);
        });
    assertThat(names()).containsExactly("taken");
  }

  @Test
  void withoutASavepointAnInnerErrorBreaksTheOuterBlock() {
    db.atomic(
        () -> {
          insert("a");
          assertThatThrownBy(
                  () ->
                      db.atomic(
                          Atomic.WITHOUT_SAVEPOINT,
                          () -> {
                            throw new IllegalStateException();
                          }))
              .isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> insert("b")).isInstanceOf(TransactionManagementException.class);
        });
    assertThat(names()).isEmpty();
  }

  @Test
  void aDurableBlockMustBeOutermost() {
    db.atomic(Atomic.DURABLE, () -> db.update(Sql.of("DELETE FROM item")));
    assertThatThrownBy(() -> db.atomic(() -> db.<Integer>atomic(Atomic.DURABLE, () -> 1)))
        .isInstanceOf(TransactionManagementException.class)
        .hasMessageContaining("db.E041 A durable block cannot be inside another atomic block");
  }

  @Test
  void aBlockMarkedForRollbackRollsBackWithoutAnException() {
    db.atomic(
        () -> {
          insert("a");
          db.markForRollback();
        });
    assertThat(names()).isEmpty();
    assertThatThrownBy(() -> db.markForRollback())
        .isInstanceOf(TransactionManagementException.class)
        .hasMessageContaining("db.E043 No transaction is open");
  }

  @Test
  void actionsRunInOrderAfterTheOutermostCommit() {
    List<String> ran = new ArrayList<>();
    db.onCommit(() -> ran.add("at once"));
    db.atomic(
        () -> {
          db.onCommit(() -> ran.add("first " + db.inTransaction()));
          db.atomic(() -> db.onCommit(() -> ran.add("second " + names())));
          insert("a");
          assertThat(ran).containsExactly("at once");
        });
    assertThat(ran).containsExactly("at once", "first false", "second [a]");
  }

  @Test
  void actionsOfALevelThatRolledBackNeverRun() {
    List<String> ran = new ArrayList<>();
    db.atomic(
        () -> {
          db.onCommit(() -> ran.add("kept"));
          assertThatThrownBy(
                  () ->
                      db.atomic(
                          () -> {
                            db.onCommit(() -> ran.add("savepoint"));
                            db.atomic(() -> db.onCommit(() -> ran.add("released in it")));
                            throw new IllegalStateException();
                          }))
              .isInstanceOf(IllegalStateException.class);
        });
    assertThat(ran).containsExactly("kept");
    assertThatThrownBy(
            () ->
                db.atomic(
                    () -> {
                      db.onCommit(() -> ran.add("rolled back"));
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ran).containsExactly("kept");
  }

  @Test
  void anActionThatFailsStopsThoseAfterItAndNotTheCommit() {
    List<String> ran = new ArrayList<>();
    assertThatThrownBy(
            () ->
                db.atomic(
                    () -> {
                      insert("a");
                      db.onCommit(
                          () -> {
                            throw new IllegalStateException("action");
                          });
                      db.onCommit(() -> ran.add("later"));
                    }))
        .hasMessage("action");
    assertThat(ran).isEmpty();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aUniqueRuleNamesTableAndColumnAndTellsNoValue() {
    insert("secret-value");
    IntegrityException e =
        catchThrowableOfType(IntegrityException.class, () -> insert("secret-value"));
    assertThat(e.rule()).isEqualTo(IntegrityException.Rule.UNIQUE);
    assertThat(e.table()).contains("item");
    assertThat(e.columns()).containsExactly("name");
    assertThat(e.problem().id()).isEqualTo("db.E020");
    assertThat(e)
        .hasMessageContaining("item.name must be unique, and another row is the same")
        .hasMessageContaining("INSERT INTO item (name, size) VALUES (?, ?)");
    assertThat(e.getMessage()).doesNotContain("secret-value");
    assertThat(e.sql().orElseThrow().params()).contains("secret-value");
  }

  @Test
  void theOtherRulesAreTold() {
    IntegrityException missing = catchThrowableOfType(IntegrityException.class, () -> insert(null));
    assertThat(missing.rule()).isEqualTo(IntegrityException.Rule.NOT_NULL);
    assertThat(missing.columns()).containsExactly("name");
    assertThat(missing).hasMessageContaining("db.E021 item.name must have a value");
    IntegrityException negative =
        catchThrowableOfType(
            IntegrityException.class,
            () -> db.update(Sql.of("INSERT INTO item (name, size) VALUES ('a', -1)")));
    assertThat(negative.rule()).isEqualTo(IntegrityException.Rule.CHECK);
    assertThat(negative.constraint()).contains("size_not_negative");
    assertThat(negative)
        .hasMessageContaining("db.E023 A row does not meet the condition size_not_negative");
  }

  @Test
  void aForeignKeyIsCheckedAtTheCommitAndNothingStays() {
    IntegrityException e =
        catchThrowableOfType(
            IntegrityException.class,
            () ->
                db.atomic(
                    () -> {
                      db.update(
                          Sql.of("INSERT INTO item (name, size, parent_id) VALUES ('a', 1, 99)"));
                      assertThat(names()).hasSize(1);
                    }));
    assertThat(e.rule()).isEqualTo(IntegrityException.Rule.FOREIGN_KEY);
    assertThat(e).hasMessageContaining("db.E022 A row refers to a row that does not exist");
    assertThat(names()).isEmpty();
    insert("after");
    assertThat(names()).containsExactly("after");
  }

  @Test
  void withoutForeignKeysRowsComeInAnyOrderAndAreCheckedInTheEnd() {
    db.withoutForeignKeys(
        () ->
            db.atomic(
                () -> {
                  db.update(
                      Sql.of("INSERT INTO item (id, name, size, parent_id) VALUES (1, 'a', 1, 2)"));
                  assertThatThrownBy(() -> db.checkForeignKeys())
                      .isInstanceOf(IntegrityException.class)
                      .hasMessageContaining("db.E022 A row refers to a row that does not exist")
                      .hasMessageContaining("row 1 of item refers to a row of item");
                  db.update(Sql.of("INSERT INTO item (id, name, size) VALUES (2, 'b', 1)"));
                  db.checkForeignKeys();
                }));
    assertThat(names()).containsExactly("a", "b");
    assertThatThrownBy(
            () -> db.update(Sql.of("INSERT INTO item (name, size, parent_id) VALUES ('c', 1, 99)")))
        .isInstanceOf(IntegrityException.class);
    assertThatThrownBy(() -> db.atomic(() -> db.withoutForeignKeys(() -> {})))
        .isInstanceOf(TransactionManagementException.class)
        .hasMessageContaining("db.E042");
  }

  @Test
  void aTableThatDoesNotExistSaysToMigrate() {
    assertThatThrownBy(() -> db.query(Sql.of("SELECT 1 FROM blog_post"), row -> row.getInt(0)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E031 The database has no table: blog_post")
        .hasMessageContaining("SELECT 1 FROM blog_post")
        .hasMessageContaining("'migrate'");
    assertThatThrownBy(() -> db.update(Sql.of("SELEKT 1")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E030");
  }

  @Test
  void aQueryThatWritesIsRefused() {
    assertThatThrownBy(
            () -> db.query(Sql.of("DELETE FROM item RETURNING id"), row -> row.getLong(0)))
        .isInstanceOf(OperationalException.class)
        .hasMessageContaining("db.E012 A statement that writes was run as a query")
        .hasMessageContaining("update() or returning()");
  }

  @Test
  void aStatementKeptPreparedSeesTheColumnsOfAChangedTable() {
    insert("a");
    Sql all = Sql.of("SELECT * FROM item");
    assertThat(db.query(all, Row::columnCount)).containsExactly(4);
    db.update(Sql.of("ALTER TABLE item ADD COLUMN more integer"));
    assertThat(db.query(all, Row::columnCount)).containsExactly(5);
  }

  @Test
  void moreStatementsThanAreKeptStillWork() {
    insert("a");
    for (int i = 0; i < 500; i++) {
      assertThat(db.query(Sql.of("SELECT " + i + " FROM item"), row -> row.getInt(0)))
          .containsExactly(i);
    }
  }

  @Test
  void eightWritersLoseNothing() throws Exception {
    inThreads(
        8,
        writer -> {
          for (int i = 0; i < 25; i++) {
            String name = writer + "-" + i;
            if (i % 2 == 0) {
              insert(name);
            } else {
              db.atomic(
                  () -> {
                    insert(name);
                    db.update(Sql.of("UPDATE item SET size = size + 1 WHERE name = ?", name));
                  });
            }
            assertThat(names()).contains(name);
          }
        });
    assertThat(names()).hasSize(200);
  }

  @Test
  void countingInTransactionsLosesNoStep() throws Exception {
    insert("counter");
    inThreads(
        8,
        writer -> {
          for (int i = 0; i < 20; i++) {
            db.atomic(
                () -> {
                  int size = db.query(Sql.of("SELECT size FROM item"), row -> row.getInt(0)).get(0);
                  db.update(Sql.of("UPDATE item SET size = ?", size + 1));
                });
          }
        });
    assertThat(db.query(Sql.of("SELECT size FROM item"), row -> row.getInt(0)))
        .containsExactly(161);
  }

  /** One of several threads at work. */
  interface Work {
    void run(int number) throws Exception;
  }

  final void inThreads(int count, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(count);
    try {
      List<Callable<@Nullable Void>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        tasks.add(
            () -> {
              work.run(number);
              return null;
            });
      }
      for (Future<@Nullable Void> future : pool.invokeAll(tasks)) {
        future.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void theLogRecordsTheStatementsOfThisThreadWhileAsked() throws Exception {
    insert("before");
    try (QueryLog.Recording recording = db.log().record()) {
      db.atomic(() -> db.atomic(() -> insert("a")));
      inThreads(1, number -> names());
      assertThat(recording.count()).isEqualTo(1);
      assertThat(recording.queries())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.database()).isEqualTo("default");
                assertThat(entry.sql().params()).containsExactly("a", 1);
                assertThat(entry.nanos()).isPositive();
              });
      assertThat(recording.entries())
          .extracting(entry -> entry.sql().text().split(" ")[0])
          .containsExactly("BEGIN", "SAVEPOINT", "INSERT", "RELEASE", "COMMIT");
    }
    assertThat(db.log().isActive()).isFalse();
  }

  @Test
  void aRecordingOfAllThreadsSeesThemAndRecordingsNest() throws Exception {
    try (QueryLog.Recording outer = databases.log().record()) {
      names();
      try (QueryLog.Recording inner = databases.log().record();
          QueryLog.Recording all = databases.log().recordAllThreads()) {
        names();
        inThreads(2, number -> names());
        assertThat(inner.count()).isEqualTo(1);
        assertThat(all.count()).isEqualTo(3);
      }
      names();
      assertThat(outer.count()).isEqualTo(3);
    }
  }

  @Test
  void aClosedDatabaseSaysSo() {
    db.close();
    assertThatThrownBy(this::names)
        .isInstanceOf(OperationalException.class)
        .hasMessageContaining("db.E019 The database is closed");
  }
}
