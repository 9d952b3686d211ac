package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of 16 bits, zero or more; the database checks it (Django's {@code
 * PositiveSmallIntegerField}).
 */
public final class PositiveSmallIntegerField extends WholeNumberField<Short> {
  /** A new field. */
  public PositiveSmallIntegerField() {
    this(FieldOptions.NONE);
  }

  private PositiveSmallIntegerField(FieldOptions options) {
    super(0, Short.MAX_VALUE, options);
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
    return ColumnType.of(ColumnType.Kind.POSITIVE_SMALLINT);
  }

  @Override
  public Field<Short> reference() {
    return new PositiveSmallIntegerField();
  }

  @Override
  protected Field<Short> with(FieldOptions changed) {
    return new PositiveSmallIntegerField(changed);
  }
}
