package io.charchub.db.fields;

import io.charchub.i18n.Translatable;
import io.charchub.text.Digits;
import io.charchub.validation.ValidationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds whose values are whole numbers.
 *
 * @param <N> the Java type
 */
abstract class WholeNumberField<N extends Number> extends Field<N> {
  private static final int LONGEST = 100;
  private final long least;
  private final long greatest;

  WholeNumberField(long least, long greatest, FieldOptions options) {
    super(options);
    this.least = least;
    this.greatest = greatest;
  }

  /** The least value that the column holds. */
  public final long least() {
    return least;
  }

  /** The greatest value that the column holds. */
  public final long greatest() {
    return greatest;
  }

  /** A number that is known to be within the bounds, in the Java type. */
  abstract N narrow(long number);

  /** A whole number, or the text of one in the digits of any script, with blanks around it. */
  @Override
  public final @Nullable N toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof Long
        || raw instanceof Integer
        || raw instanceof Short
        || raw instanceof Byte) {
      return bounded(BigInteger.valueOf(((Number) raw).longValue()), raw);
    }
    if (raw instanceof BigInteger number) {
      return bounded(number, raw);
    }
    if (raw instanceof Double || raw instanceof Float || raw instanceof BigDecimal) {
      return bounded(whole((Number) raw), raw);
    }
    if (raw instanceof CharSequence text) {
      return text.toString().isBlank() ? null : bounded(parse(text.toString()), raw);
    }
    throw Refusal.invalid("validation.integer", raw);
  }

  private static BigInteger whole(Number raw) {
    try {
      BigDecimal number =
          raw instanceof BigDecimal exact ? exact : BigDecimal.valueOf(raw.doubleValue());
      if (number.precision() - (long) number.scale() <= LONGEST) {
        return number.toBigIntegerExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw Refusal.invalid("validation.integer", raw);
    }
    throw Refusal.invalid("validation.integer", raw);
  }

  private static BigInteger parse(String text) {
    String digits = text.length() > LONGEST ? "" : Digits.toAscii(text.strip());
    try {
      return new BigInteger(digits);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("validation.integer", text);
    }
  }

  private N bounded(BigInteger number, Object raw) {
    if (number.compareTo(BigInteger.valueOf(least)) < 0) {
      throw outside("validation.min", "min_value", least, raw);
    }
    if (number.compareTo(BigInteger.valueOf(greatest)) > 0) {
      throw outside("validation.max", "max_value", greatest, raw);
    }
    return narrow(number.longValue());
  }

  private static ValidationException outside(
      @Translatable String message, String code, long limit, Object raw) {
    return ValidationException.of(
        message, code, Map.of("limit", limit, "value", Refusal.shown(raw)));
  }

  @Override
  public final @Nullable Object toDatabase(@Nullable N value) {
    return value;
  }
}
