package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.UnfitException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers compared with whole ones, by Django's rules: a fraction is rounded up for {@code gte} and
 * {@code lt} and cut off for others; a number that the field cannot hold decides the comparison by
 * itself.
 */
final class WholeNumbers {
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private WholeNumbers() {}

  static @Nullable Object fit(Field<?> type, String lookup, @Nullable Object given) {
    if (given == null || given.getClass() == type.javaType()) {
      return given;
    }
    if (given instanceof Integer
        || given instanceof Short
        || given instanceof Byte
        || given instanceof Long) {
      return bounded(type, lookup, ((Number) given).longValue());
    }
    if (given instanceof Number number) {
      return bounded(type, lookup, whole(lookup, number));
    }
    return Conversions.store(
        type, given instanceof Boolean truth ? Long.valueOf(truth ? 1 : 0) : given);
  }

  private static Object bounded(Field<?> type, String lookup, BigInteger number) {
    if (number.compareTo(LONG_MIN) < 0) {
      throw UnfitException.of(lookup.startsWith("gt"));
    }
    if (number.compareTo(LONG_MAX) > 0) {
      throw UnfitException.of(lookup.startsWith("lt"));
    }
    return bounded(type, lookup, number.longValue());
  }

  private static Object bounded(Field<?> type, String lookup, long number) {
    long least =
        type.javaType() == Integer.class
            ? Integer.MIN_VALUE
            : type.javaType() == Short.class ? Short.MIN_VALUE : Long.MIN_VALUE;
    if (number < least) {
      throw UnfitException.of(lookup.startsWith("gt"));
    }
    if (number > -(least + 1)) {
      throw UnfitException.of(lookup.startsWith("lt"));
    }
    return number;
  }

  private static BigInteger whole(String lookup, Number number) {
    if (number instanceof BigInteger whole) {
      return whole;
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw UnfitException.of(
            lookup.startsWith("gt") ? value < 0 : lookup.startsWith("lt") && value > 0);
      }
    }
    BigDecimal exact =
        number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.doubleValue());
    if (exact.precision() - (long) exact.scale() > 40) {
      throw UnfitException.of(
          exact.signum() < 0 ? lookup.startsWith("gt") : lookup.startsWith("lt"));
    }
    boolean up = lookup.equals("gte") || lookup.equals("lt");
    return exact.setScale(0, up ? RoundingMode.CEILING : RoundingMode.DOWN).toBigInteger();
  }
}
