package io.charchub.forms;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A UUID, with hyphens or without. Django's {@code UUIDField}. */
public final class UuidField extends Field<UUID, UuidField> {
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");

  /** A required UUID. */
  public UuidField() {
    super(new Input("text"));
  }

  @Override
  protected @Nullable UUID convert(Raw raw) {
    String typed = raw.text().strip();
    if (typed.isEmpty()) {
      return null;
    }
    String digits = typed.length() > 40 ? "" : typed.replace("-", "");
    if (!HEX.matcher(digits).matches()) {
      throw refusal("invalid", "validation.uuid");
    }
    return new UUID(
        Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
  }
}
