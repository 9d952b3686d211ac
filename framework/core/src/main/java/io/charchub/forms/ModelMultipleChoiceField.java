package io.charchub.forms;

import io.charchub.db.expressions.Q;
import io.charchub.db.meta.FieldPath;
import io.charchub.db.models.QuerySetOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Any number of the rows of a query, each once, in the order sent; an empty list where none was
 * chosen. Django's {@code ModelMultipleChoiceField}.
 *
 * <p>The rows are read when the field is shown, once a form; those that were chosen are looked for
 * in one query. Initial values are rows, or keys of rows.
 *
 * @param <T> the model
 */
public final class ModelMultipleChoiceField<T> extends Field<List<T>, ModelMultipleChoiceField<T>>
    implements RowField<T> {
  /** More rows than a person chooses: asking for them costs a database too much. */
  private static final int MOST_CHOSEN = 10_000;

  private final ModelChoices<T> choices;

  /** At least one of the rows of {@code query}, which is not asked yet. */
  public ModelMultipleChoiceField(QuerySetOf<T, ?> query) {
    super(new Select(true));
    choices = new ModelChoices<>(query);
  }

  @Override
  public QuerySetOf<T, ?> query() {
    return choices.query();
  }

  @Override
  public ModelMultipleChoiceField<T> query(QuerySetOf<T, ?> query) {
    choices.query(query);
    return this;
  }

  /** Offers only the rows that meet all of {@code conditions}. */
  @SafeVarargs
  public final ModelMultipleChoiceField<T> limitChoicesTo(Q<? super T>... conditions) {
    choices.limit(List.of(conditions));
    return this;
  }

  /** Lets a unique field of the row stand for it in HTML, in place of its primary key. */
  public ModelMultipleChoiceField<T> toField(FieldPath<T, ?> field) {
    choices.keyedBy(field.path());
    return this;
  }

  /** What people read for a row; by default its {@code toString()}. */
  public ModelMultipleChoiceField<T> labelled(Function<? super T, String> label) {
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

  /** Shows the rows as boxes to tick. */
  public ModelMultipleChoiceField<T> checkboxes() {
    return widget(new ChoiceList(true));
  }

  @Override
  protected List<T> convert(Raw raw) {
    Set<String> sent = new LinkedHashSet<>();
    for (String each : raw.texts()) {
      if (!each.isBlank()) {
        sent.add(choices.normal(each.strip()));
      }
    }
    if (sent.size() > MOST_CHOSEN) {
      throw refusal("invalid_list", "validation.list");
    }
    Map<String, T> found = choices.findAll(sent);
    List<T> chosen = new ArrayList<>();
    for (String each : sent) {
      T row = found.get(each);
      if (row == null) {
        throw refusal(
            "invalid_choice", "validation.choice", Map.of("value", Options.shortened(each)));
      }
      chosen.add(row);
    }
    return chosen;
  }

  @Override
  public List<T> value() {
    List<T> value = super.value();
    return value == null ? List.of() : value;
  }

  @Override
  protected boolean isEmpty(@Nullable List<T> value) {
    return value == null || value.isEmpty();
  }

  @Override
  protected List<Option<?>> options() {
    return List.copyOf(choices.options());
  }

  /** Keys are looked up; rows are themselves. */
  @Override
  @Nullable List<T> initialValue(@Nullable Object given) {
    Class<T> model = choices.model();
    List<T> rows = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    for (Object each : first(given)) {
      if (model.isInstance(each)) {
        rows.add(model.cast(each));
      } else {
        keys.add(each);
      }
    }
    rows.addAll(choices.findAll(keys).values());
    return rows;
  }

  private Collection<?> first(@Nullable Object given) {
    Object first = given == null ? super.initialValue(null) : given;
    return first instanceof Collection<?> several ? several : List.of();
  }

  @Override
  List<String> shown(@Nullable Object given) {
    return first(given).stream().map(choices::keyText).toList();
  }

  /** The order in which rows are chosen says nothing. */
  @Override
  boolean hasChanged(Raw raw, @Nullable Object given) {
    Set<String> now = new LinkedHashSet<>();
    raw.texts().forEach(each -> now.add(choices.normal(each.strip())));
    return !isDisabled() && !now.equals(new LinkedHashSet<>(shown(given)));
  }
}
