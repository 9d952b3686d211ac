package io.charchub.contrib.admin.changelist;

import io.charchub.conf.ConfigurationException;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.TimeLimitException;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Http404;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.i18n.Numbers;
import io.charchub.views.KeyPage;
import io.charchub.views.KeyPaginator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the rows of a list into pages. Counting stops at 10,000, the first pages are found by
 * number, and those behind them by the key of the row before, so that no page of a large table
 * costs more than the first.
 *
 * @param <T> the model
 */
final class Paging<T extends KeyedModel<?>> {
  /** Counting stops here unless somebody asks for more. */
  static final int MOST_COUNTED = 10_000;

  /** Pages that can be chosen by their number. */
  private static final int NUMBERED = 5;

  private static final List<Integer> SIZES = List.of(20, 50, 100, 200);
  private static final String LAST = "last";

  private final Request request;
  private final ModelAdmin<T> admin;
  private final Address address;
  private final Notes notes;
  private final int perPage;

  /**
   * How many rows there are.
   *
   * @param rows the number, or {@link #MOST_COUNTED} where there are more
   * @param exact whether it is all of them
   */
  record Total(long rows, boolean exact) {}

  /** A link to a page; the page one is on has no address. */
  record Link(String label, String url) {}

  /**
   * What is shown of a page.
   *
   * @param rows the rows
   * @param total how many there are; null where counting took too long
   * @param numbers links to the first pages
   * @param previous the address of the page before; empty on the first
   * @param next the address of the page behind; empty on the last
   * @param last the address of the last page; empty where one is there, or there is no other
   * @param showAll the address of all rows on one page; empty where that is not offered
   */
  record Cut<T>(
      List<T> rows,
      @Nullable Total total,
      List<Link> numbers,
      String previous,
      String next,
      String last,
      String showAll) {}

  Paging(Request request, ModelAdmin<T> admin, Address address, Notes notes) {
    this.request = request;
    this.admin = admin;
    this.address = address;
    this.notes = notes;
    this.perPage = size(address.query());
  }

  private int size(QueryParams query) {
    String asked = query.get(Address.SIZE, "");
    for (int size : sizes()) {
      if (asked.equals(String.valueOf(size))) {
        return size;
      }
    }
    if (!asked.isEmpty()) {
      notes.ignored(Address.SIZE + "=" + asked);
    }
    return admin.listPerPage();
  }

