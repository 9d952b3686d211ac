package io.charchub.forms;

import io.charchub.apps.Services;
import io.charchub.db.Databases;
import io.charchub.db.IntegrityException;
import io.charchub.db.expressions.Reference;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.RelatedSet;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form for one row of a model: its fields are made from the model's, it shows what the row has,
 * and what was sent and found right is put into the row and saved. Django's {@code ModelForm}.
 *
 * <pre>
 * public final class PostForm extends ModelForm&lt;Post&gt; {
 *   final TextField body = add(new TextField().minLength(20));   // in place of the one made for it
 *
 *   public PostForm(Post post) {
 *     super(post);
 *     fields(Post_.title, Post_.body, Post_.tags);
 *     formField("title").label("Headline");
 *   }
 * }
 *
 * PostForm form = new PostForm(new Post());
 * if (request.isMethod("POST") &amp;&amp; form.bind(request).trySave()) {
 *   return redirect(form.instance().url());
 * }
 * </pre>
 *
 * <p>Which fields can be changed is said, never guessed: {@link #fields}, {@link #exclude} or
 * {@link #allFields}. Checked are, in this order: each field; {@link #clean()}; and, once what was
 * right has been put into the row, the row itself ({@code fullClean}): its fields, its {@code
 * clean()}, what must be unique, its constraints. Fields that are not shown, or are wrong already,
 * are left out of the last. What the row says of a field that is not shown is said of the form as a
 * whole.
 *
 * <p>The row is changed while it is checked, also where something else is wrong: do not save it
 * then.
 *
 * @param <T> the model
 */
public class ModelForm<T extends KeyedModel<?>> extends Form {
  private final ModelMeta<T> meta;
  private final T instance;
  private final Set<String> shown = new LinkedHashSet<>();
  private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
  private final ModelUploads uploads = new ModelUploads();
  private final Set<String> checkedToo = new LinkedHashSet<>();
  private boolean chosen;

  /** A form for {@code instance}: a new one, or a row to be changed. */
  @SuppressWarnings("unchecked") // an instance is of its own class
  protected ModelForm(T instance) {
    this.instance = instance;
    this.meta = (ModelMeta<T>) ModelMeta.of(instance.getClass());
  }

  /** A form without a class of its own (Django's {@code modelform_factory}). */
  public static <T extends KeyedModel<?>> ModelForm<T> of(T instance, Reference... fields) {
    return of(instance, names(fields));
  }

  /** As {@link #of(KeyedModel, Reference...)}, with the names of fields. */
  public static <T extends KeyedModel<?>> ModelForm<T> of(T instance, Collection<String> fields) {
    ModelForm<T> form = new ModelForm<>(instance);
    form.choose(fields);
    return form;
  }

  // ---- which fields

  /** The names of the fields of a model that a form can show, in order. */
  public static List<String> editable(ModelMeta<?> meta) {
    return List.copyOf(ModelFields.shown(meta));
  }

  /** Shows these fields of the model, in this order; the form's own that it names among them. */
  protected final void fields(Reference... fields) {
    choose(names(fields));
  }

  /** As {@link #fields(Reference...)}, with the names of fields. */
  protected final void fields(String... names) {
    choose(Arrays.asList(names));
  }

  /** Shows all fields of the model that can be edited but these. */
  protected final void exclude(Reference... fields) {
    Set<String> left = new LinkedHashSet<>(ModelFields.shown(meta));
    left.removeAll(names(fields));
    choose(left);
  }

  /**
   * Shows all fields of the model that can be edited, also those that it gets later: for people who
   * may change everything.
   */
  protected final void allFields() {
    choose(ModelFields.shown(meta));
  }

  /**
   * Checks these fields of the row though the form does not show them: those that the program fills
   * in before the form is sent, so that what must be unique with them is found out here and not by
   * the database. An error of theirs is one of the form as a whole. Django's counterpart is an
   * overridden {@code _get_validation_exclusions}.
   */
  protected final void checkToo(Reference... fields) {
    names(fields).forEach(name -> checkToo(meta.field(name).name()));
  }

  private static List<String> names(Reference... fields) {
    return Arrays.stream(fields).map(Reference::path).toList();
  }

  private void choose(Collection<String> names) {
    chosen = true;
    for (String name : names) {
      if (meta.findManyToMany(name).isPresent()) {
        show(meta.findManyToMany(name).get());
      } else if (meta.findField(name).isPresent() || !collect().containsKey(name)) {
        show(meta.field(name));
      }
    }
    orderFields(names.toArray(String[]::new));
  }

  private void show(ModelManyToMany<T> set) {
    shown.add(set.name());
    if (!collect().containsKey(set.name())) {
      add(set.name(), ModelFields.of(set));
    }
  }

  private void show(ModelField<T, ?> field) {
    shown.add(field.name());
    Field<?, ?> own = collect().get(field.name());
    if (own == null) {
      if (!ModelFields.isShown(field)) {
        throw new FormException(
            Problem.of("forms.E009", field + " cannot be edited, so no form field is made for it")
                .hint(
                    "leave it out of fields(...), make it editable, or add a field of the form's own named '"
                        + field.name()
                        + "'"));
      }
      own = add(field.name(), ModelFields.of(field, field.get(meta.newInstance())));
    }
    if (own instanceof UploadField<?> upload) {
      uploads.show(upload, field.get(instance));
    }
  }

  @Override
  final void requireFields() {
    if (!chosen) {
      throw new FormException(
          Problem.of(
                  "forms.E008", getClass().getSimpleName() + " does not say which fields it shows")
              .hint(
                  "call fields(...), exclude(...) or allFields() in its constructor: a column that is added later must not become editable by itself"));
    }
  }

  // ---- the row

  /** The row that the form is for. */
  public final T instance() {
    return instance;
  }

  /** What the row has; read once, before what was sent is put into it. */
  @Override
  @Nullable Object initialOf(String name) {
    return hasInitial(name) || !shown.contains(name) ? super.initialOf(name) : rowValue(name);
  }

  private @Nullable Object rowValue(String name) {
    if (!before.containsKey(name)) {
      before.put(
          name,
          meta.findManyToMany(name).isPresent()
              ? relatedKeys(meta.findManyToMany(name).get())
              : meta.field(name).get(instance));
    }
    Object value = before.get(name);
    return formField(name) instanceof UploadField<?> || "".equals(value) ? null : value;
  }

  private List<Object> relatedKeys(ModelManyToMany<T> set) {
    return instance.isAdding() || instance.pk() == null
        ? List.of()
        : List.copyOf(related(set).all().flat("pk", Object.class).list());
  }

  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private RelatedSet<Object> related(ModelManyToMany<T> set) {
    return (RelatedSet<Object>) meta.many(instance, set.index());
  }

  // ---- checking

  @Override
  public final ModelForm<T> bind(Request request) {
    super.bind(request);
    return this;
  }

  @Override
  final void afterClean() {
    ModelValues<T> values = new ModelValues<>(meta, instance);
    for (String name : shown) {
      Field<?, ?> field = collect().get(name);
      if (field != null) {
        initialOf(name);
        if (field.isClean() && meta.findField(name).isPresent()) {
          put(values, meta.field(name), field);
        }
      }
    }
    try {
      instance.fullClean(unchecked());
    } catch (ValidationException refused) {
      refused.errors().asMap().forEach(this::report);
    }
  }

  private void put(ModelValues<T> values, ModelField<T, ?> target, Field<?, ?> field) {
    if (field instanceof UploadField<?> upload) {
      uploads.put(target, upload.value());
      if (upload.isCleared()) {
        values.set(target, "");
      }
      return;
    }
    Object value = field.cleaned();
    if (ModelValues.isNothing(value) && isOmitted(field) && !field.isDisabled()) {
      return;
    }
    try {
      values.set(target, value);
    } catch (ValidationException refused) {
      refused.errors().nonField().forEach(error -> addError(field.name(), error));
    }
  }

  private void report(String name, List<io.charchub.validation.ValidationError> errors) {
    String field = meta.findField(name).map(ModelField::name).orElse(name);
    String place = collect().containsKey(field) ? field : ValidationErrors.NON_FIELD;
    errors.forEach(error -> addError(place, error));
  }

  /** Fields of the row that this form has nothing to say of. */
  private Set<String> unchecked() {
    Set<String> names = new LinkedHashSet<>();
    for (ModelField<T, ?> field : meta.fields()) {
      Field<?, ?> mine = collect().get(field.name());
      if (mine == null || !shown.contains(field.name()) || isUnchecked(field, mine)) {
        names.add(field.name());
      }
    }
    names.removeAll(checkedToo);
    return names;
  }

  private boolean isUnchecked(ModelField<T, ?> field, Field<?, ?> mine) {
    return !mine.isClean() || mine instanceof UploadField<?> || isLeftOpen(field, mine);
  }

  /** Checks a field of the row though the form does not show it. */
  final void checkToo(String field) {
    checkedToo.add(field);
  }

  /** The form lets it be empty though the model does not: the program fills it in afterwards. */
  private boolean isLeftOpen(ModelField<T, ?> field, Field<?, ?> mine) {
    return !field.declared().isBlank()
        && !mine.isRequired()
        && ModelValues.isNothing(mine.cleaned());
  }

  // ---- saving

  /**
   * Saves the row and its many-to-many relations, as a whole, where all is right.
   *
   * <p>Between the check and the change somebody else may take what must be unique. The database
   * then refuses the row, and this looks once more: the form has the error that the check would
   * have found, on its field.
   *
   * @return whether the row was saved; where not, the form has errors to be shown
   * @throws IntegrityException where the database refuses the row for a reason that no check finds
   */
  public final boolean trySave() {
    if (!isValid()) {
      return false;
    }
    try {
      save();
      return true;
    } catch (IntegrityException refusal) {
      if (explains(refusal)) {
        return false;
      }
      throw refusal;
    }
  }

  /**
   * Looks for the reason why the database refused to save the row of this form, which was right
   * when it was checked: whether another row has by now what must be unique. The form has the error
   * then. Only after the transaction in which it was refused is over.
   *
   * @return whether a reason was found
   */
  public final boolean explains(IntegrityException refusal) {
    if (refusal.rule() != IntegrityException.Rule.UNIQUE) {
      return false;
    }
    return finds(() -> instance.validateUnique(Set.of()))
        | finds(() -> instance.validateConstraints(Set.of()));
  }

  private boolean finds(Runnable check) {
    try {
      check.run();
      return false;
    } catch (ValidationException found) {
      found.errors().asMap().forEach(this::report);
      return true;
    }
  }

  /**
   * Saves the row and its many-to-many relations, as a whole.
   *
   * @throws FormException {@code forms.E001} where the form was not sent or is not right
   * @throws IntegrityException where the database refuses the row: somebody took what must be
   *     unique since it was checked. {@link #trySave} and the generic views make that an error of
   *     the form
   */
  public T save() {
    requireValid();
    boolean several = meta.manyToMany().stream().anyMatch(set -> shown.contains(set.name()));
    if (several) {
      Databases databases = Services.current().get(Databases.class);
      String alias = instance.database();
      (alias == null ? databases.primary() : databases.get(alias)).atomic(this::write);
    } else {
      write();
    }
    return instance;
  }

  /**
   * The row with what was sent, for the program to fill in the rest and save it; afterwards {@link
   * #saveManyToMany} completes it. {@code save(true)} is {@link #save()}. Files that were sent are
   * stored either way.
   */
  public T save(boolean commit) {
    if (commit) {
      return save();
    }
    requireValid();
    uploads.store(meta, instance);
    return instance;
  }

  private void write() {
    uploads.store(meta, instance);
    try {
      instance.save();
      saveManyToMany();
    } catch (RuntimeException | Error e) {
      uploads.undo();
      throw e;
    }
  }

  /** Saves the many-to-many relations of a row that is saved. */
  public final void saveManyToMany() {
    for (ModelManyToMany<T> set : meta.manyToMany()) {
      Field<?, ?> field = shown.contains(set.name()) ? collect().get(set.name()) : null;
      if (field != null && field.isClean() && field.cleaned() instanceof Collection<?> rows) {
        related(set).set(new ArrayList<>(rows));
      }
    }
  }

  private void requireValid() {
    if (!isValid()) {
      throw new FormException(
          Problem.of(
                  "forms.E001",
                  "The "
                      + meta.verboseName()
                      + " cannot be saved: the form was not sent, or is not right")
              .hint("ask the form isValid() first, after bind(request)"));
    }
  }
}
