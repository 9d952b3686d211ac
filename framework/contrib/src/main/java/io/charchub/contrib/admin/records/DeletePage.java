package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.AdminPage;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.RowDeletion;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.Deleted;
import io.charchub.db.models.DeletionPreview;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.ProtectedException;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.RestrictedException;
import io.charchub.db.models.Transactions;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows, once somebody has seen what goes with them and said yes. What forbids it is shown
 * in place of the button, and found again when the button is pressed: the database may have changed
 * between.
 */
public final class DeletePage implements RowDeletion {
  private static final int BATCH = 500;

  /** The page for several rows, for actions of the list. */
  public DeletePage() {}

  /** The routes of deleting rows of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    DeletePage page = new DeletePage();
    return List.of(
        Routes.path(
            "<str:key>/delete/",
            (Request request, String key) -> page.one(request, site, admin, key),
            AdminSite.shortName(admin.meta(), "delete")));
  }

  // ---- one row

  private <T extends KeyedModel<?>> Response one(
      Request request, AdminSite site, ModelAdmin<T> admin, String key) {
    T row = AdminRows.get(request, admin, key);
    AdminRows.require(request, admin.hasDeletePermission(request, row));
    Asking<T> asking = new Asking<>(request, site, admin, key, row, Map.of());
    DeletionView view = DeletionView.of(request, site, admin, admin.previewDeletion(request, row));
    String name = row.toString();
    if (!request.isMethod("POST") || !view.isPossible()) {
      return asking.page(view, name);
    }
    return asking.carryOut(
        () -> {
          admin.logDeletions(request, List.of(row));
          return admin.deleteModel(request, row);
        },
        name);
  }

  // ---- several

  @Override
  public <T extends KeyedModel<?>> Response answer(
      Request request,
      AdminSite site,
      ModelAdmin<T> admin,
      QuerySetOf<T, ?> rows,
      Map<String, List<String>> carried)
      throws IOException {
    AdminRows.require(request, admin.hasDeletePermission(request, null));
    Asking<T> asking = new Asking<>(request, site, admin, null, null, carried);
    DeletionPreview preview = admin.previewDeletion(request, rows);
    DeletionPreview.Part chosen = preview.going().get(0);
    if (chosen.count() == 0) {
      return Response.redirect(request.fullPath());
    }
    DeletionView view = DeletionView.of(request, site, admin, preview);
    String counted = ModelNames.counted(admin.meta(), chosen.count(), chosen.isMore());
    boolean confirmed = request.isMethod("POST") && request.form().has(CONFIRMED);
    if (!confirmed || !view.isPossible()) {
      return asking.page(view, counted);
    }
    return asking.carryOut(
        () -> {
          asking.logEach(rows);
          return admin.deleteQueryset(request, rows);
        },
        counted);
  }

  /** One request to delete rows of a model. */
  private record Asking<T extends KeyedModel<?>>(
      Request request,
      AdminSite site,
      ModelAdmin<T> admin,
      @Nullable String key,
      @Nullable T row,
      Map<String, List<String>> carried) {

    Response page(DeletionView view, String name) {
      String list = site.url(admin.meta(), "changelist");
      Map<String, @Nullable Object> context = new LinkedHashMap<>();
      context.put("name", name);
      context.put("several", key == null);
      context.put("view", view);
      context.put("possible", view.isPossible());
      context.put("model", ModelNames.one(admin.meta()));
      context.put("listUrl", list);
      context.put("listName", ModelNames.title(admin.meta()));
      context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
      context.put("app", ModelNames.app(admin.meta().appLabel()));
      context.put("backUrl", key == null ? list : site.url(admin.meta(), "change", key));
      context.put("carried", carried);
      context.put("confirmed", CONFIRMED);
      AdminPage page = key == null ? AdminPage.DELETIONS : AdminPage.DELETION;
      return AdminShell.render(request, site, admin, page, row, context);
    }

    /** Logs every row before it goes, and refuses all where one may not be deleted. */
    void logEach(QuerySetOf<T, ?> rows) {
      List<T> batch = new ArrayList<>();
      rows.iterate(
          BATCH,
          row -> {
            AdminRows.require(request, admin.hasDeletePermission(request, row));
            batch.add(row);
            if (batch.size() == BATCH) {
              admin.logDeletions(request, batch);
              batch.clear();
            }
          });
      admin.logDeletions(request, batch);
    }

    /** Deletes; what forbids it after all is shown as if it had been found before. */
    Response carryOut(Supplier<Deleted> deletion, String name) {
      Deleted deleted;
      try {
        deleted = Transactions.atomic(deletion);
      } catch (ProtectedException | RestrictedException e) {
        Messages.error(request, Translations.current().tr("admin.records.blockedNow"));
        return Response.redirect(request.fullPath());
      }
      Messages.success(request, message(deleted, name));
      return Response.redirect(key == null ? request.fullPath() : after(name));
    }

    private String after(String name) {
      String wanted = admin.afterDeleting(request, name);
      if (!wanted.isEmpty()) {
        return wanted;
      }
      return admin.hasViewPermission(request, null)
          ? site.url(admin.meta(), "changelist")
          : site.url("index");
    }

    private String message(Deleted deleted, String name) {
      Translations texts = Translations.current();
      String too = DeletionView.wentToo(deleted.byModel(), admin.meta());
      if (key == null) {
        int rows = deleted.byModel().getOrDefault(admin.meta().label(), 0);
        String counted = ModelNames.counted(admin.meta(), rows, false);
        return too.isEmpty()
            ? texts.tr("admin.records.deletedSeveral", counted)
            : texts.tr("admin.records.deletedSeveralWith", counted, too);
      }
      String isolated = "\u2068" + name + "\u2069";
      return too.isEmpty()
          ? texts.tr("admin.records.deleted", isolated)
          : texts.tr("admin.records.deletedWith", isolated, too);
    }
  }
}
