package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.messages.Level;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;

/**
 * Where one goes after saving, by the button that was pressed, and what is said there.
 *
 * @param <T> the model
 */
final class Saved<T extends KeyedModel<?>> {
  /** The parameter of an address with the filters of the list that one came from. */
  static final String FILTERS = "_changelist_filters";

  private final Editing<T> editing;
  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;
  private final QueryParams sent;

  Saved(Editing<T> editing, QueryParams sent) {
    this.editing = editing;
    this.site = editing.site();
    this.admin = editing.admin();
    this.request = editing.request();
    this.sent = sent;
  }

  Response response() {
    T row = editing.row();
    boolean copied = sent.has("_saveasnew");
    if (sent.has("_addanother")) {
      say("admin.form.another");
      return Response.redirect(kept(site.url(admin.meta(), "add")));
    }
    if ((sent.has("_continue") || copied && admin.isSaveAsContinue())
        && admin.hasViewPermission(request, row)) {
      say("admin.form.goOn");
      return Response.redirect(kept(change(row)));
    }
    say("");
    return Response.redirect(after(row));
  }

  private String after(T row) {
    String wanted = admin.afterSaving(request, row, editing.isAdding());
    if (!wanted.isEmpty()) {
      return wanted;
    }
    return admin.hasViewPermission(request, null)
        ? FormPage.listUrl(request, site, admin)
        : site.url("index");
  }

  private String change(T row) {
    return site.url(admin.meta(), "change", String.valueOf(row.pk()));
  }

  /** With the filters that one came with. */
  private String kept(String address) {
    String filters = request.query().get(FILTERS, "");
    return filters.isEmpty()
        ? address
        : address + "?" + QueryParams.EMPTY.with(FILTERS, filters).encode();
  }

  private void say(String hint) {
    Translations texts = Translations.current();
    boolean isNew = editing.isAdding() || sent.has("_saveasnew");
    String done =
        texts.tr(
            isNew ? "admin.form.added" : "admin.form.changed",
            ModelNames.one(admin.meta()),
            String.valueOf(editing.row()));
    String text = hint.isEmpty() ? done : done + " " + texts.tr(hint);
    boolean reachable = admin.hasViewPermission(request, editing.row());
    Messages.of(request).addLinked(Level.SUCCESS, text, reachable ? change(editing.row()) : "");
  }
}
