package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.text.Digits;
import org.jspecify.annotations.Nullable;

/** A number of 64 bits with a floating point; never infinite (Django's {@code FloatField}). */
public final class FloatField extends Field<Double> {
  private static final int LONGEST = 400;

  /** A new field. */
  public FloatField() {
    this(FieldOptions.NONE);
  }

  private FloatField(FieldOptions options) {
    super(options);
  }

  @Override
  public Class<Double> javaType() {
    return Double.class;
  }

  /**
   * A number, or the text of one in the digits of any script. What is not a number, or infinite, is
   * refused.
   */
  @Override
  public @Nullable Double toJava(@Nullable Object raw) {
    if (raw == null || raw instanceof CharSequence text && text.toString().isBlank()) {
      return null;
    }
    double value = raw instanceof Number number ? number.doubleValue() : parse(raw);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw Refusal.invalid("validation.number", raw);
    }
    return value;
  }

  private static double parse(Object raw) {
    if (raw instanceof CharSequence text && text.length() <= LONGEST) {
      String digits = Digits.toAscii(text.toString().strip());
      if (digits.chars().allMatch(letter -> "0123456789+-.eE".indexOf(letter) >= 0)) {
        try {
          return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
          throw Refusal.invalid("validation.number", raw);
        }
      }
    }
    throw Refusal.invalid("validation.number", raw);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Double value) {
    return value;
  }

  @Override
  public @Nullable Double read(Row row, int column) {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.DOUBLE);
  }

  @Override
  public Field<Double> reference() {
    return new FloatField();
  }

  @Override
  protected Field<Double> with(FieldOptions changed) {
    return new FloatField(changed);
  }
}
