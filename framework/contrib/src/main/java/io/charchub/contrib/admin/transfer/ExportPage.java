package io.charchub.contrib.admin.transfer;

import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ListedRows;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows away as a file: those of the list that the address narrows, in its order. A page asks
 * how, and its form, by POST, is answered with the file; the log keeps who took how many.
 *
 * @param <T> the model
 */
public final class ExportPage<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private ExportPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of exporting rows of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    ExportPage<T> page = new ExportPage<>(site, admin);
    return List.of(
        Routes.path("export/", page::export, AdminSite.shortName(admin.meta(), "export")));
  }

  private Response export(Request request) throws IOException {
    AdminRows.require(request, admin.hasViewPermission(request, null));
    AdminRows.require(request, admin.hasExportPermission(request));
    return request.isMethod("POST") ? file(request) : page(request);
  }

  private Response file(Request request) throws IOException {
    ExportOptions options = ExportOptions.of(request.form());
    ExportColumns<T> columns = new ExportColumns<>(request, admin);
    ExportFile<T> file =
        new ExportFile<>(options.ofList() ? columns.ofList() : columns.ofFields(), options);
    String name = admin.meta().name().toLowerCase(Locale.ROOT) + "-" + TimeZones.today();
    Response response = file.response(ListedRows.current().of(request, site, admin), name);
    AdminLog.of(request).exported(admin.meta(), options.format().ending(), file.rows());
    return response;
  }

  private Response page(Request request) {
    ExportColumns<T> columns = new ExportColumns<>(request, admin);
    String list = site.url(admin.meta(), "changelist");
    String query = request.rawQuery();
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("listUrl", list + (query.isEmpty() ? "" : "?" + query));
    context.put("listName", ModelNames.title(admin.meta()));
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("narrowed", !query.isEmpty());
    context.put("fields", columns.ofFields().stream().map(ExportColumn::label).toList());
    context.put("listed", columns.ofList().stream().map(ExportColumn::label).toList());
    return AdminShell.render(request, site, "admin/export.ftlh", context);
  }
}
