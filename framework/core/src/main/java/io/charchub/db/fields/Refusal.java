package io.charchub.db.fields;

import io.charchub.errors.Problem;

/** Why a raw value stands for no value of a field: made here, so that all kinds say it alike. */
final class Refusal {
  private static final int SHOWN = 60;

  private Refusal() {}

  static FieldException invalid(String message, Object raw) {
    return because("invalid", message, raw);
  }

  static FieldException because(String code, String message, Object raw) {
    return new FieldException(Problem.of("fields.E001", message + ": " + shown(raw)));
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