  /** How many rows a page may have. */
  List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>(SIZES);
    if (!sizes.contains(admin.listPerPage())) {
      sizes.add(admin.listPerPage());
      Collections.sort(sizes);
    }
    return sizes;
  }

  int perPage() {
    return perPage;
  }

  /**
   * The page that the address asks for.
   *
   * @param rows in their order, not sliced
   * @param loaded the same, with all that is loaded along with each
   */
  Cut<T> cut(QuerySetOf<T, ?> rows, QuerySetOf<T, ?> loaded) {
    QueryParams query = address.query();
    if (query.has(Address.AFTER) || query.has(Address.BEFORE)) {
      KeyPage<T> page = byKey(loaded);
      if (page != null) {
        return ofKeys(rows, page);
      }
    }
    if (query.has(Address.ALL)) {
      List<T> all = loaded.limit(admin.listMaxShowAll() + 1).list();
      if (all.size() <= admin.listMaxShowAll()) {
        return new Cut<>(all, new Total(all.size(), true), List.of(), "", "", "", "");
      }
      notes.add("admin.list.tooManyForOne", Numbers.grouped(admin.listMaxShowAll()));
    }
    return numbered(rows, loaded);
  }

  private @Nullable KeyPage<T> byKey(QuerySetOf<T, ?> rows) {
    try {
      return KeyPaginator.of(rows, perPage).page(request);
    } catch (ConfigurationException | Http404 e) {
      notes.add("admin.list.noSuchPage");
      return null;
    }
  }

  private Cut<T> ofKeys(QuerySetOf<T, ?> rows, KeyPage<T> page) {
    Total total = counted(rows);
    String after = page.after();
    String before = page.before();
    return new Cut<>(
        page.rows(),
        total,
        links(total, 0),
        before == null ? "" : address.at(Address.BEFORE, before),
        after == null ? "" : address.at(Address.AFTER, after),
        after == null ? "" : address.at(Address.PAGE, LAST),
        "");
  }

  /** A first page that is not full has all rows: nothing is counted. */
  private Cut<T> numbered(QuerySetOf<T, ?> rows, QuerySetOf<T, ?> loaded) {
    String asked = address.query().get(Address.PAGE, "");
    int number = number(asked);
    if (number == 1) {
      List<T> first = loaded.limit(perPage).list();
      boolean all = first.size() < perPage;
      return page(rows, first, 1, all ? new Total(first.size(), true) : counted(rows));
    }
    Total total = counted(rows);
    if (total != null && (long) (number - 1) * perPage >= total.rows() && !total.exact()) {
      total = number == Integer.MAX_VALUE ? total : new Total(rows.orderBy().count(), true);
    }
    int pages = pages(total);
    if (number > pages) {
      if (!asked.equals(LAST)) {
        notes.add("admin.list.lastPage");
      }
      return lastPage(loaded, total);
    }
    int from = (number - 1) * perPage;
    return page(rows, loaded.slice(from, from + perPage).list(), number, total);
  }

  private int number(String asked) {
    if (asked.isEmpty()) {
      return 1;
    }
    if (asked.equals(LAST)) {
      return Integer.MAX_VALUE;
    }
    OptionalLong number = Numbers.parseLong(asked);
    if (number.isEmpty() || number.getAsLong() < 1) {
      notes.add("admin.list.noSuchPage");
      return 1;
    }
    return (int) Math.min(Integer.MAX_VALUE - 1, number.getAsLong());
  }

  private int pages(@Nullable Total total) {
    return total == null
        ? 1
        : (int)
            Math.max(1, Math.min(Integer.MAX_VALUE - 2, (total.rows() + perPage - 1) / perPage));
  }

  /** Found from its end, so that nothing before it is looked at. */
  private Cut<T> lastPage(QuerySetOf<T, ?> rows, @Nullable Total total) {
    boolean exact = total != null && total.exact();
    int rest = exact && total != null ? (int) (total.rows() % perPage) : 0;
    List<T> last = new ArrayList<>(rows.reverse().limit(rest == 0 ? perPage : rest).list());
    Collections.reverse(last);
    int number = exact ? pages(total) : 0;
    String previous =
        last.isEmpty() || number == 1
            ? ""
            : mark(rows, last.get(0), Address.BEFORE, number == 0 ? 1 : number - 1);
    return new Cut<>(last, total, links(total, number), previous, "", "", "");
  }

  private Cut<T> page(QuerySetOf<T, ?> rows, List<T> shown, int number, @Nullable Total total) {
    int pages = pages(total);
    boolean more = total == null ? shown.size() == perPage : number < pages || !total.exact();
    String next = "";
    if (more && !shown.isEmpty()) {
      next =
          number < NUMBERED
              ? address.at(Address.PAGE, String.valueOf(number + 1))
              : mark(rows, shown.get(shown.size() - 1), Address.AFTER, number + 1);
    }
    boolean all =
        total != null && total.exact() && pages > 1 && total.rows() <= admin.listMaxShowAll();
    return new Cut<>(
        shown,
        total,
        links(total, number),
        number == 1 ? "" : address.at(Address.PAGE, String.valueOf(number - 1)),
        next,
        more ? address.at(Address.PAGE, LAST) : "",
        all ? address.at(Address.ALL, "1") : "");
  }

  /** By key where the order is one of the model's own fields, by number otherwise. */
  private String mark(QuerySetOf<T, ?> rows, T row, String side, int number) {
    try {
      return address.at(side, KeyPaginator.of(rows, perPage).mark(row));
    } catch (ConfigurationException e) {
      return address.at(Address.PAGE, String.valueOf(number));
    }
  }

  private List<Link> links(@Nullable Total total, int current) {
    int pages = pages(total);
    List<Link> links = new ArrayList<>();
    if (pages < 2) {
      return links;
    }
    for (int i = 1; i <= Math.min(NUMBERED, pages); i++) {
      links.add(link(i, i == current));
    }
    if (current > NUMBERED) {
      links.add(link(current, true));
    }
    return links;
  }

  private Link link(int number, boolean here) {
    return new Link(
        Numbers.format(number), here ? "" : address.at(Address.PAGE, String.valueOf(number)));
  }

  /** Null where it took too long. */
  private @Nullable Total counted(QuerySetOf<T, ?> rows) {
    OptionalLong known = admin.knownCount(request, rows);
    if (known.isPresent()) {
      return new Total(known.getAsLong(), true);
    }
    try {
      boolean exact =
          admin.showsFullResultCount() || address.query().get(Address.COUNT, "").equals("exact");
      if (exact) {
        return new Total(rows.orderBy().count(), true);
      }
      long count = rows.orderBy().limit(MOST_COUNTED + 1).count();
      return new Total(Math.min(count, MOST_COUNTED), count <= MOST_COUNTED);
    } catch (TimeLimitException e) {
      return null;
    }
  }
}
