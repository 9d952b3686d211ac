package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminException;
import io.charchub.contrib.admin.ChangeMessage;
import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.forms.Field;
import io.charchub.forms.FormSet;
import io.charchub.forms.InlineFormSet;
import io.charchub.forms.ModelForm;
import io.charchub.forms.ModelFormSet;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.UploadedFiles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rows of one model that are edited within the form of the row they belong to, a page of them
 * at a time.
 *
 * @param <T> the model of the rows
 */
final class InlineRows<T extends KeyedModel<?>> {
  private static final int LARGEST_PAGE = 100_000;

  private final FormContext context;
  private final ModelAdmin<?> outer;
  private final InlineAdmin<T> admin;
  private final KeyedModel<?> parent;
  private final String prefix;
  private final ModelField<T, ?> key;
  private final boolean addable;
  private final int page;
  private final Map<ModelForm<T>, AdminForm<T>> forms = new IdentityHashMap<>();
  private final Rows set;
  private ChangeMessage message = ChangeMessage.nothing();

  InlineRows(
      FormContext context,
      ModelAdmin<?> outer,
      InlineAdmin<T> admin,
      KeyedModel<?> parent,
      Set<String> prefixes,
      boolean changeable) {
    this.context = context;
    this.outer = outer;
    this.admin = admin;
    this.parent = parent;
    this.key = key(admin, parent);
    this.prefix = free(InlineFormSet.usualPrefix(key), prefixes);
    Request request = context.request();
    this.addable = changeable && admin.hasAddPermission(request);
    this.page = page(request.query().get(prefix + "-page", ""));
    this.set = new Rows(ordered(admin.queryset(request)), changeable);
  }

  /** The prefix, numbered where an earlier set of rows of the same page has it. */
  private static String free(String usual, Set<String> taken) {
    String prefix = usual;
    for (int i = 2; !taken.add(prefix); i++) {
      prefix = usual + "-" + i;
    }
    return prefix;
  }

