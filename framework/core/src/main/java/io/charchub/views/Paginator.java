package io.charchub.views;

import io.charchub.db.models.Query;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.template.InTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts rows into pages: one query counts them, once, and one loads a page. Django's {@code
 * Paginator}.
 *
 * <pre>
 * Page&lt;Post&gt; page = Paginator.of(Post.objects.published(), 10).page(request);
 * </pre>
 *
 * <p>Give it rows in a fixed order, or a row may show on two pages; a query without one is warned
 * of in the log. Not for use by several threads.
 *
 * @param <R> what a row is
 */
@InTemplates
public final class Paginator<R extends @Nullable Object> {
  /** No site has more pages than this, and no query is asked to skip more. */
  private static final int MOST_PAGES = 1_000_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Paginator.class);

  private final LongSupplier counting;
  private final BiFunction<Integer, Integer, List<R>> slicing;
  private final int perPage;
  private int orphans;
  private long count = -1;

  private Paginator(
      LongSupplier counting, BiFunction<Integer, Integer, List<R>> slicing, int perPage) {
    if (perPage < 1) {
      throw new IllegalArgumentException("a page has at least one row, not " + perPage);
    }
    this.counting = counting;
    this.slicing = slicing;
    this.perPage = perPage;
  }

  /** Pages of the rows of a query. */
  public static <R extends @Nullable Object> Paginator<R> of(Query<?, R, ?> rows, int perPage) {
    if (!rows.isOrdered()) {
      LOG.warn(
          "{}",
          Problem.of(
                  "views.W406",
                  "Pages of "
                      + rows.rowsOf()
                      + " come in no order, so that a row may show on two of them")
              .hint("orderBy(...), or @Meta(ordering)"));
    }
    return new Paginator<>(rows::count, (from, to) -> rows.slice(from, to).list(), perPage);
  }

  /** Pages of a list. */
  public static <R extends @Nullable Object> Paginator<R> of(List<R> rows, int perPage) {
    return new Paginator<>(rows::size, rows::subList, perPage);
  }

  /**
   * So many rows or fewer are no page of their own; they join the page before. None unless told.
   */
  public Paginator<R> orphans(int most) {
    orphans = most;
    return this;
  }

  /** How many rows there are; counted once. */
  public long count() {
    if (count < 0) {
      count = counting.getAsLong();
    }
    return count;
  }

  /** How many rows a page has. */
  public int perPage() {
    return perPage;
  }

  /** How many pages there are; one when there are no rows. */
  public int pageCount() {
    long hits = Math.max(1, count() - orphans);
    return (int) Math.min(MOST_PAGES, (hits + perPage - 1) / perPage);
  }

  /** The numbers of all pages. */
  public List<Integer> pageNumbers() {
    return IntStream.rangeClosed(1, pageCount()).boxed().toList();
  }

  /**
   * The page of this number.
   *
   * @throws Http404 {@code views.E405} when there is none
   */
  public Page<R> page(int number) {
    if (number < 1 || number > pageCount()) {
      throw missing(String.valueOf(number));
    }
    long from = (long) (number - 1) * perPage;
    long to = number == pageCount() ? count() : from + perPage;
    if (to > Integer.MAX_VALUE) {
      throw missing(String.valueOf(number));
    }
    List<R> rows = from == to ? List.of() : slicing.apply((int) from, (int) to);
    return new Page<>(this, number, rows);
  }

  /**
   * The page that the query of {@code request} names as {@code page}; the first when it names none.
   *
   * @throws Http404 {@code views.E405} when it is no number, or there is no such page
   */
  public Page<R> page(Request request) {
    return page(request, "page");
  }

  /**
   * The page that the query of {@code request} names as {@code name}: a number, or {@code last};
   * the first when it names none.
   *
   * @throws Http404 {@code views.E405} when it is neither, or there is no such page
   */
  public Page<R> page(Request request, String name) {
    String wanted = request.query().get(name, "");
    if (wanted.equals("last")) {
      return page(pageCount());
    }
    return wanted.isEmpty() ? page(1) : page(numberOf(wanted));
  }

  /**
   * The page that {@code wanted} names; the first where it is no number, the last where it is too
   * great or below 1.
   */
  public Page<R> nearestPage(String wanted) {
    int number = wanted.isEmpty() ? 1 : parsed(wanted, 1);
    return page(number < 1 || number > pageCount() ? pageCount() : number);
  }

  private static int numberOf(String wanted) {
    int number = parsed(wanted, -1);
    if (number < 0) {
      throw missing(wanted.length() > 20 ? wanted.substring(0, 20) + "…" : wanted);
    }
    return number;
  }

  private static int parsed(String wanted, int otherwise) {
    boolean digits = wanted.length() <= 9 && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !wanted.isEmpty() ? Integer.parseInt(wanted) : otherwise;
  }

  private static Http404 missing(String wanted) {
    return new Http404(Problem.of("views.E405", "There is no page " + wanted + "."));
  }

  /**
   * The numbers to link to from the page {@code number}: {@code ends} at either end, {@code near}
   * on each side of it; a gap is a 0.
   */
  public List<Integer> elidedRange(int number, int near, int ends) {
    List<Integer> range = new ArrayList<>();
    int last = 0;
    for (int each = 1; each <= pageCount(); each++) {
      boolean shown = each <= ends || each > pageCount() - ends || Math.abs(each - number) <= near;
      if (!shown) {
        each =
            each < number ? Math.max(each, number - near - 1) : Math.max(each, pageCount() - ends);
        continue;
      }
      if (each > last + 1) {
        range.add(each == last + 2 ? each - 1 : 0);
      }
      range.add(each);
      last = each;
    }
    return range;
  }
}
