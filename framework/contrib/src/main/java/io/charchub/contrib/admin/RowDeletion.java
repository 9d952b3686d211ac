package io.charchub.contrib.admin;

import io.charchub.apps.Services;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Deletes rows once a person has seen what goes with them: what an action of the list answers with.
 *
 * <pre>
 * return RowDeletion.current().answer(request, site, admin, chosen, Map.of("action", List.of("delete_selected")));
 * </pre>
 *
 * <p>The first request is answered with the page that asks; its form sends the same fields again to
 * the same address, with {@link #CONFIRMED} besides, and that request deletes and leads back to the
 * list. A service that the app's config gives.
 */
@FunctionalInterface
public interface RowDeletion {
  /** The field of the form by which somebody says yes. */
  String CONFIRMED = "_confirmed";

  /**
   * The answer to a POST that asks for the rows to be deleted, or says yes to it.
   *
   * @param rows the rows, of those that exist for the visitor: {@code admin.queryset(request)}
   *     narrowed
   * @param carried the fields that the page sends again, so that the same rows are found
   */
  <T extends KeyedModel<?>> Response answer(
      Request request,
      AdminSite site,
      ModelAdmin<T> admin,
      QuerySetOf<T, ?> rows,
      Map<String, List<String>> carried)
      throws IOException;

  /** That of the running project. */
  static RowDeletion current() {
    return Services.current().get(RowDeletion.class);
  }
}
