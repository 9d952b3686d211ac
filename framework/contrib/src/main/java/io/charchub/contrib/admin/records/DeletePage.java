package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Transactions;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.util.List;
import java.util.Map;

/**
 * Deletes a row, once somebody has said so twice.
 *
 * @param <T> the model
 */
public final class DeletePage<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private DeletePage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of deleting rows of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    DeletePage<T> page = new DeletePage<>(site, admin);
    return List.of(
        Routes.path(
            "<str:key>/delete/", page::delete, AdminSite.shortName(admin.meta(), "delete")));
  }

  private Response delete(Request request, String key) {
    T row = AdminRows.get(request, admin, key);
    AdminRows.require(request, admin.hasDeletePermission(request, row));
    String list = site.url(admin.meta(), "changelist");
    if (request.isMethod("POST")) {
      String name = String.valueOf(row);
      Transactions.atomic(() -> admin.deleteModel(request, row));
      Messages.success(request, Translations.current().tr("admin.records.deleted", name));
      return Response.redirect(list);
    }
    return AdminShell.render(
        request,
        site,
        "admin/delete_confirmation.ftlh",
        Map.of(
            "name", String.valueOf(row),
            "listUrl", list,
            "listName", ModelNames.title(admin.meta()),
            "backUrl", site.url(admin.meta(), "change", key)));
  }
}
