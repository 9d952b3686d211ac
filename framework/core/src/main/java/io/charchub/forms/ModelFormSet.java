package io.charchub.forms;

import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Transactions;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form for each row of a query, and for new ones. Django's {@code ModelFormSet}.
 *
 * <pre>
 * ModelFormSet&lt;Tag&gt; tags = new ModelFormSet&lt;&gt;(Tag.objects.all(), tag -&gt; ModelForm.of(tag, Tag_.name));
 * tags.extra(2).canDelete(true);
 * if (request.isMethod("POST") &amp;&amp; tags.bind(request).isValid()) {
 *   tags.save();
 * }
 * </pre>
 *
 * <p>Each form of a row has its key out of sight; what was sent is put only into rows of the query.
 *
 * @param <T> the model
 */
public class ModelFormSet<T extends KeyedModel<?>> extends FormSet<ModelForm<T>> {
  private final QuerySetOf<T, ?> query;
  private final Function<? super T, ? extends ModelForm<T>> maker;
  private final ModelMeta<T> meta;
  private final List<T> newObjects = new ArrayList<>();
  private final List<T> changedObjects = new ArrayList<>();
  private final List<T> deletedObjects = new ArrayList<>();
  private boolean editOnly;
  private int from;
  private int most = Integer.MAX_VALUE;
  private boolean more;
  private @Nullable List<T> rows;
  private @Nullable Map<String, T> sentRows;

  /**
   * Forms for the rows of {@code query}, in its order, or else by key.
   *
   * @param maker makes the form of a row, or of a new instance
   */
  public ModelFormSet(QuerySetOf<T, ?> query, Function<? super T, ? extends ModelForm<T>> maker) {
    super(
        () -> {
          throw new IllegalStateException("forms of models are made of rows");
        });
    this.query = query;
    this.maker = maker;
    this.meta = ModelMeta.of(Manager.modelOf(query));
  }

  /** Whether new rows cannot be made: what was sent in other forms is ignored. */
  public final ModelFormSet<T> editOnly(boolean only) {
    editOnly = only;
    return this;
  }

  /**
   * Shows only so many of the rows, from this one on; what is sent is looked for among all of them.
   *
   * @param from how many rows are passed over
   * @param most how many are shown
   */
  public final ModelFormSet<T> window(int from, int most) {
    this.from = from;
    this.most = most;
    return this;
  }

  // ---- the forms

  @Override
  final int givenCount() {
    return rows().size();
  }

  private List<T> rows() {
    List<T> known = rows;
    if (known == null) {
      QuerySetOf<T, ?> ordered = query.isOrdered() ? query.all() : query.orderBy("pk");
      if (most == Integer.MAX_VALUE) {
        known = ordered.list();
      } else {
        List<T> read = ordered.slice(from, from + most + 1).list();
        more = read.size() > most;
        known = more ? read.subList(0, most) : read;
      }
      rows = known;
    }
    return known;
  }

  /** Whether there are rows behind those of the {@link #window}, which tell it. */
  public final boolean hasMore() {
    rows();
    return more;
  }

  @Override
  final ModelForm<T> make(int index) {
    T row = index >= 0 && index < initialCount() ? row(index) : null;
    ModelForm<T> form = maker.apply(row == null ? newInstance() : row);
    CharField key = form.add(keyName(form), new CharField().required(false).hidden());
    if (row != null) {
      key.initial(String.valueOf(row.pk()));
    } else if (index >= 0 && index < initialCount()) {
      key.required(true).validator(ModelFormSet::refuseUnknown);
    }
    prepare(form);
    return form;
  }

  /** A new row to be filled in. */
  T newInstance() {
    return meta.newInstance();
  }

  /** What kinds of sets tell each form. */
  void prepare(ModelForm<T> form) {}

  private static void refuseUnknown(String key) {
    throw ValidationException.of(
        "validation.choice", "invalid_choice", Map.of("value", Options.shortened(key)));
  }

  private String keyName(ModelForm<T> form) {
    return form.propertyNames().contains(meta.pk().name()) ? "pk" : meta.pk().name();
  }

  /** The row that the form at {@code index} is for: in a bound set, the one whose key was sent. */
  private @Nullable T row(int index) {
    if (!isBound()) {
      return rows().get(index);
    }
    String key = sentKey(index);
    T row = sentRows().get(key);
    if (row != null) {
      sentRows().remove(key);
    }
    return row;
  }

