package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A primary key of 16 bits that the database gives (Django's {@code SmallAutoField}). */
public final class SmallAutoField extends WholeNumberField<Long> {
  /** A new field. */
  public SmallAutoField() {
    this(FieldOptions.KEY);
  }

  private SmallAutoField(FieldOptions options) {
    super(Short.MIN_VALUE, Short.MAX_VALUE, options);
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
    return ColumnType.of(ColumnType.Kind.SMALLINT);
  }

  @Override
  public Field<Long> reference() {
    return new SmallAutoField(FieldOptions.NONE);
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
    return new SmallAutoField(changed);
  }
}
