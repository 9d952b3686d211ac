package io.charchub.forms;

import io.charchub.i18n.Numbers;
import io.charchub.validation.ValidationException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole number. "1.0" is one, "1.5" is refused. Django's {@code IntegerField}. */
public final class IntegerField extends NumberField<Integer, IntegerField> {
  /** A required whole number. */
  public IntegerField() {
    super("numeric");
  }

  @Override
  protected @Nullable Integer convert(Raw raw) {
    String typed = typed(raw, "validation.integer");
    if (typed.isEmpty()) {
      return null;
    }
    BigDecimal number = Numbers.parse(typed).orElseThrow(this::notWhole);
    if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw refusal("max_value", "validation.max", Map.of("limit", Integer.MAX_VALUE));
    }
    if (number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) < 0) {
      throw refusal("min_value", "validation.min", Map.of("limit", Integer.MIN_VALUE));
    }
    if (number.stripTrailingZeros().scale() > 0) {
      throw notWhole();
    }
    return number.intValue();
  }

  private ValidationException notWhole() {
    return refusal("invalid", "validation.integer");
  }
}