  private String sentKey(int index) {
    String key = sent(index, "pk");
    return (key.isEmpty() ? sent(index, meta.pk().name()) : key).strip();
  }

  /** The rows of the query whose keys were sent, in one query; each is given out once. */
  private Map<String, T> sentRows() {
    Map<String, T> known = sentRows;
    if (known == null) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < initialCount(); i++) {
        keys.add(sentKey(i));
      }
      known = new LinkedHashMap<>(new ModelChoices<>(query).findAll(keys));
      sentRows = known;
    }
    return known;
  }

  // ---- checking

  /** No two of the forms may have what must be unique in the table. */
  @Override
  final void checkTogether() {
    Set<ModelForm<T>> blamed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<String> names : uniqueSets()) {
      Set<List<Object>> seen = new HashSet<>();
      for (ModelForm<T> form : filled()) {
        List<Object> values = values(form, names);
        if (!values.isEmpty() && !seen.add(values)) {
          if (blamed.add(form)) {
            form.addError("forms.duplicateHere", "unique");
          }
          addDuplicate(names);
        }
      }
    }
  }

  private void addDuplicate(List<String> names) {
    List<String> words = names.stream().map(name -> meta.field(name).verboseName()).toList();
    throw ValidationException.of(
        "forms.duplicates", "unique", Map.of("fields", String.join(", ", words)));
  }

  private List<List<String>> uniqueSets() {
    List<List<String>> sets = new ArrayList<>(meta.uniqueTogether());
    for (ModelField<T, ?> field : meta.fields()) {
      if (field.declared().isUnique() && !field.declared().isAutomatic()) {
        sets.add(List.of(field.name()));
      }
    }
    for (ConstraintOption constraint : meta.constraints()) {
      if (constraint instanceof ConstraintOption.Unique unique && unique.condition().isEmpty()) {
        sets.add(unique.fields());
      }
    }
    return sets;
  }

  /**
   * The values of a form that is right in all of these fields; nothing where it is not, or NULL.
   */
  private List<Object> values(ModelForm<T> form, List<String> names) {
    List<Object> values = new ArrayList<>();
    for (String name : names) {
      ModelField<T, ?> field = meta.field(name);
      Object value = field.get(form.instance());
      if (value == null || form.hasError(field.name())) {
        return List.of();
      }
      values.add(value);
    }
    return values;
  }

  // ---- saving

  /**
   * Deletes the rows that were marked, saves those that were changed and the new ones, as a whole.
   *
   * @return the rows that were saved
   * @throws FormException {@code forms.E001} where the set was not sent or is not right
   */
  public List<T> save() {
    newObjects.clear();
    changedObjects.clear();
    deletedObjects.clear();
    if (!isValid()) {
      throw new FormException(
          io.charchub.errors.Problem.of(
                  "forms.E001", "The forms cannot be saved: they were not sent, or are not right")
              .hint("ask isValid() first, after bind(request)"));
    }
    Transactions.atomic(this::write);
    List<T> saved = new ArrayList<>(changedObjects);
    saved.addAll(newObjects);
    return saved;
  }

  private void write() {
    for (ModelForm<T> form : initialForms()) {
      if (isDeleted(form)) {
        deleteRow(form.instance());
      } else if (form.hasChanged()) {
        changedObjects.add(saveOne(form));
      }
    }
    for (ModelForm<T> form : editOnly ? List.<ModelForm<T>>of() : extraForms()) {
      if (form.hasChanged() && !isDeleted(form)) {
        newObjects.add(saveOne(form));
      }
    }
  }

  /** What is none of the rows of the set, or is gone already, is left alone. */
  private void deleteRow(T row) {
    if (!row.isAdding()) {
      deletedObjects.add(row);
      delete(row);
    }
  }

  /** Saves the row of one form. Override to do something at each. */
  protected T saveOne(ModelForm<T> form) {
    return form.save();
  }

  /** Deletes a row that was marked. */
  protected void delete(T row) {
    row.delete();
  }

  /** The rows that {@link #save} made. */
  public final List<T> newObjects() {
    return List.copyOf(newObjects);
  }

  /** The rows that {@link #save} changed. */
  public final List<T> changedObjects() {
    return List.copyOf(changedObjects);
  }

  /** The rows that {@link #save} deleted; they have no key any more. */
  public final List<T> deletedObjects() {
    return Collections.unmodifiableList(deletedObjects);
  }
}
