package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of the rows of one model.
 *
 * @param <T> the model
 */
public final class ChangeListPage<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private ChangeListPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of the list of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    ChangeListPage<T> page = new ChangeListPage<>(site, admin);
    return List.of(Routes.path("", page::list, AdminSite.shortName(admin.meta(), "changelist")));
  }

  private Response list(Request request) {
    AdminRows.require(request, admin.hasViewPermission(request, null));
    Page<T> page =
        Paginator.of(admin.queryset(request).orderBy("-pk"), admin.listPerPage())
            .page(request, "p");
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("title", ModelNames.title(admin.meta()));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    context.put("addUrl", admin.hasAddPermission(request) ? site.url(admin.meta(), "add") : "");
    context.put("rows", page.rows().stream().map(this::line).toList());
    context.put("page", page);
    return AdminShell.render(request, site, "admin/change_list.ftlh", context);
  }

  private Line line(T row) {
    return new Line(
        String.valueOf(row), site.url(admin.meta(), "change", String.valueOf(row.pk())));
  }

  /** One row as it is shown. */
  record Line(String name, String url) {}
}
