package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.ActionRun;
import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.RowDeletion;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Transactions;
import io.charchub.forms.Form;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.Translations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the action that was sent from a list: asks first, does it in one transaction, writes
 * it down and tells how many rows it changed.
 *
 * @param <T> the model
 */
final class ActionRunner<T extends KeyedModel<?>> {
  /** Above this many rows the log has one entry for all of them. */
  private static final int MOST_LOGGED = 1_000;

  private static final int NAMED = 10;

  private final ChangeList<T> list;
  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;
  private String back;

  ActionRunner(ChangeList<T> list) {
    this.list = list;
    this.site = list.site();
    this.admin = list.admin();
    this.request = list.request();
    this.back = list.address().url();
  }

  /** The actions that the visitor may choose there, those that set one field among them. */
  static <T extends KeyedModel<?>> List<AdminAction<T>> actions(
      AdminSite site, ModelAdmin<T> admin, Request request, AdminAction.Location location) {
    List<AdminAction<T>> all = new ArrayList<>(site.actions(request, admin, location));
    if (location == AdminAction.Location.LIST && admin.hasChangePermission(request, null)) {
      for (String field : admin.bulkEditable(request)) {
        if (admin.hasFieldChangePermission(request, field, null)) {
          all.add(FieldAction.of(admin, field));
        }
      }
    }
    return all;
  }

  Response answer(QueryParams sent) throws IOException {
    String name = sent.get("action", "");
    if (name.isEmpty()) {
      return warned("admin.list.noAction");
    }
    boolean ofForm = sent.has(Selection.OF_FORM);
    AdminAction<T> action =
        find(name, ofForm ? AdminAction.Location.FORM : AdminAction.Location.LIST);
    AdminRows.require(request, action != null);
    QuerySetOf<T, ?> rows = Selection.of(list, sent);
    if (action == null || rows == null || ofForm && sent.getList(Selection.KEYS).size() != 1) {
      return warned("admin.list.noneSelected");
    }
    if (ofForm) {
      back = site.url(admin.meta(), "change", sent.get(Selection.KEYS, ""));
    }
    List<Object> refused = refused(action, rows);
    long count = rows.orderBy().count() - refused.size();
    if (!refused.isEmpty()) {
      rows = rows.exclude("pk__in", refused);
      Messages.warning(
          request,
          Translations.current().tr("admin.list.leftOut", Numbers.grouped(refused.size())));
    }
    return count == 0 ? warned("admin.list.noneSelected") : answer(action, rows, count, sent);
  }

  private @Nullable AdminAction<T> find(String name, AdminAction.Location location) {
    return actions(site, admin, request, location).stream()
        .filter(action -> action.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Response answer(
      AdminAction<T> action, QuerySetOf<T, ?> rows, long count, QueryParams sent)
      throws IOException {
    boolean confirmed = sent.has(RowDeletion.CONFIRMED);
    Form form = action.newForm();
    if (form != null && confirmed) {
      form.bind(request);
    }
    ActionRun<T> run =
        new ActionRun<>(
            request, site, admin, rows, count, confirmed, form, Selection.carried(sent), back);
    AdminAction.Page<T> page = action.page();
    if (page != null) {
      Response answered = page.answer(run);
      return answered == null ? Response.redirect(back) : answered;
    }
    boolean ready = confirmed && (form == null || form.isValid());
    return ready || !action.asks() ? done(action, run) : ask(action, run);
  }

  /** Those that the visitor may not change, where the action needs that. */
  private List<Object> refused(AdminAction<T> action, QuerySetOf<T, ?> rows) {
    List<Object> refused = new ArrayList<>();
    if (action.changesRows() && action.page() == null) {
      rows.orderBy()
          .iterate(
              row -> {
                Object key = row.pk();
                if (key != null && !action.isAllowed(request, admin, row)) {
                  refused.add(key);
                }
              });
    }
    return refused;
  }

  private Response ask(AdminAction<T> action, ActionRun<T> run) {
    Form form = run.sentForm();
    List<String> names =
        run.rows().orderBy("pk").limit(NAMED).list().stream().map(String::valueOf).toList();
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("title", action.label(admin));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    context.put("listName", ModelNames.title(admin.meta()));
    context.put("back", back);
    context.put("counted", counted(run.count()));
    context.put("names", names);
    context.put("others", Math.max(0, run.count() - names.size()));
    context.put("form", form);
    context.put("failed", form != null && form.isBound() && !form.isValid());
    context.put("dangerous", action.isDangerous());
    context.put("carried", run.fields());
    context.put("confirmed", RowDeletion.CONFIRMED);
    return AdminShell.render(request, site, "admin/action_confirmation.ftlh", context);
  }

  private String counted(long count) {
    return ModelNames.counted(admin.meta(), count, false);
  }

  private Response done(AdminAction<T> action, ActionRun<T> run) {
    AdminAction.Work<T> work = action.work();
    if (work == null) {
      return Response.redirect(back);
    }
    long changed =
        Transactions.atomic(
            () -> {
              List<T> named = run.count() <= MOST_LOGGED ? run.rows().list() : List.of();
              ActionRun<T> fixed = named.isEmpty() ? run : run.on(byKeys(named));
              long rows = work.run(fixed);
              log(action, named, rows);
              return rows;
            });
    Messages.success(request, Translations.current().tr(action.done(), counted(changed)));
    String wanted = admin.afterAction(request, action);
    return Response.redirect(wanted.isEmpty() ? wayBack(run) : wanted);
  }

  /** The form that one came from may be of a row that exists no more. */
  private String wayBack(ActionRun<T> run) {
    boolean gone = run.fields().containsKey(Selection.OF_FORM) && !run.rows().orderBy().exists();
    return gone ? list.address().url() : back;
  }

  /** The very rows that are named in the log, whatever the action changes of them. */
  private QuerySetOf<T, ?> byKeys(List<T> named) {
    List<Object> keys = new ArrayList<>();
    for (T row : named) {
      Object key = row.pk();
      if (key != null) {
        keys.add(key);
      }
    }
    return admin.queryset(request).filter("pk__in", keys);
  }

  private void log(AdminAction<T> action, List<T> named, long rows) {
    if (rows == 0) {
      return;
    }
    if (named.isEmpty()) {
      AdminLog.of(request).acted(action.name(), admin.meta(), rows);
    } else {
      AdminLog.of(request).acted(action.name(), named);
    }
  }

  private Response warned(String key) {
    Messages.warning(request, Translations.current().tr(key));
    return Response.redirect(back);
  }
}
