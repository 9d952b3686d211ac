package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A whole number of 32 bits (Django's {@code IntegerField}). */
public final class IntegerField extends WholeNumberField<Integer> {
  /** A new field. */
  public IntegerField() {
    this(FieldOptions.NONE);
  }

  private IntegerField(FieldOptions options) {
    super(Integer.MIN_VALUE, Integer.MAX_VALUE, options);
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
    return ColumnType.of(ColumnType.Kind.INTEGER);
  }

  @Override
  public Field<Integer> reference() {
    return new IntegerField();
  }

  @Override
  protected Field<Integer> with(FieldOptions changed) {
    return new IntegerField(changed);
  }
}
