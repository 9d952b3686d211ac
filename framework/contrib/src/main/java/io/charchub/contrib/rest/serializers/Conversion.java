package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.TextField;
import io.charchub.files.UploadedFile;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
      return kind.toJava(document(raw));
    }
    Field<?> plain = kind instanceof ForeignKey reference ? reference.key() : kind;
    if (raw instanceof UploadedFile
        || raw instanceof Map<?, ?>
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

  /**
   * A document with the numbers that JSON has: those with a fraction, which bodies are read to
   * exactly, would be written as texts.
   */
  private static @Nullable Object document(@Nullable Object raw) {
    if (raw instanceof BigDecimal exact) {
      double number = exact.doubleValue();
      if (Double.isInfinite(number)) {
        throw ValidationException.of("validation.invalid", "invalid");
      }
      return number;
    } else if (raw instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(String.valueOf(key), document(value)));
      return copy;
    } else if (raw instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(document(each)));
      return copy;
    } else if (raw instanceof UploadedFile) {
      throw ValidationException.of("rest.noFile", "invalid");
    }
    return raw;
  }

  /** The value of a place that may not be empty. */
  static <V> V present(Kind<V> kind, @Nullable Object raw) {
    V value = raw == null ? null : kind.toJava(raw);
    if (value == null) {
      throw raw == null
          ? ValidationException.of("validation.null", "null")
          : ValidationException.of("validation.blank", "blank");
    }
    return value;
  }

  /** Adds what is wrong with the value at {@code place} to {@code errors}. */
  static void below(ValidationErrors errors, String place, ValidationException wrong) {
    wrong
        .errors()
        .asMap()
        .forEach(
            (inner, all) -> all.forEach(each -> errors.add(Serializer.below(place, inner), each)));
  }

  /** What was sent, as an error shows it: no longer than a line. */
  static String shown(@Nullable Object sent) {
    String text = String.valueOf(sent);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
