package io.charchub.validation;

import io.charchub.i18n.Translatable;
import io.charchub.i18n.Translations;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with a value.
 *
 * @param message the English text, or the key of a text, that {@link #text} looks up; {@code
 *     {name}} in it stands for a value of {@code params}
 * @param code a short name for programs, such as {@code max_length}; never changes with the
 *     language
 * @param params the values that the text may show, by name; in the order given, values may be null
 */
public record ValidationError(@Translatable String message, String code, Map<String, ?> params) {
  /** Refuses an empty message; copies the values. */
  public ValidationError {
    if (message.isEmpty()) {
      throw new IllegalArgumentException("a validation error needs a message");
    }
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  /** An error whose text shows no values. */
  public static ValidationError of(@Translatable String message, String code) {
    return new ValidationError(message, code, Map.of());
  }

  /** An error whose text may show {@code params}. */
  public static ValidationError of(
      @Translatable String message, String code, Map<String, ?> params) {
    return new ValidationError(message, code, params);
  }

  /**
   * What is wrong, in the active language: from the project's texts, or else from the framework's,
   * or else the message itself.
   */
  public String text() {
    Translations project = Translations.current();
    return (project.has(message) ? project : Translations.framework()).tr(message, params);
  }

  /** The text and the code, for logs and tests. */
  @Override
  public String toString() {
    return text() + " (" + code + ")";
  }
}
