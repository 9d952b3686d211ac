package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.AdminPage;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.FieldChange;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.LogEntry_;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.ObjectKeys;
import io.charchub.contrib.admin.RowRevert;
import io.charchub.contrib.auth.PermissionsUser;
import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, the latest first: who changed which field from what to what, when and
 * where. That of a row that was deleted is still there, for those who may see all rows.
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

  private Response history(Request request, String quoted) {
    AdminRows.require(request, admin.hasViewPermission(request, null));
    T row = row(request, quoted);
    if (row != null) {
      AdminRows.require(request, admin.hasViewPermission(request, row));
    }
    String key = row == null ? ObjectKeys.unquote(quoted) : String.valueOf(row.pk());
    Page<LogEntry> page = Paginator.of(entries(key), ENTRIES_A_PAGE).page(request, "p");
    if (row == null && page.rows().isEmpty()) {
      AdminRows.get(request, admin, quoted);
    }
    String name = row == null ? page.rows().get(0).objectRepr : row.toString();
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("name", name);
    context.put("gone", row == null);
    context.put("entries", page.rows().stream().map(each -> view(request, row, each)).toList());
    context.put("page", page);
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("listUrl", site.url(admin.meta(), "changelist"));
    context.put("listName", ModelNames.title(admin.meta()));
    context.put("backUrl", row == null ? "" : site.url(admin.meta(), "change", key));
    return AdminShell.render(request, site, admin, AdminPage.HISTORY, row, context);
  }

  /** The row; null where it is gone and the visitor may see what all rows were. */
  private @Nullable T row(Request request, String quoted) {
    try {
      return AdminRows.get(request, admin, quoted);
    } catch (Http404 none) {
      if (seesAll(request) && !isThere(quoted)) {
        return null;
      }
      throw none;
    }
  }

  private boolean seesAll(Request request) {
    boolean superuser =
        AdminSite.user(request)
            .filter(user -> user instanceof PermissionsUser known && known.isSuperuser)
            .isPresent();
    return superuser || admin.queryset(request) == Manager.defaultOf(admin.meta());
  }

  private boolean isThere(String quoted) {
    Object key;
    try {
      key = admin.meta().pk().type().toJava(ObjectKeys.unquote(quoted));
    } catch (RuntimeException noKey) {
      return true;
    }
    return key == null || Manager.allOf(admin.meta()).filter("pk", key).exists();
  }

  private io.charchub.db.models.QuerySet<LogEntry> entries(String key) {
    return LogEntry.objects
        .filter("contentType", ContentTypes.current().of(admin.meta()))
        .filter(LogEntry_.objectId.eq(key));
  }

  // ---- entries

  private EntryView view(Request request, @Nullable T row, LogEntry entry) {
    Predicate<String> hidden =
        field -> admin.isSecret(field) || !admin.hasFieldViewPermission(request, field, row);
    return EntryViews.of(entry, admin.meta(), hidden, revertUrl(request, row, entry));
  }

  private String revertUrl(Request request, @Nullable T row, LogEntry entry) {
    if (row == null
        || !admin.hasChangePermission(request, row)
        || RowRevert.changes(entry).stream().noneMatch(FieldChange::isReversible)) {
      return "";
    }
    String form = site.url(admin.meta(), "change", String.valueOf(row.pk()));
    return form + "?" + RowRevert.PARAMETER + "=" + entry.pk();
  }
}
