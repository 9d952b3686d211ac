package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes; not shown in forms unless told to be (Django's {@code BinaryField}). */
public final class BinaryField extends Field<byte[]> {
  private final int maxLength;

  /** A field without limit. */
  public BinaryField() {
    this(0);
  }

  /** A field of at most {@code maxLength} bytes; 0 for no limit. */
  public BinaryField(int maxLength) {
    this(maxLength, FieldOptions.HIDDEN);
  }

  private BinaryField(int maxLength, FieldOptions options) {
    super(options);
    this.maxLength = maxLength;
  }

  /** The most bytes that a value may have; 0 for no limit. */
  public int maxLength() {
    return maxLength;
  }

  @Override
  public Class<byte[]> javaType() {
    return byte[].class;
  }

  /** Bytes, or the text of them in Base64. */
  @Override
  public byte @Nullable [] toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof byte[] bytes) {
      return bytes;
    }
    if (raw instanceof CharSequence text) {
      try {
        return Base64.getDecoder().decode(text.toString());
      } catch (IllegalArgumentException e) {
        throw Refusal.invalid("validation.invalid", raw);
      }
    }
    throw Refusal.invalid("validation.invalid", raw);
  }

  @Override
  public @Nullable Object toDatabase(byte @Nullable [] value) {
    return value;
  }

  @Override
  public byte @Nullable [] read(Row row, int column) {
    return row.getBytes(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.BINARY);
  }

  @Override
  public Field<byte[]> reference() {
    return new BinaryField(maxLength);
  }

  @Override
  protected Field<byte[]> with(FieldOptions changed) {
    return new BinaryField(maxLength, changed);
  }

  @Override
  protected FieldOptions initialOptions() {
    return FieldOptions.HIDDEN;
  }

  @Override
  protected List<Object> arguments() {
    return maxLength == 0 ? List.of() : List.of(maxLength);
  }
}
