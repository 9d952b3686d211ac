package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A primary key of 32 bits that the database gives (Django's {@code AutoField}). */
public final class AutoField extends WholeNumberField<Long> {
  /** A new field. */
  public AutoField() {
    this(FieldOptions.KEY);
  }

  private AutoField(FieldOptions options) {
    super(Integer.MIN_VALUE, Integer.MAX_VALUE, options);
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
    return ColumnType.of(ColumnType.Kind.INTEGER);
  }

  @Override
  public Field<Long> reference() {
    return new AutoField(FieldOptions.NONE);
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
    return new AutoField(changed);
  }
}
