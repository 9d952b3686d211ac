package io.charchub.db.fields;

import io.charchub.i18n.Translatable;
import io.charchub.validation.ValidationException;
import java.util.Map;

/** Why a raw value stands for no value of a field: made here, so that all kinds say it alike. */
final class Refusal {
  private static final int SHOWN = 60;

  private Refusal() {}

  /** Code {@code invalid}, with one of the framework's texts. */
  static ValidationException invalid(@Translatable String message, Object raw) {
    return because("invalid", message, raw);
  }

  static ValidationException because(String code, @Translatable String message, Object raw) {
    return ValidationException.of(message, code, Map.of("value", shown(raw)));
  }

  /** A value as it may stand in a message: short, without control characters. */
  static String shown(Object raw) {
    String text =
        raw instanceof CharSequence || raw instanceof Number
            ? raw.toString()
            : raw.getClass().getName();
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .forEach(letter -> clean.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter));
    return "'" + clean + "'" + (text.length() > SHOWN ? "..." : "");
  }
}
