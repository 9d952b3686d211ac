package io.charchub.contrib.admin.site;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.LogEntry_;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models by app, and what the visitor did last. */
final class IndexPages {
  private static final int RECENT = 10;

  private final AdminSite site;

  IndexPages(AdminSite site) {
    this.site = site;
  }

  Response index(Request request) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("recent", recent(request));
    return AdminShell.render(request, site, "admin/index.ftlh", context);
  }

  /** The models of an app; refused to who may see none of them, as each of their lists is. */
  Response app(Request request, String label) {
    if (site.modelAdmins().stream().noneMatch(each -> each.meta().appLabel().equals(label))) {
      throw new Http404(Problem.of("admin.E404", "The admin has no app '" + label + "'"));
    }
    Optional<AdminShell.AppEntry> app =
        AdminShell.apps(request, site).stream()
            .filter(each -> each.label().equals(label))
            .findFirst();
    AdminRows.require(request, app.isPresent());
    return AdminShell.render(
        request, site, "admin/app_index.ftlh", Map.of("app", app.orElseThrow()));
  }

  private List<RecentAction> recent(Request request) {
    Object user = AdminSite.user(request).orElseThrow().pk();
    return LogEntry.objects
        .filter("user", user)
        .filter(
            LogEntry_.actionFlag.in(List.of(LogEntry.ADDITION, LogEntry.CHANGE, LogEntry.DELETION)))
        .selectRelated("contentType")
        .limit(RECENT)
        .stream()
        .map(entry -> RecentAction.of(entry, site))
        .toList();
  }
}
