package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A whole number of 16 bits (Django's {@code SmallIntegerField}). */
public final class SmallIntegerField extends WholeNumberField<Short> {
  /** A new field. */
  public SmallIntegerField() {
    this(FieldOptions.NONE);
  }

  private SmallIntegerField(FieldOptions options) {
    super(Short.MIN_VALUE, Short.MAX_VALUE, options);
  }

  @Override
  public Class<Short> javaType() {
    return Short.class;
  }

  @Override
  Short narrow(long number) {
    return (short) number;
  }

  @Override
  public @Nullable Short read(Row row, int column) {
    int value = row.getInt(column);
    return row.wasNull() ? null : Short.valueOf((short) value);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.SMALLINT);
  }

  @Override
  public Field<Short> reference() {
    return new SmallIntegerField();
  }

  @Override
  protected Field<Short> with(FieldOptions changed) {
    return new SmallIntegerField(changed);
  }
}
