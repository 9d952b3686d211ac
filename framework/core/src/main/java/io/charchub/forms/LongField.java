package io.charchub.forms;

import io.charchub.i18n.Numbers;
import io.charchub.validation.ValidationException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of up to 64 bits, for keys and big counters. Django's {@code IntegerField}, which
 * has no such bound.
 */
public final class LongField extends NumberField<Long, LongField> {
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

  /** A required whole number. */
  public LongField() {
    super("numeric");
  }

  @Override
  protected @Nullable Long convert(Raw raw) {
    String typed = typed(raw, "validation.integer");
    if (typed.isEmpty()) {
      return null;
    }
    BigDecimal number = Numbers.parse(typed).orElseThrow(this::notWhole);
    if (number.compareTo(GREATEST) > 0) {
      throw refusal("max_value", "validation.max", Map.of("limit", Long.MAX_VALUE));
    }
    if (number.compareTo(LEAST) < 0) {
      throw refusal("min_value", "validation.min", Map.of("limit", Long.MIN_VALUE));
    }
    if (number.stripTrailingZeros().scale() > 0) {
      throw notWhole();
    }
    return number.longValue();
  }

  private ValidationException notWhole() {
    return refusal("invalid", "validation.integer");
  }
}
