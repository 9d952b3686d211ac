package benchmark;

import benchmark.Figures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages of the admin may cost, whatever machine of this class measures it. */
final class Budgets {
  private final List<Budget> budgets = new ArrayList<>();

  /**
   * The most that {@code page} may have of {@code measure}.
   *
   * @param ofDjango whether {@code most} is a share of what Django takes in the same run
   */
  record Budget(String page, Measure measure, double most, boolean ofDjango) {

    /** In the measure's unit; null for a share of what was not measured. */
    @Nullable Double most(Figures django) {
      Double theirs = django.get(page, measure);
      if (!ofDjango) {
        return most;
      }
      return theirs == null ? null : most * theirs;
    }
  }

  /** The budgets for so many posts: only what SQLite itself does for a list may grow with them. */
  Budgets(int posts) {
    double cpuOfList = posts > 20_000 ? 16 : 12;
    page("en login").of(Measure.QUERIES, 0).of(Measure.TOTAL, 14_000).of(Measure.CPU, 2);
    page("en index").of(Measure.QUERIES, 3).of(Measure.CPU, 3);
    page("en list")
        .of(Measure.QUERIES, 6)
        .of(Measure.ZIPPED, 7_000)
        .of(Measure.ELEMENTS, 1_600)
        .of(Measure.REQUESTS, 6)
        .of(Measure.AGAIN, 1)
        .of(Measure.TOTAL, 25_000)
        .of(Measure.CPU, cpuOfList)
        .of(Measure.P50, 25)
        .of(Measure.P95, 60)
        .ofDjango(Measure.PAINT, 0.5);
    page("fa list")
        .of(Measure.ZIPPED, 7_000)
        .of(Measure.ELEMENTS, 1_600)
        .of(Measure.REQUESTS, 6)
        .of(Measure.TOTAL, 72_000);
    page("en list, page 5").of(Measure.CPU, cpuOfList);
    for (String any : List.of("en list, page 5", "en list, page 90", "en list, of a month")) {
      page(any).of(Measure.QUERIES, 6).of(Measure.P50, 25).of(Measure.P95, 60);
    }
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
      budgets.add(new Budget(page, measure, most, false));
      return this;
    }

    PageBudgets ofDjango(Measure measure, double share) {
      budgets.add(new Budget(page, measure, share, true));
      return this;
    }
  }

  /**
   * Prints each budget beside what was measured.
   *
   * @param django nothing in it where Django was not measured, and then no share of it is asked for
   * @return how many are missed; what was not measured of ours is
   */
  int print(Figures ours, Figures django) {
    System.out.printf("%n%-30s %-27s %10s %10s %10s%n", "budget", "", "ours", "Django", "at most");
    int missed = 0;
    for (Budget each : budgets) {
      Double own = ours.get(each.page(), each.measure());
      Double most = each.most(django);
      boolean kept = own != null && (most == null || own <= most);
      missed += kept ? 0 : 1;
      System.out.printf(
          Locale.ROOT,
          "%-30s %-27s %10s %10s %10s %s%n",
          each.page(),
          each.measure().label(),
          each.measure().shown(own),
          each.measure().shown(django.get(each.page(), each.measure())),
          each.measure().shown(most),
          kept ? "" : "MISSED");
    }
    return missed;
  }
}
