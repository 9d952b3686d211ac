package io.charchub.views;

import io.charchub.template.InTemplates;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a {@link Paginator}: its rows, its number, its neighbours. Django's {@code Page}.
 *
 * <pre>
 * {@literal <#list page as post>} ... {@literal </#list>}
 * {@literal <#if page.hasNext><a href="${querystring("page", page.nextNumber)}">}Older{@literal </a></#if>}
 * </pre>
 */
@InTemplates
public final class Page<R extends @Nullable Object> implements Iterable<R> {
  private final Paginator<R> paginator;
  private final int number;
  private final List<R> rows;

  Page(Paginator<R> paginator, int number, List<R> rows) {
    this.paginator = paginator;
    this.number = number;
    this.rows = rows;
  }

  /** The paginator that this is a page of. */
  public Paginator<R> paginator() {
    return paginator;
  }

  /** The number of this page, counted from 1. */
  public int number() {
    return number;
  }

  /** The rows of this page, loaded. */
  public List<R> rows() {
    return rows;
  }

  /** Whether a page follows. */
  public boolean hasNext() {
    return number < paginator.pageCount();
  }

  /** Whether a page stands before. */
  public boolean hasPrevious() {
    return number > 1;
  }

  /** Whether this is not the only page. */
  public boolean hasOtherPages() {
    return hasNext() || hasPrevious();
  }

  /** The number of the next page; of the last page the number after it. */
  public int nextNumber() {
    return number + 1;
  }

  /** The number of the page before. */
  public int previousNumber() {
    return number - 1;
  }

  /** The place of the first row among all, counted from 1; 0 when there are no rows at all. */
  public long startIndex() {
    return paginator.count() == 0 ? 0 : (long) paginator.perPage() * (number - 1) + 1;
  }

  /** The place of the last row among all. */
  public long endIndex() {
    return hasNext() ? (long) number * paginator.perPage() : paginator.count();
  }

  /**
   * The numbers to link to: the first, the last, those near this page, 0 standing for those left
   * out between.
   */
  public List<Integer> elidedRange() {
    return paginator.elidedRange(number, 2, 1);
  }

  /** False, for templates that show pages of both kinds. */
  public boolean byKey() {
    return false;
  }

  @Override
  public Iterator<R> iterator() {
    return rows.iterator();
  }

  @Override
  public String toString() {
    return "page " + number + " of " + paginator.pageCount();
  }
}
