package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.models.KeyedModel;
import io.charchub.forms.BoundField;
import io.charchub.forms.FormSet;
import io.charchub.forms.ModelForm;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.template.Fragment;
import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows within a form as the page shows them.
 *
 * @param prefix what the names of their inputs begin with
 * @param title the heading
 * @param noun what a row is called
 * @param stacked whether each row is a form of its own
 * @param collapsed whether they can be closed
 * @param open whether they are open
 * @param addable whether rows can be added
 * @param ordered whether rows can be moved; the field that orders them, empty for none
 * @param columns the headings of the table
 * @param management the inputs that say how many rows there are
 * @param errors what is wrong with the rows together
 * @param rows the rows
 * @param blank what a script copies to add a row; null where none can be added
 * @param before the address of the page before; empty for none
 * @param after the address of the next page; empty for none
 * @param listUrl the list of all of them; empty where they are few, or not to be seen
 */
record InlineView(
    String prefix,
    String title,
    String noun,
    boolean stacked,
    boolean collapsed,
    boolean open,
    boolean addable,
    String ordered,
    List<String> columns,
    Fragment management,
    Fragment errors,
    List<Row> rows,
    @Nullable Row blank,
    String before,
    String after,
    String listUrl) {

  /**
   * A row.
   *
   * @param id what stands for it in HTML
   * @param place its place among the forms, as its names have it
   * @param title what it is called; empty for a new one
   * @param url its own form; empty for none
   * @param base what it had when the page was made, as JSON; empty for a new one
   * @param wrong what is wrong with it as a whole
   * @param hidden its inputs out of sight
   * @param delete the box that removes it; null where it cannot be
   * @param lines its fields
   */
  record Row(
      String id,
      String place,
      String title,
      String url,
      String base,
      List<String> wrong,
      List<Fragment> hidden,
      @Nullable BoundField delete,
      List<FieldLine> lines) {}

  static <T extends KeyedModel<?>> InlineView of(
      Request request, AdminSite site, InlineRows<T> inline, Editing<?> editing) {
    InlineAdmin<T> admin = inline.admin();
    FormSet<ModelForm<T>> set = inline.set();
    List<Row> rows = new ArrayList<>();
    for (ModelForm<T> form : inline.inOrder()) {
      rows.add(row(site, inline, form, set.forms().indexOf(form), editing));
    }
    AdminForm<T> blank = inline.blank();
    String title =
        admin.heading().isEmpty()
            ? ModelNames.title(admin.meta())
            : Translations.current().tr(admin.heading());
    boolean wrong = set.isBound() && set.totalErrorCount() > 0;
    boolean more = inline.hasMore();
    int page = inline.page();
    return new InlineView(
        inline.prefix(),
        title,
        ModelNames.one(admin.meta()),
        admin.isStacked(),
        admin.isCollapsed(),
        !admin.isCollapsed() || wrong || set.isBound(),
        inline.isAddable(),
        editing.isChangeable() ? admin.orderedBy() : "",
        columns(blank),
        set.managementForm(),
        set.errorList(),
        rows,
        inline.isAddable() ? row(site, inline, blank.form(), -1, editing) : null,
        page > 1 ? pageUrl(request, inline.prefix(), page - 1) : "",
        more ? pageUrl(request, inline.prefix(), page + 1) : "",
        more || page > 1 ? listUrl(request, site, inline, editing) : "");
  }

  private static List<String> columns(AdminForm<?> blank) {
    return blank.lines().stream()
        .filter(line -> line.field() == null || !line.field().isHidden())
        .map(FieldLine::label)
        .toList();
  }

  private static <T extends KeyedModel<?>> Row row(
      AdminSite site, InlineRows<T> inline, ModelForm<T> form, int place, Editing<?> editing) {
    AdminForm<T> inner = inline.inner(form);
    T row = inner.row();
    boolean known = !row.isAdding();
    String number = place < 0 ? "__prefix__" : String.valueOf(place);
    String id = inline.prefix() + "-" + number;
    boolean deletable = form.propertyNames().contains(FormSet.DELETE);
    return new Row(
        id,
        number,
        known ? String.valueOf(row) : "",
        known && inline.admin().hasChangeLink() ? changeUrl(site, inline, row) : "",
        known
            ? editing.sentOr(InlineRows.baseName(inline.prefix(), place), inner.before().toJson())
            : "",
        form.nonFieldErrors(),
        form.hiddenFields().stream().map(BoundField::input).toList(),
        deletable ? form.field(FormSet.DELETE) : null,
        inner.lines());
  }

  private static <T extends KeyedModel<?>> String changeUrl(
      AdminSite site, InlineRows<T> inline, T row) {
    return site.isRegistered(inline.admin().meta())
        ? site.url(inline.admin().meta(), "change", String.valueOf(row.pk()))
        : "";
  }

  private static String pageUrl(Request request, String prefix, int page) {
    QueryParams query = request.query().with(prefix + "-page", String.valueOf(page));
    return request.path() + "?" + query.encode();
  }

  private static String listUrl(
      Request request, AdminSite site, InlineRows<?> inline, Editing<?> editing) {
    ModelAdmin<?> admin = site.find(inline.admin().meta()).orElse(null);
    if (admin == null || !admin.hasViewPermission(request, null)) {
      return "";
    }
    QueryParams filter =
        QueryParams.EMPTY.with(inline.keyName(), String.valueOf(editing.row().pk()));
    return site.url(admin.meta(), "changelist") + "?" + filter.encode();
  }

  /** What a field is called on the page, for the summary of what is wrong. */
  static String label(String row, String field) {
    return row.isEmpty() ? field : row + " · " + Names.capfirst(field);
  }
}
