package benchmark;

import benchmark.Figures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages of the admin may cost, whatever machine of this class measures it. */
final class Budgets {
  private final List<Budget> budgets = new ArrayList<>();

  /** The most that {@code page} may have of {@code measure}. */
  record Budget(String page, Measure measure, double most) {}

  /** The budgets for so many posts: only what SQLite itself does for a list may grow with them. */
  Budgets(int posts) {
    page("en login").of(Measure.QUERIES, 0).of(Measure.TOTAL, 14_000).of(Measure.CPU, 2);
    page("en index").of(Measure.QUERIES, 3).of(Measure.CPU, 3);
    page("en list")
        .of(Measure.QUERIES, 6)
        .of(Measure.ZIPPED, 7_000)
        .of(Measure.ELEMENTS, 1_600)
        .of(Measure.REQUESTS, 6)
        .of(Measure.TOTAL, 25_000)
        .of(Measure.CPU, posts > 20_000 ? 16 : 12);
    page("fa list")
        .of(Measure.ZIPPED, 7_000)
        .of(Measure.ELEMENTS, 1_600)
        .of(Measure.REQUESTS, 6)
        .of(Measure.TOTAL, 72_000);
    page("en list, page 5").of(Measure.QUERIES, 6).of(Measure.CPU, posts > 20_000 ? 16 : 12);
    page("en list, q and status").of(Measure.QUERIES, 6);
    page("en search, no hit").of(Measure.QUERIES, 6).of(Measure.P95, 2_000);
    page("en change")
        .of(Measure.QUERIES, 8)
        .of(Measure.ZIPPED, 6_000)
        .of(Measure.SCRIPTS, 15_000)
        .of(Measure.SCRIPTS_ZIPPED, 6_000)
        .of(Measure.STYLES, 30_000)
        .of(Measure.STYLES_ZIPPED, 8_000)
        .of(Measure.CPU, 6);
    page("fa change").of(Measure.ZIPPED, 6_000);
    page("en comment, key to all posts")
        .of(Measure.QUERIES, 8)
        .of(Measure.HTML, 30_000)
        .of(Measure.ZIPPED, 6_000)
        .of(Measure.CPU, 6);
    page("en delete").of(Measure.QUERIES, 6);
    page("en look-up, author").of(Measure.QUERIES, 3).of(Measure.CPU, 10);
    page("en look-up, post").of(Measure.QUERIES, 3).of(Measure.CPU, 10);
  }

  private PageBudgets page(String name) {
    return new PageBudgets(name);
  }

  private final class PageBudgets {
    private final String page;

    PageBudgets(String page) {
      this.page = page;
    }

    PageBudgets of(Measure measure, double most) {
      budgets.add(new Budget(page, measure, most));
      return this;
    }
  }

  /**
   * Prints each budget beside what was measured.
   *
   * @param django nothing in it where Django was not measured
   * @return how many are missed; what was not measured is
   */
  int print(Figures ours, Figures django) {
    System.out.printf("%n%-30s %-27s %10s %10s %10s%n", "budget", "", "ours", "Django", "at most");
    int missed = 0;
    for (Budget each : budgets) {
      Double own = ours.get(each.page(), each.measure());
      boolean kept = isKept(each, own);
      missed += kept ? 0 : 1;
      System.out.printf(
          Locale.ROOT,
          "%-30s %-27s %10s %10s %10s %s%n",
          each.page(),
          each.measure().label(),
          each.measure().shown(own),
          each.measure().shown(django.get(each.page(), each.measure())),
          each.measure().shown(each.most()),
          kept ? "" : "MISSED");
    }
    return missed;
  }

  private static boolean isKept(Budget budget, @Nullable Double measured) {
    return measured != null && measured <= budget.most();
  }
}
