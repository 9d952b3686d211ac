package io.charchub.forms;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Ref;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Forms for the rows that refer to one row: the chapters of a book, on the book's page. With three
 * empty forms and boxes to delete, unless told otherwise. Django's {@code InlineFormSet}.
 *
 * <pre>
 * InlineFormSet&lt;Chapter&gt; chapters =
 *     InlineFormSet.of(book, Chapter.objects.all(), chapter -&gt; ModelForm.of(chapter, Chapter_.title));
 * </pre>
 *
 * <p>The reference itself is not in the forms: each row refers to the parent. A parent that is not
 * saved yet must be before the set is.
 *
 * @param <T> the model of the rows
 */
public class InlineFormSet<T extends KeyedModel<?>> extends ModelFormSet<T> {
  private final KeyedModel<?> parent;
  private final ModelField<T, ?> key;

  /**
   * For classes of a program's own; {@link #of(KeyedModel, QuerySetOf, Function)} serves most.
   *
   * @param key the reference of the rows to the parent
   */
  protected InlineFormSet(
      KeyedModel<?> parent,
      ModelField<T, ?> key,
      QuerySetOf<T, ?> query,
      Function<? super T, ? extends ModelForm<T>> maker) {
    super(parent.isAdding() ? query.none() : query.filter(key.name(), parent), maker);
    this.parent = parent;
    this.key = key;
    usual();
  }

  private void usual() {
    extra(3).canDelete(true).prefix(usualPrefix(key));
  }

  /**
   * What the names of the inputs begin with unless told otherwise: what the parent calls the rows,
   * {@code comments} or {@code comment_set}.
   *
   * @param key the reference of the rows to the parent
   */
  public static String usualPrefix(ModelField<?, ?> key) {
    String way = key.reverseName();
    return way.isEmpty() ? key.model().name().toLowerCase(Locale.ROOT) + "_set" : way;
  }

  /**
   * Forms for the rows of {@code query} that refer to {@code parent}.
   *
   * @throws FormException {@code forms.E010} where the model has no reference to the parent's, or
   *     several
   */
  public static <T extends KeyedModel<?>> InlineFormSet<T> of(
      KeyedModel<?> parent,
      QuerySetOf<T, ?> query,
      Function<? super T, ? extends ModelForm<T>> maker) {
    return new InlineFormSet<T>(parent, onlyKey(parent, Manager.modelOf(query)), query, maker);
  }

  /** As {@link #of(KeyedModel, QuerySetOf, Function)}, by the reference called {@code field}. */
  public static <T extends KeyedModel<?>> InlineFormSet<T> of(
      KeyedModel<?> parent,
      String field,
      QuerySetOf<T, ?> query,
      Function<? super T, ? extends ModelForm<T>> maker) {
    ModelField<T, ?> key = ModelMeta.of(Manager.modelOf(query)).field(field);
    if (!refersTo(key, parent)) {
      throw refused(parent, ModelMeta.of(Manager.modelOf(query)), "no reference '" + field + "'");
    }
    return new InlineFormSet<T>(parent, key, query, maker);
  }

  private static <T> ModelField<T, ?> onlyKey(KeyedModel<?> parent, Class<T> model) {
    List<ModelField<T, ?>> keys = new ArrayList<>();
    for (ModelField<T, ?> field : ModelMeta.of(model).fields()) {
      if (refersTo(field, parent)) {
        keys.add(field);
      }
    }
    if (keys.size() != 1) {
      throw refused(
          parent, ModelMeta.of(model), keys.isEmpty() ? "no reference" : "several references");
    }
    return keys.get(0);
  }

  private static boolean refersTo(ModelField<?, ?> field, KeyedModel<?> parent) {
    return field.isForeignKey() && field.target().modelClass() == parent.getClass();
  }

  private static FormException refused(KeyedModel<?> parent, ModelMeta<?> model, String what) {
    return new FormException(
        Problem.of(
                "forms.E010",
                model.name() + " has " + what + " to " + parent.getClass().getSimpleName())
            .hint(
                "name the foreign key that leads to the parent: InlineFormSet.of(parent, \"author\", ...)"));
  }

  @Override
  final T newInstance() {
    T row = super.newInstance();
    refer(row);
    return row;
  }

  @SuppressWarnings("unchecked") // a foreign key to the parent's model is kept in a Ref of it
  private void refer(T row) {
    ((Ref<Object>) key.model().relation(row, key.index())).set(parent);
  }

  @Override
  final void prepare(ModelForm<T> form) {
    if (!parent.isAdding()) {
      form.checkToo(key.name());
    }
  }

  @Override
  protected T saveOne(ModelForm<T> form) {
    refer(form.instance());
    return super.saveOne(form);
  }
}
