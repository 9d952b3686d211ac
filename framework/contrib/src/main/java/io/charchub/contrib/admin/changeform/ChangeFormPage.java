package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.IntegrityException;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.ProtectedException;
import io.charchub.db.models.RestrictedException;
import io.charchub.db.models.Transactions;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The form for a row: a new one, one to be changed, or one to be looked at. What is sent is checked
 * and saved in one transaction, in which the row is locked.
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
    LookupPage<T> lookup = new LookupPage<>(site, admin);
    return List.of(
        Routes.path("add/", page::add, AdminSite.shortName(admin.meta(), "add")),
        Routes.path(
            "autocomplete/", lookup::find, AdminSite.shortName(admin.meta(), "autocomplete")),
        Routes.path(
            "<str:key>/change/", page::change, AdminSite.shortName(admin.meta(), "change")));
  }

  private Response add(Request request) throws IOException {
    AdminRows.require(request, admin.hasAddPermission(request));
    if (!request.isMethod("POST")) {
      return new Editing<>(site, admin, request, admin.meta().newInstance()).open();
    }
    return once(request, () -> new Editing<>(site, admin, request, admin.meta().newInstance()));
  }

  private Response change(Request request, String key) throws IOException {
    if (!request.isMethod("POST")) {
      T row = AdminRows.get(request, admin, key);
      AdminRows.require(request, admin.hasViewPermission(request, row));
      return new Editing<>(site, admin, request, row).open();
    }
    if (admin.hasAddPermission(request) && isGone(request, key)) {
      return new Editing<>(site, admin, request, admin.meta().newInstance()).instead();
    }
    return once(request, () -> editing(request, key));
  }

  private boolean isGone(Request request, String key) {
    try {
      AdminRows.get(request, admin, key);
      return false;
    } catch (Http404 gone) {
      return true;
    }
  }

  /** The row as it is once nobody else can change it. */
  private Editing<T> editing(Request request, String key) {
    T row = AdminRows.get(request, admin, key);
    if (Manager.allOf(admin.meta()).filter("pk", row.pk()).selectForUpdate().first().isPresent()) {
      row = AdminRows.get(request, admin, key);
    }
    AdminRows.require(request, admin.hasChangePermission(request, row));
    return new Editing<>(site, admin, request, row);
  }

  /** Answers what was sent, and what was sent twice with the answer of the first time. */
  private Response once(Request request, Supplier<Editing<T>> editing) throws IOException {
    return Submissions.once(request, () -> post(request, editing));
  }

  private Response post(Request request, Supplier<Editing<T>> editing) {
    try {
      return Transactions.atomic(() -> editing.get().post()).get();
    } catch (IntegrityException | ProtectedException | RestrictedException refusal) {
      return Transactions.atomic(() -> editing.get().refused(refusal)).get();
    }
  }
}
