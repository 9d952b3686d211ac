package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of 64 bits, zero or more; the database checks it (Django's {@code
 * PositiveBigIntegerField}).
 */
public final class PositiveBigIntegerField extends WholeNumberField<Long> {
  /** A new field. */
  public PositiveBigIntegerField() {
    this(FieldOptions.NONE);
  }

  private PositiveBigIntegerField(FieldOptions options) {
    super(0, Long.MAX_VALUE, options);
  }

  @Override
  public Class<Long> javaType() {
    return Long.class;
  }

  @Override
  Long narrow(long number) {
    return number;
  }

  @Override
  public @Nullable Long read(Row row, int column) {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.POSITIVE_BIGINT);
  }

  @Override
  public Field<Long> reference() {
    return new PositiveBigIntegerField();
  }

  @Override
  protected Field<Long> with(FieldOptions changed) {
    return new PositiveBigIntegerField(changed);
  }
}
