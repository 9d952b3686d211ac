package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * In a rehearsal a database keeps its promises, all but one: that others do not see a block before
 * its end.
 */
class SqliteRehearsalTest extends DatabaseContract {
  private Rehearsal rehearsal;

  @Override
  DatabaseConfig config(Path directory) {
    return DatabaseConfig.sqlite("default", directory.resolve("db.sqlite3").toString());
  }

  @Override
  List<String> tables() {
    return new SqliteDatabaseTest().tables();
  }

  @BeforeEach
  void begin() {
    rehearsal = db.rehearse();
  }

  @AfterEach
  @Override
  void close() {
    rehearsal.close();
    assertThat(names()).isEmpty();
    super.close();
  }

  /** Here others wait for a block's end instead of reading what was before it. */
  @Override
  @Test
  void othersDoNotSeeABlockBeforeItsEnd() throws Exception {
    List<List<String>> seen = Collections.synchronizedList(new ArrayList<>());
    Thread other = new Thread(() -> seen.add(List.copyOf(names())));
    db.atomic(
        () -> {
          insert("a");
          other.start();
          insert("b");
        });
    other.join();
    assertThat(seen).containsExactly(List.of("a", "b"));
  }

  /** Here reading and writing share the connection that may write. */
  @Override
  @Test
  void aQueryThatWritesIsRefused() {
    assertThat(db.query(Sql.of("SELECT 1"), row -> row.getInt(0))).containsExactly(1);
  }

  @Override
  @Test
  void theLogRecordsTheStatementsOfThisThreadWhileAsked() {
    try (QueryLog.Recording recording = db.log().record()) {
      db.atomic(() -> insert("a"));
      assertThat(recording.count()).isEqualTo(1);
    }
  }

  @Override
  @Test
  void aClosedDatabaseSaysSo() {
    Database closed = Databases.open(List.of(config(directory.resolve("..")))).primary();
    closed.close();
    assertThatThrownBy(closed::rehearse).hasMessageContaining("db.E019 The database is closed");
  }

  @Test
  void whatIsWrittenInAnyWayIsGoneAfterwards() {
    insert("by itself");
    db.atomic(() -> insert("in a block"));
    db.update(Sql.of("CREATE TABLE made (id integer)"));
    assertThat(names()).containsExactly("by itself", "in a block");
    rehearsal.close();
    assertThat(names()).isEmpty();
    assertThatThrownBy(() -> db.update(Sql.of("INSERT INTO made (id) VALUES (1)")))
        .hasMessageContaining("db.E031 The database has no table: made");
  }

  @Test
  void keysCountFromTheBeginningAgain() {
    insert("a");
    rehearsal.close();
    rehearsal = db.rehearse();
    insert("b");
    assertThat(db.query(Sql.of("SELECT id FROM item WHERE name = ?", "b"), row -> row.getLong(0)))
        .containsExactly(1L);
  }

  @Test
  void otherThreadsReadAndWriteInTheSameRehearsal() throws Exception {
    insert("a");
    inThreads(1, number -> insert("of another thread, after " + names()));
    assertThat(names()).containsExactly("a", "of another thread, after [a]");
  }

  @Test
  void aRehearsalInARehearsalIsUndoneByItself() {
    insert("of the class");
    try (Rehearsal inner = db.rehearse()) {
      insert("of the test");
      assertThat(names()).hasSize(2);
      assertThatThrownBy(rehearsal::close)
          .isInstanceOf(TransactionManagementException.class)
          .hasMessageContaining("db.E044 A rehearsal that began later is still open");
    }
    assertThat(names()).containsExactly("of the class");
  }

  @Test
  void aStatementAloneChecksForeignKeysAsItsCommitWould() {
    assertThatThrownBy(
            () -> db.update(Sql.of("INSERT INTO item (name, size, parent_id) VALUES ('c', 1, 99)")))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("db.E022");
    assertThat(names()).isEmpty();
  }

  @Test
  void aRehearsalBeginsAndEndsOutsideOfTransactions() {
    db.atomic(
        () -> {
          assertThatThrownBy(db::rehearse)
              .hasMessageContaining("db.E044 A rehearsal begins and ends outside of transactions");
          assertThatThrownBy(rehearsal::close).hasMessageContaining("db.E044");
        });
    insert("a");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aRehearsalWhoseConnectionIsLostKeepsNothingAndSaysSo() {
    insert("a");
    ((JdbcDatabase) db)
        .write(
            Sql.of("SELECT 1"),
            connection -> {
              connection.giveUp();
              return 1;
            });
    assertThatThrownBy(() -> insert("b"))
        .isInstanceOf(OperationalException.class)
        .hasMessageContaining("db.E045 The connection of this rehearsal was lost");
    rehearsal.close();
    assertThat(names()).isEmpty();
    db.atomic(() -> insert("in earnest"));
    db.update(Sql.of("DELETE FROM item"));
  }

  @Test
  void actionsAfterTheCommitCanBeHeldBack() {
    List<String> ran = new ArrayList<>();
    List<Runnable> held =
        rehearsal.holdBack(
            () -> {
              db.onCommit(() -> ran.add("at once"));
              db.atomic(() -> db.onCommit(() -> ran.add("after the block")));
            });
    assertThat(ran).isEmpty();
    held.forEach(Runnable::run);
    assertThat(ran).containsExactly("at once", "after the block");
    db.onCommit(() -> ran.add("in earnest"));
    assertThat(ran).endsWith("in earnest");
  }
}
