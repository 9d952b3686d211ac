package io.charchub.forms;

import io.charchub.i18n.Numbers;
import org.jspecify.annotations.Nullable;

/** A number with a fraction, as precise as the machine makes it. Django's {@code FloatField}. */
public final class FloatField extends NumberField<Double, FloatField> {
  /** A required number. */
  public FloatField() {
    super("decimal");
    limit("step", "any");
  }

  @Override
  protected @Nullable Double convert(Raw raw) {
    String typed = typed(raw, "validation.number");
    if (typed.isEmpty()) {
      return null;
    }
    double number =
        Numbers.parse(typed)
            .orElseThrow(() -> refusal("invalid", "validation.number"))
            .doubleValue();
    if (!Double.isFinite(number)) {
      throw refusal("invalid", "validation.number");
    }
    return number;
  }
}
