package io.charchub.forms;

import io.charchub.db.models.QuerySetOf;
import java.util.Collection;
import java.util.Map;

/**
 * A field whose value is a row of a query, or several: for widgets of a project's own, which show
 * the rows in another way than all at once.
 *
 * @param <T> the model
 */
public interface RowField<T> {
  /** The rows that can be chosen. */
  QuerySetOf<T, ?> query();

  /** Offers the rows of another query. */
  RowField<T> query(QuerySetOf<T, ?> query);

  /** What stands in HTML for a row, or for the key of one. */
  String keyOf(Object rowOrKey);

  /** What people read for a row. */
  String labelOf(T row);

  /** The rows that these stand for, in one query; those that stand for none are left out. */
  Map<String, T> rows(Collection<String> keys);

  /** The query of the rows that these stand for, to be asked together with others. */
  QuerySetOf<T, ?> chosen(Collection<String> keys);
}
