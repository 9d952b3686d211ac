package io.charchub.forms;

import io.charchub.i18n.Translatable;
import io.charchub.validation.Validators;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field whose value is a number, typed in the digits of any language.
 *
 * @param <T> the type of the number
 * @param <F> the field's own type
 */
public abstract class NumberField<T extends Number & Comparable<T>, F extends NumberField<T, F>>
    extends Field<T, F> {
  private final Map<String, String> attributes = new LinkedHashMap<>();

  /**
   * A field shown as a number input, or, where people write other digits than 0 to 9, as text with
   * a number keyboard.
   */
  protected NumberField(String keyboard) {
    super(Input.number(keyboard));
  }

  /** This much or more. */
  public final F min(T least) {
    attributes.put("min", least.toString());
    return validator(Validators.min(least));
  }

  /** This much or less. */
  public final F max(T most) {
    attributes.put("max", most.toString());
    return validator(Validators.max(most));
  }

  /** Multiples of {@code step} only. */
  public final F step(T step) {
    attributes.put("step", step.toString());
    return validator(Validators.stepValue(step));
  }

  @Override
  protected Map<String, String> attributes() {
    return attributes;
  }

  /**
   * Without blanks at the ends; longer than any number people type is refused before it is read.
   */
  final String typed(Raw raw, @Translatable String message) {
    String typed = raw.text().strip();
    if (typed.length() > 100) {
      throw refusal("invalid", message);
    }
    return typed;
  }

  final void limit(String name, Object value) {
    attributes.putIfAbsent(name, String.valueOf(value));
  }
}
