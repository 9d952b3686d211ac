package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.BaseModelAdmin;
import io.charchub.contrib.admin.FieldChange;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.RowSnapshot;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.RelatedSet;
import io.charchub.forms.BoundField;
import io.charchub.forms.ChoiceList;
import io.charchub.forms.Field;
import io.charchub.forms.ModelForm;
import io.charchub.forms.ModelMultipleChoiceField;
import io.charchub.forms.RowField;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.template.Markdown;
import io.charchub.template.Markup;
import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of one row as its admin wants it: the fields that the visitor may change as inputs, the
 * others as text, in groups.
 *
 * @param <T> the model
 */
final class AdminForm<T extends KeyedModel<?>> {
  private final FormContext context;
  private final BaseModelAdmin<T> admin;
  private final ModelForm<T> form;
  private final Layout layout;
  private final RowState before;
  private final Map<String, List<String>> there = new LinkedHashMap<>();
  private @Nullable RowSnapshot<T> snapshot;

  /**
   * The form of {@code row}.
   *
   * @param changeable whether the visitor may change anything
   * @param hidden fields that are not shown: the key of a row within another to that row
   * @param lookup where the rows of a relation are looked up, by the name of its field
   */
  AdminForm(
      FormContext context,
      BaseModelAdmin<T> admin,
      T row,
      boolean changeable,
      Set<String> hidden,
      Function<String, String> lookup) {
    this.context = context;
    this.admin = admin;
    Request request = context.request();
    T known = row.isAdding() ? null : row;
    Layout wanted = Layout.of(request, admin, known, changeable, hidden);
    List<String> inputs = wanted.inputs(admin.meta());
    this.form = admin.form(request, row, inputs);
    List<String> own = new ArrayList<>();
    for (String name : List.copyOf(form.propertyNames())) {
      if (ModelForm.editable(admin.meta()).contains(name) && !inputs.contains(name)) {
        form.remove(name);
      } else if (!inputs.contains(name)) {
        own.add(name);
      }
    }
    if (!changeable) {
      own.forEach(form::remove);
      own.clear();
    }
    this.layout = wanted.with(own);
    layout.inputs().forEach(name -> prepare(name, known, lookup));
    if (known != null && admin instanceof ModelAdmin<?> && !request.isMethod("POST")) {
      admin.meta().manyToMany().forEach(this::readSet);
    }
    this.before = RowState.of(form);
    if (request.isMethod("POST")) {
      form.fields().forEach(field -> there.put(field.name(), field.values()));
      this.snapshot = admin.snapshot(row, inputs());
    }
  }

  ModelForm<T> form() {
    return form;
  }

  BaseModelAdmin<T> admin() {
    return admin;
  }

  T row() {
    return form.instance();
  }

  /** What the row had before anything was put into it. */
  RowState before() {
    return before;
  }

  /** What each input would send for what the row had. */
  Map<String, List<String>> there() {
    return there;
  }

  /** What became of the row since the form was made. */
  List<FieldChange> changes() {
    return snapshot == null ? List.of() : snapshot.changes();
  }

  /** The names of the inputs. */
  List<String> inputs() {
    return layout.inputs();
  }

  /**
   * Puts back into the sets what the visitor may not see and could therefore not choose: saving
   * took it out.
   */
  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  void keepUnseen() {
    for (ModelManyToMany<T> set : admin.meta().manyToMany()) {
      List<String> keys = there.getOrDefault(set.name(), List.of());
      if (!keys.isEmpty()
          && inputs().contains(set.name())
          && form.formField(set.name()).widget() instanceof RowChoice choice) {
        List<Object> unseen = new ArrayList<>(choice.rows().unseen(keys));
        ((RelatedSet<Object>) admin.meta().many(row(), set.index())).addKeys(unseen);
      }
    }
  }

  // ---- fields

  /** What a set has and what it can have, by one statement. */
  private void readSet(ModelManyToMany<T> set) {
    if (inputs().contains(set.name())
        && form.formField(set.name()).widget() instanceof RowChoice choice) {
      choice.rows().ofSet(related(set)).ifPresent(rows -> form.initial(Map.of(set.name(), rows)));
    }
  }

  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private <R> RelatedSet<R> related(ModelManyToMany<T> set) {
    return (RelatedSet<R>) admin.meta().many(row(), set.index());
  }

