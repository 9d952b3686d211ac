package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A primary key of 64 bits that the database gives (Django's {@code BigAutoField}). */
public final class BigAutoField extends WholeNumberField<Long> {
  /** A new field. */
  public BigAutoField() {
    this(FieldOptions.KEY);
  }

  private BigAutoField(FieldOptions options) {
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
    return new BigAutoField(FieldOptions.NONE);
  }

  @Override
  public boolean isAutomatic() {
    return isPrimaryKey();
  }

  @Override
  public boolean isBlank() {
    return isPrimaryKey() || super.isBlank();
  }

  @Override
  protected FieldOptions initialOptions() {
    return FieldOptions.KEY;
  }

  @Override
  protected Field<Long> with(FieldOptions changed) {
    return new BigAutoField(changed);
  }
}
