package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of 32 bits, zero or more; the database checks it (Django's {@code
 * PositiveIntegerField}).
 */
public final class PositiveIntegerField extends WholeNumberField<Integer> {
  /** A new field. */
  public PositiveIntegerField() {
    this(FieldOptions.NONE);
  }

  private PositiveIntegerField(FieldOptions options) {
    super(0, Integer.MAX_VALUE, options);
  }

  @Override
  public Class<Integer> javaType() {
    return Integer.class;
  }

  @Override
  Integer narrow(long number) {
    return (int) number;
  }

  @Override
  public @Nullable Integer read(Row row, int column) {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.POSITIVE_INTEGER);
  }

  @Override
  public Field<Integer> reference() {
    return new PositiveIntegerField();
  }

  @Override
  protected Field<Integer> with(FieldOptions changed) {
    return new PositiveIntegerField(changed);
  }
}
