package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.TextField;
import io.charchub.validation.ValidationException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From what JSON and XML hold to the values of a field. Where the field itself is lenient, as forms
 * need it, this is not: a list is no text, and true is no number.
 */
final class Conversion {
  private Conversion() {}

  /**
   * The value that {@code raw} stands for; null for nothing, where the field may have none.
   *
   * @throws ValidationException where it stands for none of the field's values
   */
  static @Nullable Object toJava(Field<?> kind, @Nullable Object raw) {
    if (kind instanceof JsonField) {
      return kind.toJava(raw);
    }
    Field<?> plain = kind instanceof ForeignKey reference ? reference.key() : kind;
    if (raw instanceof Map<?, ?>
        || raw instanceof Collection<?>
        || raw instanceof Boolean && !(plain instanceof BooleanField)) {
      throw ValidationException.of("validation.invalid", "invalid");
    }
    boolean trimmed = !(plain instanceof TextField) && raw instanceof String;
    Object value = kind.toJava(trimmed ? String.valueOf(raw).strip() : raw);
    if (value == null && !kind.isNullable()) {
      throw raw == null
          ? ValidationException.of("validation.null", "null")
          : ValidationException.of("validation.blank", "blank");
    }
    return value;
  }
}
