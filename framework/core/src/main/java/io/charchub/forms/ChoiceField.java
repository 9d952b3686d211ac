package io.charchub.forms;

import io.charchub.i18n.Translatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of several values. Django's {@code ChoiceField}, and {@code TypedChoiceField} too: the value
 * is one of those offered.
 *
 * <pre>
 * final ChoiceField&lt;Status&gt; status = add(ChoiceField.of(Status.class));
 * final ChoiceField&lt;String&gt; sort = add(ChoiceField.of(Map.of("new", "Newest", "top", "Most read")));
 * </pre>
 *
 * @param <T> the type of the values
 */
public final class ChoiceField<T> extends Field<T, ChoiceField<T>> {
  private final Supplier<List<Option<T>>> source;
  private @Nullable List<Option<T>> offered;
  private String emptyLabel = "forms.choose";
  private boolean offersNone = true;

  /** A required choice among the options of {@code source}, which is asked once a form. */
  public ChoiceField(Supplier<List<Option<T>>> source) {
    super(new Select(false));
    this.source = source;
  }

  /** A required choice among these. */
  public static <T> ChoiceField<T> of(List<Option<T>> options) {
    return new ChoiceField<>(() -> options);
  }

  /** A required choice among texts, each with its label, in the order of the map. */
  public static ChoiceField<String> of(Map<String, String> labels) {
    return of(Options.of(labels));
  }

  /**
   * A required choice among the constants of an enum, sent as models store them: {@code in_review}.
   */
  public static <E extends Enum<E>> ChoiceField<E> of(Class<E> type) {
    return of(Options.of(type));
  }

  /** Shows the options as radio buttons. */
  public ChoiceField<T> radio() {
    return widget(new ChoiceList(false));
  }

  /** What the option reads that means "none chosen". */
  public ChoiceField<T> emptyLabel(@Translatable String label) {
    emptyLabel = label;
    return this;
  }

  /** Offers no option that means "none chosen": something is chosen from the start. */
  public ChoiceField<T> withoutEmpty() {
    offersNone = false;
    return this;
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
  protected @Nullable T convert(Raw raw) {
    String sent = raw.text();
    if (sent.isEmpty()) {
      return null;
    }
    T value = Options.byKey(offered()).get(sent);
    if (value == null) {
      throw refusal(
          "invalid_choice", "validation.choice", Map.of("value", Options.shortened(sent)));
    }
    return value;
  }

  @Override
  protected String format(T value) {
    return Options.keyOf(offered(), value);
  }

  /** A choice that may be left open, or that nobody has made yet, offers "none" too. */
  @Override
  protected List<Option<?>> options() {
    boolean none = offersNone && (!(widget() instanceof ChoiceList) || !isRequired());
    List<Option<?>> options = new ArrayList<>();
    if (none && offered().stream().noneMatch(option -> option.key().isEmpty())) {
      options.add(Option.of("", "", emptyLabel));
    }
    options.addAll(offered());
    return options;
  }
}
