package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID (Django's {@code UUIDField}). */
public final class UuidField extends Field<UUID> {
  private static final int LONGEST = 45;
  private static final int HEX = 32;

  /** A new field. */
  public UuidField() {
    this(FieldOptions.NONE);
  }

  private UuidField(FieldOptions options) {
    super(options);
  }

  @Override
  public Class<UUID> javaType() {
    return UUID.class;
  }

  /**
   * A UUID, or its 32 hexadecimal digits: with hyphens or without, in braces or not, after {@code
   * urn:uuid:} or not.
   */
  @Override
  public @Nullable UUID toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof UUID value) {
      return value;
    }
    if (raw instanceof CharSequence text && text.toString().isBlank()) {
      return null;
    }
    String hex = raw instanceof CharSequence text ? bare(text.toString()) : "";
    if (hex.length() != HEX || !hex.chars().allMatch(UuidField::isHex)) {
      throw Refusal.invalid("validation.uuid", raw);
    }
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, HEX / 2), 16),
        Long.parseUnsignedLong(hex.substring(HEX / 2), 16));
  }

  private static String bare(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String bare = text.strip().toLowerCase(Locale.ROOT);
    bare = bare.startsWith("urn:uuid:") ? bare.substring("urn:uuid:".length()) : bare;
    bare = bare.startsWith("{") && bare.endsWith("}") ? bare.substring(1, bare.length() - 1) : bare;
    boolean hyphens =
        bare.length() == 36
            && bare.charAt(8) == '-'
            && bare.charAt(13) == '-'
            && bare.charAt(18) == '-'
            && bare.charAt(23) == '-';
    return hyphens ? bare.replace("-", "") : bare;
  }

  private static boolean isHex(int letter) {
    return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
  }

  @Override
  public @Nullable Object toDatabase(@Nullable UUID value) {
    return value;
  }

  @Override
  public @Nullable UUID read(Row row, int column) {
    return row.getUuid(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.UUID);
  }

  @Override
  public Field<UUID> reference() {
    return new UuidField();
  }

  @Override
  protected Field<UUID> with(FieldOptions changed) {
    return new UuidField(changed);
  }
}
