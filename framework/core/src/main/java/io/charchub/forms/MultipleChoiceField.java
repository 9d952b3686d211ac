package io.charchub.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Any number of several values, in the order sent and each once; none where nothing was chosen.
 * Django's {@code MultipleChoiceField}.
 *
 * @param <T> the type of the values
 */
public final class MultipleChoiceField<T> extends Field<List<T>, MultipleChoiceField<T>> {
  private final Supplier<List<Option<T>>> source;
  private @Nullable List<Option<T>> offered;

  /** At least one of the options of {@code source}, which is asked once a form. */
  public MultipleChoiceField(Supplier<List<Option<T>>> source) {
    super(new Select(true));
    this.source = source;
  }

  /** At least one of these. */
  public static <T> MultipleChoiceField<T> of(List<Option<T>> options) {
    return new MultipleChoiceField<>(() -> options);
  }

  /** At least one of these texts, each with its label, in the order of the map. */
  public static MultipleChoiceField<String> of(Map<String, String> labels) {
    return of(Options.of(labels));
  }

  /** At least one constant of an enum. */
  public static <E extends Enum<E>> MultipleChoiceField<E> of(Class<E> type) {
    return of(Options.of(type));
  }

  /** Shows the options as boxes to tick. */
  public MultipleChoiceField<T> checkboxes() {
    return widget(new ChoiceList(true));
  }

  private List<Option<T>> offered() {
    List<Option<T>> known = offered;
    if (known == null) {
      known = List.copyOf(source.get());
      offered = known;
    }
    return known;
  }

  @Override
  protected List<T> convert(Raw raw) {
    Map<String, T> known = Options.byKey(offered());
    List<T> chosen = new ArrayList<>();
    for (String sent : new LinkedHashSet<>(raw.texts())) {
      T value = known.get(sent);
      if (value == null) {
        throw refusal(
            "invalid_choice", "validation.choice", Map.of("value", Options.shortened(sent)));
      }
      chosen.add(value);
    }
    return chosen;
  }

  @Override
  public List<T> value() {
    List<T> value = super.value();
    return value == null ? List.of() : value;
  }

  @Override
  protected List<String> formatAll(List<T> values) {
    return values.stream().map(value -> Options.keyOf(offered(), value)).toList();
  }

  @Override
  protected List<Option<?>> options() {
    return List.copyOf(offered());
  }

  @Override
  protected boolean isEmpty(@Nullable List<T> value) {
    return value == null || value.isEmpty();
  }

  /** The order in which boxes are ticked says nothing. */
  @Override
  protected boolean isSame(List<T> first, List<T> now) {
    return new LinkedHashSet<>(first).equals(new LinkedHashSet<>(now));
  }
}
