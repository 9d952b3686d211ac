package io.charchub.views;

import io.charchub.template.InTemplates;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a {@link KeyPaginator}: its rows, and the marks that its neighbours are found by.
 *
 * @param <T> the model
 */
@InTemplates
public final class KeyPage<T> implements Iterable<T> {
  private final List<T> rows;
  private final @Nullable String before;
  private final @Nullable String after;

  KeyPage(List<T> rows, @Nullable String before, @Nullable String after) {
    this.rows = rows;
    this.before = before;
    this.after = after;
  }

  /** The rows of this page, loaded. */
  public List<T> rows() {
    return rows;
  }

  /** The value of {@code after} in the address of the next page; null on the last. */
  public @Nullable String after() {
    return after;
  }

  /** The value of {@code before} in the address of the page before; null on the first. */
  public @Nullable String before() {
    return before;
  }

  /** Whether a page follows. */
  public boolean hasNext() {
    return after != null;
  }

  /** Whether a page stands before. */
  public boolean hasPrevious() {
    return before != null;
  }

  /** Whether this is not the only page. */
  public boolean hasOtherPages() {
    return hasNext() || hasPrevious();
  }

  /** True, for templates that show pages of both kinds. */
  public boolean byKey() {
    return true;
  }

  /** No numbers: pages that are found by key have none. */
  public List<Integer> elidedRange() {
    return List.of();
  }

  @Override
  public Iterator<T> iterator() {
    return rows.iterator();
  }
}
