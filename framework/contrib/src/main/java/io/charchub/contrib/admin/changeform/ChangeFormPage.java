package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Transactions;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form for a row: a new one, or one to be changed.
 *
 * @param <T> the model
 */
public final class ChangeFormPage<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private ChangeFormPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of the forms of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    ChangeFormPage<T> page = new ChangeFormPage<>(site, admin);
    return List.of(
        Routes.path("add/", page::add, AdminSite.shortName(admin.meta(), "add")),
        Routes.path(
            "<str:key>/change/", page::change, AdminSite.shortName(admin.meta(), "change")));
  }

  private Response add(Request request) throws IOException {
    AdminRows.require(request, admin.hasAddPermission(request));
    return edit(request, admin.meta().newInstance(), true);
  }

  private Response change(Request request, String key) throws IOException {
    T row = AdminRows.get(request, admin, key);
    AdminRows.require(request, admin.hasChangePermission(request, row));
    return edit(request, row, false);
  }

  private Response edit(Request request, T row, boolean adding) throws IOException {
    ModelForm<T> form = ModelForm.of(row, ModelForm.editable(admin.meta()));
    if (request.isMethod("POST") && form.bind(request).isValid()) {
      save(request, row, form, adding);
      return Response.redirect(site.url(admin.meta(), "changelist"));
    }
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("form", form);
    context.put("adding", adding);
    context.put("name", adding ? ModelNames.one(admin.meta()) : String.valueOf(row));
    context.put("listUrl", site.url(admin.meta(), "changelist"));
    context.put("listName", ModelNames.title(admin.meta()));
    context.put(
        "deleteUrl", adding ? "" : site.url(admin.meta(), "delete", String.valueOf(row.pk())));
    context.put(
        "historyUrl", adding ? "" : site.url(admin.meta(), "history", String.valueOf(row.pk())));
    return AdminShell.render(request, site, "admin/change_form.ftlh", context);
  }

  private void save(Request request, T row, ModelForm<T> form, boolean adding) {
    Transactions.atomic(
        () -> {
          form.save(false);
          admin.saveModel(request, row, form, adding);
          form.saveManyToMany();
          return row;
        });
    Messages.success(request, Translations.current().tr("admin.form.saved", String.valueOf(row)));
  }
}
