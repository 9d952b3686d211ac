package io.charchub.forms;

import io.charchub.db.expressions.Q;
import io.charchub.db.meta.FieldPath;
import io.charchub.db.models.QuerySetOf;
import io.charchub.i18n.Translatable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the rows of a query. Django's {@code ModelChoiceField}.
 *
 * <pre>
 * final ModelChoiceField&lt;Author&gt; author =
 *     add(new ModelChoiceField&lt;&gt;(Author.objects.filter(active.eq(true))).labelled(Author::name));
 * </pre>
 *
 * <p>The rows are read when the field is shown, once a form. What was sent is looked for among them
 * by a query for that one row, so a form that is sent and right never reads the others. Its initial
 * value is a row, or the key of one.
 *
 * @param <T> the model
 */
public final class ModelChoiceField<T> extends Field<T, ModelChoiceField<T>>
    implements RowField<T> {
  private final ModelChoices<T> choices;
  private String emptyLabel = "forms.choose";
  private boolean offersNone = true;

  /** A required choice among the rows of {@code query}, which is not asked yet. */
  public ModelChoiceField(QuerySetOf<T, ?> query) {
    super(new Select(false));
    choices = new ModelChoices<>(query);
  }

  @Override
  public QuerySetOf<T, ?> query() {
    return choices.query();
  }

  @Override
  public ModelChoiceField<T> query(QuerySetOf<T, ?> query) {
    choices.query(query);
    return this;
  }

  /** Offers only the rows that meet all of {@code conditions}. */
  @SafeVarargs
  public final ModelChoiceField<T> limitChoicesTo(Q<? super T>... conditions) {
    choices.limit(List.of(conditions));
    return this;
  }

  /** Lets a unique field of the row stand for it in HTML, in place of its primary key. */
  public ModelChoiceField<T> toField(FieldPath<T, ?> field) {
    choices.keyedBy(field.path());
    return this;
  }

  void toField(String field) {
    choices.keyedBy(field);
  }

  /** What people read for a row; by default its {@code toString()}. */
  public ModelChoiceField<T> labelled(Function<? super T, String> label) {
    choices.labelled(label);
    return this;
  }

  @Override
  public String keyOf(Object rowOrKey) {
    return choices.keyText(rowOrKey);
  }

  @Override
  public String labelOf(T row) {
    return choices.labelOf(row);
  }

  @Override
  public Map<String, T> rows(Collection<String> keys) {
    return choices.findAll(keys);
  }

  @Override
  public QuerySetOf<T, ?> chosen(Collection<String> keys) {
    return choices.among(keys);
  }

  /** What the option reads that means "none chosen". */
  public ModelChoiceField<T> emptyLabel(@Translatable String label) {
    emptyLabel = label;
    return this;
  }

  /** Offers no option that means "none chosen". */
  public ModelChoiceField<T> withoutEmpty() {
    offersNone = false;
    return this;
  }

  /** Shows the rows as radio buttons. */
  public ModelChoiceField<T> radio() {
    return widget(new ChoiceList(false));
  }

  @Override
  protected @Nullable T convert(Raw raw) {
    String sent = raw.text().strip();
    if (sent.isEmpty()) {
      return null;
    }
    return choices
        .find(sent)
        .orElseThrow(
            () ->
                refusal(
                    "invalid_choice",
                    "validation.choice",
                    Map.of("value", Options.shortened(sent))));
  }

  @Override
  protected String format(T value) {
    return choices.keyText(value);
  }

  @Override
  protected List<Option<?>> options() {
    List<Option<?>> options = new ArrayList<>();
    if (offersNone && (!(widget() instanceof ChoiceList) || !isRequired())) {
      options.add(Option.of("", "", emptyLabel));
    }
    options.addAll(choices.options());
    return options;
  }

  /** A key is looked up; a row is itself. */
  @Override
  @Nullable T initialValue(@Nullable Object given) {
    Object first = given == null ? super.initialValue(null) : given;
    Class<T> model = choices.model();
    if (first == null || model.isInstance(first)) {
      return first == null ? null : model.cast(first);
    }
    return choices.find(first).orElse(null);
  }

  /** Showing a key asks for no row. */
  @Override
  List<String> shown(@Nullable Object given) {
    Object first = given == null ? super.initialValue(null) : given;
    return first == null ? List.of() : List.of(choices.keyText(first));
  }

  @Override
  boolean hasChanged(Raw raw, @Nullable Object given) {
    String before = String.join("", shown(given));
    return !isDisabled() && !choices.normal(raw.text().strip()).equals(before);
  }
}
