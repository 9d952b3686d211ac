package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists rows.
 *
 * @param <T> the model
 * @param <S> the view's own type
 */
public abstract class RowListView<T, S extends RowListView<T, S>> extends RowsView<T, S> {
  private int perPage;
  private int orphans;
  private boolean allowEmpty;
  private String pageName = "page";

  RowListView(QuerySetOf<T, ?> rows, boolean allowEmpty) {
    super(rows);
    this.allowEmpty = allowEmpty;
  }

  /** So many rows a page; all on one unless told. */
  public S paginateBy(int rows) {
    perPage = rows;
    return self();
  }

  /** So many rows or fewer join the page before; none unless told. */
  public S orphans(int most) {
    orphans = most;
    return self();
  }

  /** Whether a list without rows is a page, and not a 404. */
  public S allowEmpty(boolean allow) {
    allowEmpty = allow;
    return self();
  }

  /** The name in the query that names the page; {@code page} unless told. */
  public S pageName(String name) {
    pageName = name;
    return self();
  }

  /** Whether a list without rows is a page, and not a 404. */
  protected boolean allowsEmpty() {
    return allowEmpty;
  }

  /** Puts the rows into the context: all, or those of the page that the request names. */
  final void addRows(
      Request request, QuerySetOf<T, ?> rows, Map<String, @Nullable Object> context) {
    Object shown = rows;
    boolean empty;
    if (perPage > 0) {
      Page<T> page = Paginator.of(rows, perPage).orphans(orphans).page(request, pageName);
      context.put("page", page);
      context.put("paginator", page.paginator());
      context.put("isPaginated", page.hasOtherPages());
      shown = page.rows();
      empty = !allowsEmpty() && page.rows().isEmpty();
    } else {
      empty = !allowsEmpty() && rows.list().isEmpty();
    }
    if (empty) {
      throw nothing();
    }
    context.put("objectList", shown);
    context.put(variable() + "List", shown);
  }

  /** The answer to a list without rows where that is not allowed. */
  final Http404 nothing() {
    return new Http404(
        Problem.of("views.E411", "There is no " + meta().verboseName() + " to show."));
  }
}
