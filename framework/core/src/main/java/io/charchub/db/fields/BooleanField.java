package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** True or false (Django's {@code BooleanField}). */
public final class BooleanField extends Field<Boolean> {
  /** A new field. */
  public BooleanField() {
    this(FieldOptions.NONE);
  }

  private BooleanField(FieldOptions options) {
    super(options);
  }

  @Override
  public Class<Boolean> javaType() {
    return Boolean.class;
  }

  /**
   * A boolean; the numbers 1 and 0; the texts true, t, 1 and false, f, 0 in small or capital
   * letters.
   */
  @Override
  public @Nullable Boolean toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof Boolean value) {
      return value;
    }
    switch (raw.toString().toLowerCase(Locale.ROOT)) {
      case "true", "t", "1":
        return true;
      case "false", "f", "0":
        return false;
      case "":
        return null;
      default:
        throw Refusal.invalid("validation.boolean", raw);
    }
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Boolean value) {
    return value;
  }

  @Override
  public @Nullable Boolean read(Row row, int column) {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : Boolean.valueOf(value);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.BOOLEAN);
  }

  @Override
  public Field<Boolean> reference() {
    return new BooleanField();
  }

  @Override
  protected Field<Boolean> with(FieldOptions changed) {
    return new BooleanField(changed);
  }
}
