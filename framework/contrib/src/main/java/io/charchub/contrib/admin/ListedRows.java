package io.charchub.contrib.admin;

import io.charchub.apps.Services;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;

/**
 * The rows that the list of a model shows for the query of a request, of all its pages and in its
 * order: for what is done with more than a page, such as an export. A service that the app's config
 * gives.
 */
@FunctionalInterface
public interface ListedRows {
  /** The rows, of those that exist for the visitor. */
  <T extends KeyedModel<?>> QuerySetOf<T, ?> of(
      Request request, AdminSite site, ModelAdmin<T> admin);

  /** That of the running project. */
  static ListedRows current() {
    return Services.current().get(ListedRows.class);
  }
}
