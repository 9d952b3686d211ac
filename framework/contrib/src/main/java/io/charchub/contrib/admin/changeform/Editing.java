package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ChangeMessage;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.RowSnapshot;
import io.charchub.crypto.RandomTokens;
import io.charchub.db.IntegrityException;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.forms.ModelForm;
import io.charchub.http.Http404;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.UploadedFiles;
import io.charchub.text.Slugs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One request's work on one row: its form, what was sent, and what comes of it.
 *
 * @param <T> the model
 */
final class Editing<T extends KeyedModel<?>> {
  private static final int NUMBER_LENGTH = 22;

  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;
  private final boolean adding;
  private final boolean changeable;
  private final FormContext context;
  private final String title;
  private AdminForm<T> form;
  private String number = RandomTokens.string(NUMBER_LENGTH);

  Editing(AdminSite site, ModelAdmin<T> admin, Request request, T row) {
    this.site = site;
    this.admin = admin;
    this.request = request;
    this.adding = row.isAdding();
    this.changeable =
        adding ? admin.hasAddPermission(request) : admin.hasChangePermission(request, row);
    this.context = new FormContext(request, site);
    this.title = adding ? ModelNames.one(admin.meta()) : String.valueOf(row);
    this.form = make(row);
  }

  private AdminForm<T> make(T row) {
    return new AdminForm<>(
        context, admin, row, changeable, field -> LookupPage.url(site, admin, "", field));
  }

  // ---- what the page reads

  Request request() {
    return request;
  }

  AdminSite site() {
    return site;
  }

  ModelAdmin<T> admin() {
    return admin;
  }

  T row() {
    return form.row();
  }

  AdminForm<T> form() {
    return form;
  }

  boolean isAdding() {
    return adding;
  }

  boolean isChangeable() {
    return changeable;
  }

  String number() {
    return number;
  }

  /** The rows that a relation of the form can be set to. */
  RelatedRows<?> relation(String inline, String field) {
    if (form.inputs().contains(field)
        && form.form().formField(field).widget() instanceof RowChoice choice) {
      return choice.rows();
    }
    throw new Http404(
        Problem.of(
            "admin.E021", "The form of " + admin.meta().name() + " looks up no '" + field + "'"));
  }

  // ---- answering

  /** The page as it is opened. */
  Response open() {
    if (adding) {
      form.initial(admin.changeFormInitial(request));
    }
    return new FormPage<>(this).response();
  }

  /** What comes of what was sent; the page itself is made after the transaction. */
  Supplier<Response> post() {
    QueryParams sent = sent();
    context.sent(sent);
    number = sent.get(Submissions.NUMBER, number);
    if (sent.has("_find") || sent.has("_preview")) {
      form.form().show(sent);
      return () -> new FormPage<>(this).response();
    }
    if (sent.has("_saveasnew") && admin.isSaveAs() && admin.hasAddPermission(request)) {
      form = make(admin.meta().newInstance());
    }
    RowSnapshot<T> before = admin.snapshot(row(), form.inputs());
    form.form().bind(filledIn(sent), files());
    if (!form.form().isValid()) {
      return () -> new FormPage<>(this).response();
    }
    save(before);
    return () -> new Saved<>(this, sent).response();
  }

  /** The page again, since the database refused the row that the checks had let pass. */
  Supplier<Response> refused(IntegrityException refusal) {
    QueryParams sent = sent();
    context.sent(sent);
    form.form().bind(filledIn(sent), files());
    if (form.form().isValid() && !form.form().explains(refusal)) {
      form.form().addError("admin.form.refused", "refused");
    }
    return () -> new FormPage<>(this).response();
  }

  private QueryParams sent() {
    try {
      return request.form();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UploadedFiles files() {
    try {
      return request.files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the slugs that a script would have filled in. */
  private QueryParams filledIn(QueryParams sent) {
    QueryParams filled = sent;
    Map<String, String> sources =
        form.row().isAdding() ? admin.prepopulated(request, null) : Map.of();
    for (Map.Entry<String, String> each : sources.entrySet()) {
      String slug = each.getKey();
      if (form.inputs().contains(slug) && sent.get(slug, "").isBlank()) {
        filled =
            filled.with(
                slug,
                Slugs.slugify(
                    sent.get(each.getValue(), ""), FieldLooks.isUnicode(admin.meta(), slug)));
      }
    }
    return filled;
  }

  // ---- saving

  /** Django's order: the row, its sets, the rows within, the log. */
  private void save(RowSnapshot<T> before) {
    ModelForm<T> valid = form.form();
    T row = valid.instance();
    boolean isNew = row.isAdding();
    valid.save(false);
    admin.saveModel(request, row, valid, isNew);
    valid.saveManyToMany();
    if (isNew) {
      admin.logAddition(request, row, ChangeMessage.added());
    } else {
      admin.logChange(request, row, ChangeMessage.changed(before.changes()));
    }
  }

  /** What the page is called: as the row was before anything was put into it. */
  String title() {
    return title;
  }
}
