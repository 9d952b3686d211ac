package io.charchub.validation;

import io.charchub.i18n.Translatable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** How many digits a decimal has, counted as a database counts them. */
record Decimals(int maxDigits, int decimalPlaces) implements Validator<BigDecimal> {
  /**
   * Numbers with more digits than this are divided as doubles: exactly, they could fill the memory.
   */
  private static final int MAX_EXACT = 400;

  private static final double TOLERANCE = 1e-9;

  @Override
  public void validate(BigDecimal value) {
    long precision = value.precision();
    long scale = value.scale();
    long decimals = Math.max(0, scale);
    long digits =
        scale > 0 ? Math.max(precision, scale) : value.signum() == 0 ? 1 : precision - scale;
    demand(digits, maxDigits, "validation.maxDigits", "max_digits");
    demand(decimals, decimalPlaces, "validation.maxDecimalPlaces", "max_decimal_places");
    demand(
        digits - decimals,
        maxDigits - decimalPlaces,
        "validation.maxWholeDigits",
        "max_whole_digits");
  }

  private static void demand(long count, int limit, @Translatable String message, String code) {
    if (count > limit) {
      throw ValidationException.of(message, code, Map.of("limit", limit));
    }
  }

  static BigDecimal of(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return number instanceof Double || number instanceof Float
        ? new BigDecimal(number.toString())
        : BigDecimal.valueOf(number.longValue());
  }

  /** False for NaN and the infinities. */
  static boolean isMultiple(Number value, BigDecimal step, BigDecimal offset) {
    double approximate = value.doubleValue();
    if ((value instanceof Double || value instanceof Float)
        && (Double.isNaN(approximate) || Double.isInfinite(approximate))) {
      return false;
    }
    BigDecimal exact = of(value);
    if (isSmall(exact) && isSmall(step) && isSmall(offset)) {
      return exact.subtract(offset).remainder(step).signum() == 0;
    }
    double rest = Math.IEEEremainder(approximate - offset.doubleValue(), step.doubleValue());
    return Math.abs(rest) <= TOLERANCE;
  }

  private static boolean isSmall(BigDecimal number) {
    return number.precision() <= MAX_EXACT && Math.abs((long) number.scale()) <= MAX_EXACT;
  }
}
