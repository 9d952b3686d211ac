package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPage;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.models.KeyedModel;
import io.charchub.forms.BoundField;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a form.
 *
 * @param <T> the model
 */
final class FormPage<T extends KeyedModel<?>> {
  private final Editing<T> editing;
  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;

  FormPage(Editing<T> editing) {
    this.editing = editing;
    this.site = editing.site();
    this.admin = editing.admin();
    this.request = editing.request();
  }

  /**
   * Something wrong, as the summary at the top says it.
   *
   * @param label the field; empty where it is about the whole
   * @param text what is wrong
   * @param target the id of the input; empty for none
   */
  record Wrong(String label, String text, String target) {}

  Response response() {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    AdminForm<T> form = editing.form();
    List<FormSection> sections = form.sections(isPopup(request) ? "popup-s" : "s");
    context.put("form", form.form());
    context.put("sections", sections);
    context.put("tabbed", sections.stream().anyMatch(FormSection::tab));
    context.put("wrong", wrong());
    context.put("inlines", inlines());
    context.put("base", editing.sentOr(Conflicts.BASE, form.before().toJson()));
    context.put("restored", editing.restored());
    context.put("unsaved", editing.isUnsaved());
    context.put("action", editing.isAdding() ? addUrl() : "");
    context.put("back", Drafts.address(request, request.query().get(Saved.RETURN, "")).orElse(""));
    context.put("multipart", isMultipart());
    context.put("adding", editing.isAdding());
    context.put("changeable", editing.isChangeable());
    context.put("name", editing.title());
    context.put("noun", ModelNames.one(admin.meta()));
    context.put("number", editing.number());
    context.put("popup", isPopup(request));
    putAddresses(context);
    boolean adding = editing.isAdding();
    AdminPage page = adding ? AdminPage.ADD : AdminPage.FORM;
    return AdminShell.render(request, site, admin, page, adding ? null : editing.row(), context);
  }

  /** Whether the page stands in a dialog of another form. */
  static boolean isPopup(Request request) {
    return request.query().has("_popup");
  }

  private void putAddresses(Map<String, @Nullable Object> context) {
    boolean there = !editing.isAdding();
    T row = editing.row();
    boolean seen = admin.hasViewPermission(request, null);
    context.put("listUrl", seen ? listUrl(request, site, admin) : "");
    context.put("listName", ModelNames.title(admin.meta()));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    boolean deletable = there && admin.hasDeletePermission(request, row);
    context.put("deleteUrl", deletable ? rowUrl("delete", row) : "");
    context.put("historyUrl", there ? rowUrl("history", row) : "");
    context.put("objectTools", there ? admin.objectTools(request, row) : Map.of());
    context.put("actions", there ? actions(row) : List.of());
    context.put("actUrl", site.url(admin.meta(), "changelist"));
    context.put("key", String.valueOf(row.pk()));
    context.put("siteUrl", there ? admin.viewOnSiteUrl(request, row) : "");
    boolean more = admin.hasAddPermission(request);
    context.put("saveAs", there && more && admin.isSaveAs());
    context.put("addAnother", more && !(there && admin.isSaveAs()));
    context.put("goOn", admin.hasChangePermission(request, there ? row : null) || seen);
  }

  /** What can be done to the row, by a button. */
  record Action(String name, String label, boolean dangerous) {}

  private List<Action> actions(T row) {
    return site.actions(request, admin, AdminAction.Location.FORM).stream()
        .filter(action -> action.isAllowed(request, admin, row))
        .map(each -> new Action(each.name(), each.label(admin), each.isDangerous()))
        .toList();
  }

  /** Also where the page answers for a row that is gone. */
  private String addUrl() {
    String query = request.rawQuery();
    String add = site.url(admin.meta(), "add");
    return query.isEmpty() ? add : add + "?" + query;
  }

  private String rowUrl(String page, T row) {
    return site.url(admin.meta(), page, String.valueOf(row.pk()));
  }

  /** The list with the filters that the visitor came with. */
  static String listUrl(Request request, AdminSite site, ModelAdmin<?> admin) {
    String filters = request.query().get(Saved.FILTERS, "");
    String list = site.url(admin.meta(), "changelist");
    return filters.isEmpty() ? list : list + "?" + filters;
  }

  private List<InlineView> inlines() {
    List<InlineView> views = new ArrayList<>();
    editing.inlines().forEach(inline -> views.add(view(inline)));
    return views;
  }

  private <R extends KeyedModel<?>> InlineView view(InlineRows<R> inline) {
    return InlineView.of(request, site, inline, editing);
  }

  private boolean isMultipart() {
    return editing.form().form().isMultipart()
        || editing.inlines().stream().anyMatch(inline -> inline.set().isMultipart());
  }

  /** What is wrong with the form, the whole first, and with the rows within. */
  private List<Wrong> wrong() {
    List<Wrong> wrong = new ArrayList<>();
    add(wrong, editing.form().form(), "");
    for (InlineRows<?> inline : editing.inlines()) {
      inline
          .set()
          .nonFormErrors()
          .nonField()
          .forEach(error -> wrong.add(new Wrong("", error.text(), "")));
      for (AdminForm<?> row : inline.inners()) {
        if (!isDeleted(inline, row)) {
          String name = ModelNames.one(inline.admin().meta());
          add(wrong, row.form(), name);
        }
      }
    }
    return wrong;
  }

  private static <R extends KeyedModel<?>> boolean isDeleted(
      InlineRows<R> inline, AdminForm<?> row) {
    return inline.set().deletedForms().stream().anyMatch(form -> form == row.form());
  }

  private static void add(List<Wrong> wrong, ModelForm<?> form, String row) {
    form.nonFieldErrors().forEach(text -> wrong.add(new Wrong(row, text, "")));
    for (BoundField field : form.fields()) {
      for (String text : field.errors()) {
        wrong.add(new Wrong(InlineView.label(row, field.label()), text, target(field)));
      }
    }
  }

  /** Where the keyboard goes: of a group to its first input. */
  private static String target(BoundField field) {
    boolean boxes =
        field.widget() instanceof RowChoice choice
            ? choice.isFew() && choice.isMultiple()
            : field.isGroup();
    return boxes ? field.id() + "_0" : field.id();
  }
}
