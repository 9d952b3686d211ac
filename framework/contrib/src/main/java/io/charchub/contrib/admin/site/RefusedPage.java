package io.charchub.contrib.admin.site;

import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.http.HttpException;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody of the staff sees where there is no page, or none for them: that, within the admin.
 *
 * <p>Only reading is answered so. What fails in a POST goes on as an exception, which rolls back
 * the transaction around the request where there is one.
 */
final class RefusedPage {
  private static final List<Integer> STATUSES = List.of(403, 404);

  private RefusedPage() {}

  /** The page; empty where the project's own answers to errors are wanted. */
  static Optional<Response> of(Request request, AdminSite site, HttpException refused) {
    if (!request.isSafe() || !STATUSES.contains(refused.status()) || !isForPeople(request)) {
      return Optional.empty();
    }
    Map<String, Object> context =
        Map.of("status", refused.status(), "requestId", request.requestId());
    Response page = AdminShell.render(request, site, "admin/refused.ftlh", context);
    return Optional.of(page.status(refused.status()).vary("Accept"));
  }

  private static boolean isForPeople(Request request) {
    return request
        .preferredType(List.of("text/html", "application/json", "text/plain"))
        .filter("text/html"::equals)
        .isPresent();
  }
}
