package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A whole number of 64 bits (Django's {@code BigIntegerField}). */
public final class BigIntegerField extends WholeNumberField<Long> {
  /** A new field. */
  public BigIntegerField() {
    this(FieldOptions.NONE);
  }

  private BigIntegerField(FieldOptions options) {
    super(Long.MIN_VALUE, Long.MAX_VALUE, options);
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
    return ColumnType.of(ColumnType.Kind.BIGINT);
  }

  @Override
  public Field<Long> reference() {
    return new BigIntegerField();
  }

  @Override
  protected Field<Long> with(FieldOptions changed) {
    return new BigIntegerField(changed);
  }
}
