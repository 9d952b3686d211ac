package io.charchub.forms;

import io.charchub.errors.Problem;
import io.charchub.i18n.Translatable;
import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;
import io.charchub.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: its name, how what was sent becomes a value, and what is refused.
 *
 * <pre>
 * final CharField name = add(new CharField().maxLength(80).label("Your name"));
 * final IntegerField age = add(new IntegerField().min(0).required(false));
 * </pre>
 *
 * <p>The order is Django's: {@link #convert} reads the value, an empty one is refused where one is
 * required, validators look at a value that is there, and last the function given to {@link
 * #clean}. The first of the first two steps to refuse ends it; all validators are heard.
 *
 * <p>A field belongs to one instance of a form, so changing it changes no other. Not for use by
 * several threads.
 *
 * @param <T> the type of the value
 * @param <F> the field's own type, so that calls can be chained
 */
public abstract class Field<T, F extends Field<T, F>> {
  private final List<Validator<? super T>> validators = new ArrayList<>();
  private final Map<String, String> messages = new LinkedHashMap<>();
  private final List<UnaryOperator<T>> cleaners = new ArrayList<>();
  private Widget widget;
  private boolean required = true;
  private boolean disabled;
  private String label = "";
  private String noun = "";
  private String helpText = "";
  private @Nullable Supplier<? extends @Nullable T> initial;

  private @Nullable Form form;
  private String name = "";
  private boolean clean;
  private @Nullable T cleaned;

  /** A required field shown by {@code widget}. */
  protected Field(Widget widget) {
    this.widget = widget;
  }

  // What a form declares.

  /** Whether the field must be filled in; it must unless told otherwise. */
  public final F required(boolean required) {
    this.required = required;
    return self();
  }

  /**
   * What the field is called on the page, or the key of a translation; by default made of its name.
   */
  public final F label(@Translatable String label) {
    this.label = label;
    return self();
  }

  /** What helps to fill the field in, or the key of a translation. Plain text. */
  public final F helpText(@Translatable String helpText) {
    this.helpText = helpText;
    return self();
  }

  /** What an empty form shows. It does not stand in for a value that was not sent. */
  public final F initial(T value) {
    return initial(() -> value);
  }

  /** What an empty form shows, asked for each time. */
  public final F initial(Supplier<? extends @Nullable T> value) {
    this.initial = value;
    return self();
  }

  /**
   * Shows the field without letting it be changed: what is sent is ignored, its initial value is
   * used.
   */
  public final F disabled(boolean disabled) {
    this.disabled = disabled;
    return self();
  }

  /** Shows the field with another widget. */
  public final F widget(Widget widget) {
    this.widget = widget;
    return self();
  }

  /** Keeps the field out of sight: an {@code <input type="hidden">}. */
  public final F hidden() {
    return widget(new Input("hidden"));
  }

  /** Sets an attribute of the field's input, such as {@code placeholder}. */
  public final F attribute(String name, String value) {
    widget.attribute(name, value);
    return self();
  }

  /** Adds something that refuses values; asked after those added before. */
  public final F validator(Validator<? super T> validator) {
    validators.add(validator);
    return self();
  }

  /** Says an error in other words: {@code error("required", "Tell us your name")}. */
  public final F error(String code, @Translatable String message) {
    messages.put(code, message);
    return self();
  }

  /**
   * A last look at a value that passed everything else, which may replace it, or refuse it with a
   * {@link ValidationException}: Django's {@code clean_<name>}. It may read the values of fields
   * added before.
   */
  public final F clean(UnaryOperator<T> cleaner) {
    cleaners.add(cleaner);
    return self();
  }

  // What a field is asked.

  /** The field's name in its form. */
  public final String name() {
    return name;
  }

  /** Whether it must be filled in. */
  public final boolean isRequired() {
    return required;
  }

  /** Whether what is sent for it is ignored. */
  public final boolean isDisabled() {
    return disabled;
  }

  /** What shows it. */
  public final Widget widget() {
    return widget;
  }

  /** The label in the active language. */
  public final String label() {
    if (!label.isEmpty()) {
      return translated(label);
    }
    return noun.isEmpty()
        ? translated(Names.capfirst(Names.verboseName(name)))
        : Names.capfirst(translated(noun));
  }

  /** What a model calls the field, in small letters, or the key of a translation. */
  final F noun(String verboseName) {
    noun = verboseName;
    return self();
  }

  /** The help text in the active language; empty when there is none. */
  public final String helpText() {
    return helpText.isEmpty() ? "" : translated(helpText);
  }

  /**
   * The value that was sent and found right; null where the field was left empty and may be.
   *
   * @throws FormException {@code forms.E001} when the form was not bound, or this field was found
   *     wrong
   */
  public @Nullable T value() {
    if (form != null) {
      form.validate();
    }
    if (!clean) {
      throw new FormException(
          Problem.of("forms.E001", "The field '" + name + "' has no value")
              .hint("ask the form isValid() first, after bind(request)"));
    }
    return cleaned;
  }

  // What kinds of fields differ in.

  /**
   * What was sent, as a value; null when nothing was filled in.
   *
   * @throws ValidationException when it cannot be read
   */
  protected abstract @Nullable T convert(Raw raw);

  /** The value as the input shows it, in the active language. */
  protected String format(T value) {
    return value.toString();
  }

  /** The texts that an input for several values shows. */
  protected List<String> formatAll(T value) {
    return List.of(format(value));
  }

  /** Attributes of the input that follow from what the field accepts. */
  protected Map<String, String> attributes() {
    return Map.of();
  }

  /** The choices that the field offers; empty for a field that offers none. */
  protected List<Option<?>> options() {
    return List.of();
  }

  /** Whether a value counts as not filled in. */
  protected boolean isEmpty(@Nullable T value) {
    return value == null || value.equals("");
  }

  /** Whether two values are the same to the person who typed one of them. */
  protected boolean isSame(T first, T now) {
    return first.equals(now);
  }

  /** The error of {@code code}, in the words this field was given for it, or in {@code message}. */
  protected final ValidationException refusal(String code, @Translatable String message) {
    return refusal(code, message, Map.of());
  }

  /** As {@link #refusal(String, String)}, with values that the message shows. */
  protected final ValidationException refusal(
      String code, @Translatable String message, Map<String, ?> params) {
    return ValidationException.of(messages.getOrDefault(code, message), code, params);
  }

  /** What {@code reading} gives, or what it refuses in the words that this field was given. */
  final <V> @Nullable V reworded(Supplier<? extends @Nullable V> reading) {
    try {
      return reading.get();
    } catch (ValidationException refused) {
      throw reworded(refused);
    }
  }

  private ValidationException reworded(ValidationException refused) {
    ValidationError first = refused.errors().nonField().get(0);
    return refusal(first.code(), first.message(), first.params());
  }

  /** This field, as its own type. */
  @SuppressWarnings("unchecked") // F is the class itself: the bound of the type parameter says so
  protected final F self() {
    return (F) this;
  }

  // What its form does with it.

  final void belongTo(Form owner) {
    if (form != null) {
      throw new FormException(
          Problem.of("forms.E002", "The field '" + name + "' belongs to a form already")
              .hint("make a new field for each form: fields keep what was sent to them"));
    }
    form = owner;
  }

  final void name(String name) {
    this.name = name;
  }

  /** The value shown at first; {@code given} by the form comes before the field's own. */
  @Nullable T initialValue(@Nullable Object given) {
    if (given != null) {
      return cast(given);
    }
    return initial == null ? null : initial.get();
  }

  @SuppressWarnings(
      "unchecked") // a wrong type shows when the value is formatted, with the field's name
  private T cast(Object given) {
    return (T) given;
  }

  /** Reads and checks what was sent; afterwards {@link #value} answers. */
  final void clean(Raw raw, @Nullable Object given) {
    clean = false;
    cleaned = null;
    T value = disabled ? initialValue(given) : convert(raw);
    if (isEmpty(value)) {
      if (required && !disabled) {
        throw refusal("required", "validation.required");
      }
    } else if (value != null) {
      runValidators(value);
    }
    if (value != null) {
      for (UnaryOperator<T> cleaner : cleaners) {
        value = Objects.requireNonNull(cleaner.apply(value), "a cleaner gives a value back");
      }
    }
    cleaned = value;
    clean = true;
  }

  private void runValidators(T value) {
    io.charchub.validation.ValidationErrors errors = new io.charchub.validation.ValidationErrors();
    for (Validator<? super T> validator : validators) {
      try {
        validator.validate(value);
      } catch (ValidationException refused) {
        for (ValidationError error : refused.errors().nonField()) {
          String message = messages.getOrDefault(error.code(), error.message());
          errors.add(ValidationError.of(message, error.code(), error.params()));
        }
      }
    }
    errors.throwIfAny();
  }

  final void forget() {
    clean = false;
    cleaned = null;
  }

  final boolean isClean() {
    return clean;
  }

  final @Nullable Object cleaned() {
    return cleaned;
  }

  /** The texts that the input shows for a value of the program's, not for what was typed. */
  List<String> shown(@Nullable Object given) {
    T value = initialValue(given);
    if (value == null) {
      return List.of();
    }
    try {
      return formatAll(value);
    } catch (ClassCastException e) {
      throw new FormException(
          Problem.of(
                  "forms.E003",
                  "The initial value of '"
                      + name
                      + "' is of another type than the field: "
                      + value.getClass().getSimpleName())
              .hint("give the field what its value() would give back"));
    }
  }

  /** Whether what was sent differs from what was shown at first. */
  boolean hasChanged(Raw raw, @Nullable Object given) {
    if (disabled) {
      return false;
    }
    T first = initialValue(given);
    try {
      T now = convert(raw);
      if (first == null || now == null || isEmpty(first) || isEmpty(now)) {
        return isEmpty(first) != isEmpty(now);
      }
      return !isSame(first, now);
    } catch (ValidationException unreadable) {
      return true;
    }
  }

  private static String translated(String text) {
    return Translations.current().tr(text);
  }
}
