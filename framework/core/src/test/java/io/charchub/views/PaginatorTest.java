package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.Http404;
import io.charchub.http.MemorySource;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginatorTest {
  private static List<Integer> rows(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  @Test
  void rowsAreCutIntoPagesThatKnowTheirNeighbours() {
    Paginator<Integer> paginator = Paginator.of(rows(10), 3);
    assertThat(paginator.count()).isEqualTo(10);
    assertThat(paginator.pageCount()).isEqualTo(4);
    assertThat(paginator.pageNumbers()).containsExactly(1, 2, 3, 4);
    Page<Integer> second = paginator.page(2);
    assertThat(second).containsExactly(4, 5, 6);
    assertThat(second.hasNext() && second.hasPrevious() && second.hasOtherPages()).isTrue();
    assertThat(List.of(second.previousNumber(), second.nextNumber())).containsExactly(1, 3);
    assertThat(List.of(second.startIndex(), second.endIndex())).containsExactly(4L, 6L);
    Page<Integer> last = paginator.page(4);
    assertThat(last).containsExactly(10);
    assertThat(last.hasNext()).isFalse();
    assertThat(last.endIndex()).isEqualTo(10);
    assertThat(second).hasToString("page 2 of 4");
  }

  @Test
  void aFewOrphansJoinThePageBefore() {
    Paginator<Integer> paginator = Paginator.of(rows(10), 3).orphans(1);
    assertThat(paginator.pageCount()).isEqualTo(3);
    assertThat(paginator.page(3)).containsExactly(7, 8, 9, 10);
  }

  @Test
  void noRowsAreOneEmptyPage() {
    Page<Integer> only = Paginator.of(rows(0), 3).page(1);
    assertThat(only).isEmpty();
    assertThat(only.hasOtherPages()).isFalse();
    assertThat(only.startIndex()).isZero();
    assertThat(only.endIndex()).isZero();
  }

  @Test
  void theRowsAreCountedOnce() {
    AtomicInteger counted = new AtomicInteger();
    List<Integer> rows =
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return index;
          }

          @Override
          public int size() {
            counted.incrementAndGet();
            return 7;
          }
        };
    Paginator<Integer> paginator = Paginator.of(rows, 3);
    paginator.pageCount();
    paginator.count();
    paginator.pageNumbers();
    assertThat(counted).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "5",
        "abc",
        "1.0",
        "9999999999",
        "99999999999999999999",
        "+1",
        "٢",
        "1%00",
        "2e0"
      })
  void aPageThatIsNotThereIsA404(String wanted) {
    Paginator<Integer> paginator = Paginator.of(rows(10), 3);
    assertThatThrownBy(
            () ->
                paginator.page(MemorySource.get("/?page=" + wanted.replace("+", "%2B")).request()))
        .isInstanceOf(Http404.class)
        .hasMessageStartingWith("views.E405 There is no page ");
  }

  @Test
  void theRequestNamesThePage() {
    Paginator<Integer> paginator = Paginator.of(rows(10), 3);
    assertThat(paginator.page(MemorySource.get("/?page=3").request()).number()).isEqualTo(3);
    assertThat(paginator.page(MemorySource.get("/").request()).number()).isEqualTo(1);
    assertThat(paginator.page(MemorySource.get("/?page=").request()).number()).isEqualTo(1);
  }

  @Test
  void theNearestPageIsForgiving() {
    Paginator<Integer> paginator = Paginator.of(rows(10), 3);
    assertThat(
            List.of("", "x", "2", "99", "0").stream()
                .map(each -> paginator.nearestPage(each).number())
                .toList())
        .containsExactly(1, 1, 2, 4, 4);
  }

  @Test
  void aLongRowOfNumbersIsElided() {
    Paginator<Integer> paginator = Paginator.of(rows(50), 1);
    assertThat(paginator.page(25).elidedRange()).containsExactly(1, 0, 23, 24, 25, 26, 27, 0, 50);
    assertThat(paginator.page(1).elidedRange()).containsExactly(1, 2, 3, 0, 50);
    assertThat(paginator.page(4).elidedRange()).containsExactly(1, 2, 3, 4, 5, 6, 0, 50);
    assertThat(paginator.page(5).elidedRange()).containsExactly(1, 2, 3, 4, 5, 6, 7, 0, 50);
    assertThat(paginator.page(50).elidedRange()).containsExactly(1, 0, 48, 49, 50);
    assertThat(Paginator.of(rows(3), 1).page(2).elidedRange()).containsExactly(1, 2, 3);
  }

  @Test
  void anElidedRangeOfManyPagesIsCheap() {
    Paginator<Integer> paginator =
        Paginator.of(
            new AbstractList<Integer>() {
              @Override
              public Integer get(int index) {
                return index;
              }

              @Override
              public int size() {
                return Integer.MAX_VALUE;
              }
            },
            1);
    assertThat(paginator.elidedRange(1000, 2, 1)).hasSizeLessThan(12);
  }

  @Test
  void aTemplateGoesThroughAPage() {
    Templates templates =
        Templates.builder()
            .source(
                TemplateSource.memory(
                    Map.of(
                        "t.ftlh",
                        "<#list page as row>${row},</#list> ${page.number}/${page.paginator.pageCount} <#if page.hasNext>next ${page.nextNumber}</#if>")))
            .build();
    assertThat(templates.render("t.ftlh", Map.of("page", Paginator.of(rows(5), 2).page(2))))
        .isEqualTo("3,4, 2/3 next 3");
  }
}