  private void prepare(String name, @Nullable T row, Function<String, String> lookup) {
    if (!form.propertyNames().contains(name)) {
      throw Layout.unknown(admin, name, form.propertyNames());
    }
    Field<?, ?> field = form.formField(name);
    if (admin.isRadio(name)) {
      field.widget(new ChoiceList(false));
    } else if (field instanceof RowField<?> relation) {
      relate(name, relation, lookup);
    }
    FieldLooks.dress(field);
    String source = admin.prepopulated(context.request(), row).get(name);
    if (row == null && source != null) {
      FieldLooks.fillFrom(field, admin.meta(), source);
    }
    admin.prepareField(context.request(), name, field);
  }

  private <R> void relate(String name, RowField<R> relation, Function<String, String> lookup) {
    RelatedRows<R> rows =
        context.rows(
            lookup.apply(name),
            () -> {
              Request request = context.request();
              relation.query(admin.choices(request, name, relation.query()));
              return new RelatedRows<R>(context, relation, admin.isLookedUp(request, name));
            });
    relation.query(rows.query());
    boolean multiple = relation instanceof ModelMultipleChoiceField<?>;
    RowChoice.Links links = links(rows, lookup.apply(name), multiple);
    form.formField(name)
        .widget(new RowChoice(context, rows, links, multiple, () -> form.field(name)));
  }

  private RowChoice.Links links(RelatedRows<?> rows, String lookup, boolean multiple) {
    ModelMeta<?> meta = rows.meta();
    String noun = ModelNames.one(meta);
    ModelAdmin<?> target = rows.target().orElse(null);
    if (target == null) {
      return new RowChoice.Links(lookup, "", "", noun);
    }
    Request request = context.request();
    boolean seen =
        !multiple
            && (target.hasChangePermission(request, null)
                || target.hasViewPermission(request, null));
    return new RowChoice.Links(
        lookup,
        target.hasAddPermission(request) ? context.site().url(meta, "add") : "",
        seen
            ? context.site().url(meta, "change", "0").replace("/0/change/", "/__key__/change/")
            : "",
        noun);
  }

  // ---- showing

  /** The groups as the page shows them; their ids begin with {@code id}. */
  List<FormSection> sections(String id) {
    List<FormSection> sections = new ArrayList<>();
    for (Layout.Group group : layout.groups()) {
      List<FieldLine> lines = new ArrayList<>();
      group.places().forEach(place -> lines.add(line(place)));
      Fieldset set = group.fieldset();
      Translations texts = Translations.current();
      boolean collapsed = set.collapsed() && !set.name().isEmpty();
      sections.add(
          new FormSection(
              id + "-" + sections.size(),
              set.name().isEmpty() ? "" : texts.tr(set.name()),
              set.description().isEmpty() ? "" : texts.tr(set.description()),
              collapsed,
              !collapsed || lines.stream().anyMatch(FieldLine::isWrong),
              set.tab() && !set.name().isEmpty(),
              false,
              FormSection.rows(lines, set.together())));
    }
    return FormSection.choosing(sections);
  }

  /** All fields in a row, for a line of a table. */
  List<FieldLine> lines() {
    List<FieldLine> lines = new ArrayList<>();
    layout.groups().forEach(group -> group.places().forEach(place -> lines.add(line(place))));
    return lines;
  }

  private FieldLine line(Layout.Place place) {
    String name = place.name();
    if (place.changeable()) {
      BoundField field = form.field(name);
      return admin.isMarkdown(name)
          ? FieldLine.markdown(field, preview(field))
          : FieldLine.input(field, FieldLooks.note(form.formField(name)));
    }
    return FieldLine.text(
        name,
        label(name),
        "",
        ShownValue.of(context.request(), context.site(), admin.meta(), row(), name));
  }

  private @Nullable Markup preview(BoundField field) {
    return context.sent().get("_preview", "").equals(field.htmlName())
        ? new Markdown().toHtml(field.value())
        : null;
  }

  /** What people read for a field or property. */
  String label(String name) {
    ModelMeta<T> meta = admin.meta();
    String noun =
        meta.findField(name)
            .map(field -> field.verboseName())
            .or(() -> meta.findManyToMany(name).map(set -> set.verboseName()))
            .orElseGet(() -> Names.verboseName(name));
    return Names.capfirst(Translations.current().tr(noun));
  }

  /** Shows these in place of what the row has, where the form has such fields. */
  void revert(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(values);
    shown.keySet().retainAll(inputs());
    form.initial(shown);
  }

  /** Shows these at first, where the form has such fields: texts of the address. */
  void initial(Map<String, String> texts) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : inputs()) {
      String text = texts.get(name);
      Object value = text == null ? null : InitialValues.of(admin.meta(), name, text);
      if (value != null) {
        values.put(name, value);
      }
    }
    form.initial(values);
  }
}