  private static int page(String typed) {
    return typed.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(typed), LARGEST_PAGE) : 1;
  }

  /** The key of the rows that leads to the outer row. */
  private static <T extends KeyedModel<?>> ModelField<T, ?> key(
      InlineAdmin<T> admin, KeyedModel<?> parent) {
    ModelMeta<T> meta = admin.meta();
    if (!admin.foreignKey().isEmpty()) {
      return meta.field(admin.foreignKey());
    }
    List<ModelField<T, ?>> keys = new ArrayList<>();
    for (ModelField<T, ?> field : meta.fields()) {
      if (field.isForeignKey() && field.target().modelClass() == parent.getClass()) {
        keys.add(field);
      }
    }
    if (keys.size() != 1) {
      throw new AdminException(
          Problem.of(
                  "admin.E022",
                  meta.name()
                      + (keys.isEmpty() ? " has no key to " : " has several keys to ")
                      + parent.getClass().getSimpleName()
                      + ", so its rows cannot be edited there")
              .hint(
                  "name the key that leads there: new InlineAdmin<>(...).foreignKey(\"author\")"));
    }
    return keys.get(0);
  }

  private QuerySetOf<T, ?> ordered(QuerySetOf<T, ?> rows) {
    if (!admin.orderedBy().isEmpty()) {
      return rows.orderBy(admin.orderedBy(), "pk");
    }
    List<String> order = admin.ordering(context.request());
    if (!order.isEmpty()) {
      return rows.orderBy(order.toArray(String[]::new));
    }
    return rows.isOrdered() ? rows : rows.orderBy("pk");
  }

  /** The set of forms, told what the admin of the rows says. */
  private final class Rows extends InlineFormSet<T> {
    private final boolean deletable;
    private final List<Map<String, ?>> offered;

    Rows(QuerySetOf<T, ?> rows, boolean changeable) {
      super(parent, key, rows, row -> make(row, changeable));
      Request request = context.request();
      deletable = changeable && admin.isDeletable() && admin.hasDeletePermission(request, null);
      prefix(prefix);
      canDelete(true);
      window((page - 1) * admin.perPage(), admin.perPage());
      int most = admin.max(request, parent);
      int least = addable ? admin.min(request, parent) : 0;
      offered = addable ? admin.initial(request, parent) : List.of();
      extra(addable ? Math.max(admin.extra(request, parent), offered.size()) : 0);
      min(least).validateMin(least > 0).max(most).validateMax(true);
      editOnly(!addable);
    }

    @Override
    protected void addFields(ModelForm<T> form, int index) {
      super.addFields(form, index);
      boolean known = index >= 0 && index < initialCount();
      if (known && !(deletable && admin.hasDeletePermission(context.request(), form.instance()))) {
        form.remove(DELETE);
      }
      int place = index - initialCount();
      if (index >= 0 && place >= 0 && place < offered.size()) {
        form.initial(offered.get(place));
      }
    }

    @Override
    protected T saveOne(ModelForm<T> form) {
      boolean isNew = form.instance().isAdding();
      T row = super.saveOne(form);
      inner(form).keepUnseen();
      String model = admin.meta().verboseName();
      message =
          isNew
              ? message.andAdded(model, row)
              : message.andChanged(model, row, inner(form).changes());
      return row;
    }

    @Override
    protected void delete(T row) {
      message = message.andDeleted(admin.meta().verboseName(), row.toString());
      super.delete(row);
    }
  }

  private ModelForm<T> make(T row, boolean changeable) {
    Request request = context.request();
    boolean may = row.isAdding() ? addable : changeable && admin.hasChangePermission(request, row);
    AdminForm<T> made =
        new AdminForm<>(
            context,
            admin,
            row,
            may,
            Set.of(key.name()),
            field -> LookupPage.url(context.site(), outer, prefix, field));
    if (!admin.orderedBy().isEmpty() && made.inputs().contains(admin.orderedBy())) {
      Field<?, ?> position = made.form().formField(admin.orderedBy());
      position.required(false).hidden();
    }
    forms.put(made.form(), made);
    return made.form();
  }

  // ---- asking

  /** The name of the key that leads to the outer row. */
  String keyName() {
    return key.name();
  }

  String prefix() {
    return prefix;
  }

  InlineAdmin<T> admin() {
    return admin;
  }

  FormSet<ModelForm<T>> set() {
    return set;
  }

  ModelFormSet<T> modelSet() {
    return set;
  }

  int page() {
    return page;
  }

  boolean isAddable() {
    return addable && set.forms().size() < admin.max(context.request(), parent);
  }

  /** Whether there are rows after those of this page. */
  boolean hasMore() {
    return !parent.isAdding() && set.initialCount() >= admin.perPage() && set.hasMore();
  }

  /** The form of a row as its admin wants it. */
  AdminForm<T> inner(ModelForm<T> form) {
    return Objects.requireNonNull(forms.get(form), "each form of the set was made here");
  }

  /** The forms in the order that people see. */
  List<ModelForm<T>> inOrder() {
    List<ModelForm<T>> ordered = new ArrayList<>(set.forms());
    String position = admin.orderedBy();
    if (!position.isEmpty() && set.isBound()) {
      ordered.sort(java.util.Comparator.comparingInt(form -> position(form, position)));
    }
    return ordered;
  }

  private static int position(ModelForm<?> form, String field) {
    if (!form.propertyNames().contains(field)) {
      return Integer.MAX_VALUE;
    }
    String sent = form.field(field).value();
    return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : Integer.MAX_VALUE;
  }

  /** The forms of all rows as their admin wants them. */
  List<AdminForm<T>> inners() {
    List<AdminForm<T>> inners = new ArrayList<>();
    set.forms().forEach(form -> inners.add(inner(form)));
    return inners;
  }

  /** The form of a new row, whose names have {@code __prefix__} in place of its number. */
  AdminForm<T> blank() {
    return inner(set.emptyForm());
  }

  /** The hidden input of a row with what it had when the page was made. */
  static String baseName(String prefix, int index) {
    return prefix + "-" + index + "-" + Conflicts.BASE;
  }

  List<Conflicts.Row> conflicts(Conflicts conflicts, QueryParams sent) {
    List<Conflicts.Row> found = new ArrayList<>();
    for (int i = 0; i < set.initialCount() && i < set.forms().size(); i++) {
      ModelForm<T> form = set.forms().get(i);
      if (!set.isDeleted(form)) {
        conflicts.of(inner(form), sent, baseName(prefix, i)).ifPresent(found::add);
      }
    }
    return found;
  }

  // ---- what was sent

  void show(QueryParams sent) {
    set.show(sent);
  }

  void bind(QueryParams sent, UploadedFiles files) {
    set.bind(sent, files);
  }

  /** Saves what changed, as {@code saving} does it, and adds what it was to {@code soFar}. */
  ChangeMessage save(ChangeMessage soFar, Runnable saving) {
    message = soFar;
    saving.run();
    return message;
  }
}
