package io.charchub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.db.Databases;
import io.charchub.testing.board.Note;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Each test finds the database as if it were the only one: both tests of a pair write the same row,
 * and see it once, whichever comes first.
 */
@CharchubTest(project = "src/test/projects/board")
class RollbackTest {
  @BeforeAll
  static void aRowOfTheClass() {
    Note.pin("of the class");
  }

  @BeforeEach
  void aRowOfEachTest() {
    Note.pin("of each test");
  }

  private static List<String> titles() {
    return Note.objects.orderBy("title").list().stream().map(each -> each.title).toList();
  }

  @Test
  void whatOneTestWritesTheOtherDoesNotSee() {
    Note.pin("mine");
    assertThat(titles()).containsExactly("mine", "of each test", "of the class");
  }

  @Test
  void whatTheOtherTestWritesThisOneDoesNotSee() {
    Note.pin("mine");
    assertThat(titles()).containsExactly("mine", "of each test", "of the class");
  }

  @Test
  void aRowOfTheClassThatATestDeletesIsThereForTheNext() {
    assertThat(Note.objects.filter("title", "of the class").delete().total()).isEqualTo(1);
  }

  @Test
  void aRowOfTheClassThatTheOtherTestDeletesIsThere() {
    assertThat(Note.objects.filter("title", "of the class").delete().total()).isEqualTo(1);
  }

  @Test
  void keysCountFromTheSameNumber() {
    assertThat(Note.pin("third").id).isEqualTo(3);
  }

  @Test
  void keysCountFromTheSameNumberInTheOtherToo() {
    assertThat(Note.pin("third").id).isEqualTo(3);
  }

  @Test
  void theTestIsInNoTransactionThatCodeCouldSee() {
    List<String> order = new ArrayList<>();
    Databases databases = Services.current().get(Databases.class);
    assertThat(databases.primary().inTransaction()).isFalse();
    databases
        .primary()
        .atomic(
            () -> {
              databases.primary().onCommit(() -> order.add("after the commit"));
              order.add("in the block");
            });
    order.add("after the block");
    assertThat(order).containsExactly("in the block", "after the commit", "after the block");
  }

  @Test
  void theOtherDatabaseIsUndoneToo() {
    Databases databases = Services.current().get(Databases.class);
    assertThat(databases.get("archive").inTransaction()).isFalse();
    databases.get("archive").update(io.charchub.db.Sql.of("CREATE TABLE kept (x integer)"));
  }

  @Test
  void theOtherDatabaseWasUndoneByTheOther() {
    theOtherDatabaseIsUndoneToo();
  }

  @Nested
  class InAClassInside {
    @BeforeEach
    void oneMore() {
      Note.pin("of the class inside");
    }

    @Test
    void theRowsOfBothClassesAreThere() {
      assertThat(titles()).containsExactly("of each test", "of the class", "of the class inside");
    }
  }
}
