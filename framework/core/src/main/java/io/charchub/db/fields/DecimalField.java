package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.errors.Problem;
import io.charchub.text.Digits;
import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exact number (Django's {@code DecimalField}). */
public final class DecimalField extends Field<BigDecimal> {
  /**
   * More digits than any column holds; larger exponents are refused before they can cost anything.
   */
  private static final int MOST_DIGITS = 1000;

  private final int maxDigits;
  private final int decimalPlaces;

  /**
   * A field.
   *
   * @param maxDigits the digits before and after the point together, 1 to 1000
   * @param decimalPlaces the digits after the point, 0 to {@code maxDigits}
   */
  public DecimalField(int maxDigits, int decimalPlaces) {
    this(maxDigits, decimalPlaces, FieldOptions.NONE);
  }

  private DecimalField(int maxDigits, int decimalPlaces, FieldOptions options) {
    super(options);
    if (maxDigits < 1
        || maxDigits > MOST_DIGITS
        || decimalPlaces < 0
        || decimalPlaces > maxDigits) {
      throw new IllegalArgumentException(
          "a decimal cannot have "
              + maxDigits
              + " digits, "
              + decimalPlaces
              + " of them after the point");
    }
    this.maxDigits = maxDigits;
    this.decimalPlaces = decimalPlaces;
  }

  /** The most digits, before and after the point together. */
  public int maxDigits() {
    return maxDigits;
  }

  /** The digits after the point. */
  public int decimalPlaces() {
    return decimalPlaces;
  }

  @Override
  public Class<BigDecimal> javaType() {
    return BigDecimal.class;
  }

  /** A number, or the text of one in the digits of any script. It is not rounded here. */
  @Override
  public @Nullable BigDecimal toJava(@Nullable Object raw) {
    if (raw == null || raw instanceof CharSequence text && text.toString().isBlank()) {
      return null;
    }
    BigDecimal value = number(raw);
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw Refusal.invalid("validation.number", raw);
    }
    return value;
  }

  private static BigDecimal number(Object raw) {
    try {
      if (raw instanceof BigDecimal exact) {
        return exact;
      }
      if (raw instanceof BigInteger whole) {
        return new BigDecimal(whole);
      }
      if (raw instanceof Double || raw instanceof Float) {
        return new BigDecimal(raw.toString());
      }
      if (raw instanceof Number whole) {
        return BigDecimal.valueOf(whole.longValue());
      }
      if (raw instanceof CharSequence text && text.length() <= MOST_DIGITS) {
        return new BigDecimal(Digits.toAscii(text.toString().strip()));
      }
    } catch (NumberFormatException e) {
      throw Refusal.invalid("validation.number", raw);
    }
    throw Refusal.invalid("validation.number", raw);
  }

  /**
   * The value with exactly {@link #decimalPlaces()} digits after the point, the last one rounded to
   * the even neighbour.
   *
   * @throws FieldException with id {@code fields.E003} where it has too many digits before the
   *     point
   */
  @Override
  public @Nullable Object toDatabase(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (value.precision() - (long) value.scale() <= maxDigits) {
      BigDecimal rounded = value.setScale(decimalPlaces, RoundingMode.HALF_EVEN);
      if (rounded.precision() - rounded.scale() <= maxDigits - decimalPlaces
          || rounded.signum() == 0) {
        return rounded;
      }
    }
    throw new FieldException(
        Problem.of(
                "fields.E003",
                "a decimal of "
                    + maxDigits
                    + " digits, "
                    + decimalPlaces
                    + " of them after the point, cannot hold a number with "
                    + (value.precision() - (long) value.scale())
                    + " digits before the point")
            .hint("call fullClean() before save(), or raise maxDigits"));
  }

  @Override
  public @Nullable BigDecimal read(Row row, int column) {
    return row.getDecimal(column, decimalPlaces);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.decimal(maxDigits, decimalPlaces);
  }

  @Override
  public List<Validator<? super BigDecimal>> validators() {
    return List.of(Validators.decimal(maxDigits, decimalPlaces));
  }

  @Override
  public Field<BigDecimal> reference() {
    return new DecimalField(maxDigits, decimalPlaces);
  }

  @Override
  protected Field<BigDecimal> with(FieldOptions changed) {
    return new DecimalField(maxDigits, decimalPlaces, changed);
  }

  @Override
  protected List<Object> arguments() {
    return List.of(maxDigits, decimalPlaces);
  }
}
