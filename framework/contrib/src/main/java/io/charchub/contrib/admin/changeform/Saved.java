package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminPage;
import io.charchub.contrib.admin.AdminShell;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one goes after saving, by the button that was pressed, and what is said there.
 *
 * @param <T> the model
 */
final class Saved<T extends KeyedModel<?>> {
  /** The parameter of an address with the filters of the list that one came from. */
  static final String FILTERS = "_changelist_filters";

  /** The parameter of an address with the draft of another form that one returns to. */
  static final String RETURN = "_return";

  /** The parameter with the input of that form which the row is for. */
  static final String INPUT = "_input";

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
    if (FormPage.isPopup(request)) {
      Map<String, @Nullable Object> context = new LinkedHashMap<>();
      context.put("key", String.valueOf(row.pk()));
      context.put("label", String.valueOf(row));
      return AdminShell.render(request, site, admin, AdminPage.DIALOG_DONE, row, context);
    }
    Optional<String> back = returned(row);
    if (back.isPresent()) {
      return Response.redirect(back.get());
    }
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

  /** To the form that the row was made for; it is chosen there. */
  private Optional<String> returned(T row) {
    String draft = request.query().get(RETURN, "");
    Optional<String> address = Drafts.address(request, draft);
    if (address.isPresent()) {
      Drafts.choose(
          request,
          draft,
          request.query().get(INPUT, ""),
          String.valueOf(row.pk()),
          request.query().has("_several"));
      say("");
    }
    return address;
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
