package io.charchub.contrib.admin.changelist;

import io.charchub.db.fields.FieldException;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.QueryParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A menu of values: choices of a field, yes and no, related rows, values in use, or choices of a
 * project's own.
 *
 * @param <T> the model
 */
final class ChoiceFilter<T> implements Filter<T> {
  private final String title;
  private final String name;
  private final Supplier<Map<String, String>> source;
  private final Narrowing<T> narrowing;
  private @Nullable Map<String, String> choices;

  /** What a value asks of the rows. */
  @FunctionalInterface
  interface Narrowing<T> {
    QuerySetOf<T, ?> apply(QuerySetOf<T, ?> rows, String value);
  }

  /**
   * A menu.
   *
   * @param source from each value to what people read, asked for once and when it is needed
   */
  ChoiceFilter(
      String title, String name, Supplier<Map<String, String>> source, Narrowing<T> narrowing) {
    this.title = title;
    this.name = name;
    this.source = source;
    this.narrowing = narrowing;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }

  private Map<String, String> choices() {
    Map<String, String> known = choices;
    if (known == null) {
      known = source.get();
      choices = known;
    }
    return known;
  }

  @Override
  public QuerySetOf<T, ?> narrow(QuerySetOf<T, ?> rows, QueryParams query, Notes notes) {
    String value = query.get(name, "");
    if (value.isEmpty()) {
      return rows;
    }
    if (choices().containsKey(value)) {
      try {
        return narrowing.apply(rows, value);
      } catch (FieldException e) {
        // A value that was stored and cannot be asked for, such as text in a column of numbers.
      }
    }
    notes.unknown(title, value);
    return rows;
  }

  /** Those of {@code rows} that have a value. */
  QuerySetOf<T, ?> with(QuerySetOf<T, ?> rows, String value) {
    return narrowing.apply(rows, value);
  }

  @Override
  public List<Chip> chips(QueryParams query) {
    String label = choices().get(query.get(name, ""));
    return query.get(name, "").isEmpty() || label == null
        ? List.of()
        : List.of(new Chip(title, label, names()));
  }

  /** Hidden where there is nothing to choose between. */
  @Override
  public List<Control> controls(QueryParams query, Facet<T> facet) {
    String chosen = query.get(name, "");
    if (choices().size() < 2 && chosen.isEmpty()) {
      return List.of();
    }
    List<String> values = List.copyOf(choices().keySet());
    List<String> counts = facet.counts(this, values);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      options.add(
          new Option(
              value,
              choices().getOrDefault(value, value),
              value.equals(chosen),
              counts.isEmpty() ? "" : counts.get(i)));
    }
    return List.of(new Control("choices", title, List.of(new Input(name, title, chosen, options))));
  }
}
