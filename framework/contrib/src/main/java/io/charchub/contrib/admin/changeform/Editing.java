package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ChangeMessage;
import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.RowRevert;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request's work on one row: its form, what was sent, and what comes of it.
 *
 * @param <T> the model
 */
final class Editing<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;
  private final boolean adding;
  private final boolean changeable;
  private final FormContext context;
  private final String title;
  private AdminForm<T> form;
  private List<InlineRows<?>> inlines;
  private String number;
  private String restored = "";
  private boolean unsaved;

  Editing(AdminSite site, ModelAdmin<T> admin, Request request, T row) {
    this.site = site;
    this.admin = admin;
    this.request = request;
    this.adding = row.isAdding();
    this.changeable =
        adding ? admin.hasAddPermission(request) : admin.hasChangePermission(request, row);
    this.context = new FormContext(request, site);
    this.title = adding ? ModelNames.one(admin.meta()) : String.valueOf(row);
    this.number = Drafts.number(request);
    this.form = make(row);
    this.inlines = inlines(row);
  }

  private AdminForm<T> make(T row) {
    AdminForm<T> made =
        new AdminForm<>(
            context,
            admin,
            row,
            changeable,
            Set.of(),
            field -> LookupPage.url(site, admin, "", field));
    if (FormPage.isPopup(request)) {
      made.form().prefix("popup"); // ids of the form around the dialog must not come twice
    }
    return made;
  }

  private List<InlineRows<?>> inlines(T row) {
    List<InlineRows<?>> all = new ArrayList<>();
    if (FormPage.isPopup(request)) {
      return all;
    }
    Set<String> prefixes = new HashSet<>();
    for (InlineAdmin<?> inline : admin.inlines(request, row.isAdding() ? null : row)) {
      if (inline.hasViewPermission(request, null) || inline.hasAddPermission(request)) {
        all.add(new InlineRows<>(context, admin, inline, row, prefixes, changeable));
      }
    }
    return all;
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

  List<InlineRows<?>> inlines() {
    return inlines;
  }

  /** What is said of a page that shows what was typed before; empty for other pages. */
  String restored() {
    return restored;
  }

  /** Whether the page shows something that is not saved, though nothing was typed in it. */
  boolean isUnsaved() {
    return unsaved;
  }

  /** What was sent for the hidden input {@code name}, or else {@code usual}. */
  String sentOr(String name, String usual) {
    return context.sent().get(name, usual);
  }

  /** The rows that a relation of the form can be set to. */
  RelatedRows<?> relation(String inline, String field) {
    for (InlineRows<?> each : inlines) {
      if (each.prefix().equals(inline)) {
        return relation(each.blank(), field);
      }
    }
    return relation(form, field);
  }

  private RelatedRows<?> relation(AdminForm<?> form, String field) {
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
    } else if (changeable) {
      Map<String, @Nullable Object> before = RowRevert.initial(request, admin, row());
      form.revert(before);
      unsaved = !before.isEmpty();
    }
    Optional<QueryParams> draft = changeable ? Drafts.takeUp(request) : Optional.empty();
    draft.ifPresent(
        typed -> {
          context.sent(typed);
          show(typed);
          restored = "admin.form.restored";
          unsaved = true;
        });
    return page();
  }

  /** The form for a new row with what was typed for one that somebody has deleted meanwhile. */
  Response instead() {
    QueryParams typed = sent().without(Conflicts.BASE);
    for (InlineRows<?> inline : inlines) {
      typed = SentData.asNew(typed, inline.prefix(), inline.admin().meta().pk().name());
    }
    context.sent(typed);
    show(typed);
    restored = "admin.form.gone";
    unsaved = true;
    return page();
  }

  private Response page() {
    return new FormPage<>(this).response();
  }

  private void show(QueryParams typed) {
    form.form().show(typed);
    inlines.forEach(inline -> inline.show(typed));
  }

  /** What comes of what was sent; the page itself is made after the transaction. */
  Supplier<Response> post() {
    QueryParams sent = SentData.merged(sent());
    context.sent(sent);
    number = sent.get(Submissions.NUMBER, number);
    if (sent.has("_related")) {
      return () -> relatedPage(sent);
    }
    Optional<QueryParams> again = shownAgain(sent);
    if (again.isPresent()) {
      context.sent(again.get());
      show(again.get());
      return this::page;
    }
    QueryParams wanted = sent;
    if (sent.has("_saveasnew") && admin.isSaveAs() && admin.hasAddPermission(request)) {
      T copy = admin.meta().newInstance();
      form = make(copy);
      inlines = inlines(copy);
      for (InlineRows<?> inline : inlines) {
        wanted = SentData.asNew(wanted, inline.prefix(), inline.admin().meta().pk().name());
      }
    }
    bind(filledIn(wanted));
    if (!isValid()) {
      return this::page;
    }
    List<Conflicts.Row> conflicts = conflicts(wanted);
    if (!conflicts.isEmpty()) {
      return () -> new ConflictPage<>(this, conflicts, sent).response();
    }
    save();
    return () -> new Saved<>(this, sent).response();
  }

  private void bind(QueryParams sent) {
    form.form().bind(sent, files());
    inlines.forEach(inline -> inline.bind(sent, files()));
  }

  private boolean isValid() {
    boolean valid = form.form().isValid();
    for (InlineRows<?> inline : inlines) {
      valid &= inline.set().isValid();
    }
    return valid;
  }

  /** What is to be shown where a button asks for the page again, and not for saving. */
  private Optional<QueryParams> shownAgain(QueryParams sent) {
    if (sent.has("_find") || sent.has("_preview")) {
      return Optional.of(sent);
    }
    Optional<String> sought = SentData.sought(sent);
    if (sought.isPresent()) {
      return Optional.of(sent.with("_find", sought.get()));
    }
    for (InlineRows<?> inline : inlines) {
      String prefix = inline.prefix();
      if (sent.get("_add_inline", "").equals(prefix)) {
        return Optional.of(SentData.withRow(sent, prefix, inline.blank().there()));
      }
      String move = sent.get("_move", "");
      if (move.startsWith(prefix + "-")) {
        String row = move.substring(prefix.length() + 1);
        return Optional.of(SentData.moved(sent, prefix, row, inline.admin().orderedBy()));
      }
    }
    return Optional.empty();
  }

  /** To the form of a row that is to be made, or changed, and back with all that was typed. */
  private Response relatedPage(QueryParams sent) {
    String input = sent.get("_related", "");
    show(sent);
    for (AdminForm<?> each : allForms()) {
      for (String name : each.inputs()) {
        if (each.form().field(name).htmlName().equals(input)
            && each.form().formField(name).widget() instanceof RowChoice choice
            && !choice.addUrl().isEmpty()) {
          QueryParams back =
              QueryParams.EMPTY
                  .with(Saved.RETURN, Drafts.putAside(request, sent))
                  .with(Saved.INPUT, input);
          if (choice.isMultiple()) {
            back = back.with("_several", "1");
          }
          return Response.redirect(choice.addUrl() + "?" + back.encode());
        }
      }
    }
    return page();
  }

  private List<AdminForm<?>> allForms() {
    List<AdminForm<?>> all = new ArrayList<>();
    all.add(form);
    inlines.forEach(inline -> all.addAll(inline.inners()));
    return all;
  }

  private List<Conflicts.Row> conflicts(QueryParams sent) {
    Conflicts conflicts = new Conflicts(context);
    List<Conflicts.Row> found = new ArrayList<>();
    conflicts.of(form, sent, Conflicts.BASE).ifPresent(found::add);
    for (InlineRows<?> inline : inlines) {
      found.addAll(inline.conflicts(conflicts, sent));
    }
    return found;
  }

  /** The page again, since the database refused the row that the checks had let pass. */
  Supplier<Response> refused(RuntimeException refusal) {
    QueryParams sent = SentData.merged(sent());
    context.sent(sent);
    bind(filledIn(sent));
    boolean explained =
        !isValid()
            || refusal instanceof IntegrityException integrity && form.form().explains(integrity);
    if (!explained) {
      boolean needed = !(refusal instanceof IntegrityException);
      form.form().addError(needed ? "admin.form.needed" : "admin.form.refused", "refused");
    }
    return this::page;
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
      boolean here = form.inputs().contains(slug) && form.inputs().contains(each.getValue());
      String name = here ? form.form().field(slug).htmlName() : "";
      if (here && sent.get(name, "").isBlank()) {
        String source = sent.get(form.form().field(each.getValue()).htmlName(), "");
        filled = filled.with(name, Slugs.slugify(source, FieldLooks.isUnicode(admin.meta(), slug)));
      }
    }
    return filled;
  }

  // ---- saving

  /** Django's order: the row, its sets, the rows within, the log. */
  private void save() {
    ModelForm<T> valid = form.form();
    T row = valid.instance();
    boolean isNew = row.isAdding();
    admin.saveForm(request, valid, isNew);
    admin.saveModel(request, row, valid, isNew);
    List<ChangeMessage> within = new ArrayList<>();
    admin.saveRelated(request, row, isNew, () -> within.add(saveRelated(row, valid, isNew)));
    ChangeMessage message = within.isEmpty() ? saved(isNew) : within.get(within.size() - 1);
    if (isNew) {
      admin.logAddition(request, row, message);
    } else {
      admin.logChange(request, row, message);
    }
  }

  private ChangeMessage saveRelated(T row, ModelForm<T> valid, boolean isNew) {
    valid.saveManyToMany();
    form.keepUnseen();
    ChangeMessage message = saved(isNew);
    for (InlineRows<?> inline : inlines) {
      message = save(inline, row, message);
    }
    return message;
  }

  private <R extends KeyedModel<?>> ChangeMessage save(
      InlineRows<R> inline, T row, ChangeMessage soFar) {
    return inline.save(
        soFar, () -> admin.saveFormset(request, row, inline.admin(), inline.modelSet()));
  }

  private ChangeMessage saved(boolean isNew) {
    return isNew ? ChangeMessage.added() : ChangeMessage.changed(form.changes());
  }

  /** What the page is called: as the row was before anything was put into it. */
  String title() {
    return title;
  }
}
