package io.charchub.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
  private static final List<String> FIELDS = List.of("author", "body", "id", "title");

  @Test
  void aSwapOfNeighboursIsOneMistake() {
    assertThat(DidYouMean.nearest("titel", FIELDS)).contains("title");
  }

  @Test
  void caseDoesNotCount() {
    assertThat(DidYouMean.nearest("AUTHOR", FIELDS)).contains("author");
  }

  @Test
  void aWordFarFromAllIsNotGuessedAt() {
    assertThat(DidYouMean.nearest("publisher", FIELDS)).isEmpty();
  }

  @Test
  void anEmptyWordAndAnOverlongOneAreNotGuessedAt() {
    assertThat(DidYouMean.nearest("", FIELDS)).isEmpty();
    assertThat(DidYouMean.nearest("t".repeat(101), FIELDS)).isEmpty();
  }

  @Test
  void aProblemPrintsWhatWhereAndWhatToDo() {
    Problem problem =
        Problem.of("models.E012", "Post has no field 'titel'")
            .at("Views.java:31, filter(titel__contains)")
            .hint("'title'. Fields: author, body, id, title");
    assertThat(new CharchubException(problem))
        .hasMessage(
            """
            models.E012 Post has no field 'titel'
              where: Views.java:31, filter(titel__contains)
              try: 'title'. Fields: author, body, id, title""");
  }
}
