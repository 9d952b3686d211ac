package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.LogEntry_;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.List;
import java.util.Map;

/**
 * What became of a row, the latest first.
 *
 * @param <T> the model
 */
public final class HistoryPage<T extends KeyedModel<?>> {
  private static final int ENTRIES_A_PAGE = 50;

  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private HistoryPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of the history of rows of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    HistoryPage<T> page = new HistoryPage<>(site, admin);
    return List.of(
        Routes.path(
            "<str:key>/history/", page::history, AdminSite.shortName(admin.meta(), "history")));
  }

  private Response history(Request request, String key) {
    T row = AdminRows.get(request, admin, key);
    AdminRows.require(request, admin.hasViewPermission(request, row));
    Page<LogEntry> page =
        Paginator.of(
                LogEntry.objects
                    .filter("contentType", ContentTypes.current().of(admin.meta()))
                    .filter(LogEntry_.objectId.eq(String.valueOf(row.pk()))),
                ENTRIES_A_PAGE)
            .page(request, "p");
    return AdminShell.render(
        request,
        site,
        "admin/object_history.ftlh",
        Map.of(
            "name", String.valueOf(row),
            "entries", page.rows(),
            "page", page,
            "listUrl", site.url(admin.meta(), "changelist"),
            "listName", ModelNames.title(admin.meta()),
            "backUrl", site.url(admin.meta(), "change", key)));
  }
}
