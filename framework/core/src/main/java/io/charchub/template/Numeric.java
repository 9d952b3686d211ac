package io.charchub.template;

import io.charchub.i18n.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what templates pass as a number. */
final class Numeric {
  /** More digits than this before or after the point are no number for people. */
  private static final int DIGITS = 400;

  private Numeric() {}

  /**
   * The number {@code value} is, or says; empty for anything else, infinity, and magnitudes nobody
   * can print.
   */
  static Optional<BigDecimal> of(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      return text.length() > 60 ? Optional.empty() : Numbers.parse(text.toString());
    }
    return value instanceof Number number ? of(number) : Optional.empty();
  }

  private static Optional<BigDecimal> of(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      return Double.isFinite(value)
          ? Optional.of(new BigDecimal(number.toString()))
          : Optional.empty();
    }
    if (number instanceof BigDecimal decimal) {
      boolean printable =
          decimal.precision() <= DIGITS && Math.abs((long) decimal.scale()) <= DIGITS;
      return printable ? Optional.of(decimal) : Optional.empty();
    }
    if (number instanceof BigInteger integer) {
      return integer.bitLength() <= DIGITS * 3
          ? Optional.of(new BigDecimal(integer))
          : Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(number.longValue()));
  }
}
