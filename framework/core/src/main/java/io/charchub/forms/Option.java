package io.charchub.forms;

import io.charchub.i18n.Translatable;

/**
 * One of the values that a choice offers.
 *
 * @param value the value itself
 * @param key what stands for it in HTML and in what is sent; different for each option of a field
 * @param label what people read, or the key of a translation
 * @param group the heading that it stands under; empty for none
 * @param <T> the type of the value
 */
public record Option<T>(T value, String key, String label, String group) {
  /** An option under no heading. */
  public static <T> Option<T> of(T value, String key, @Translatable String label) {
    return new Option<>(value, key, label, "");
  }

  /** A text that stands for itself. */
  public static Option<String> of(String value, @Translatable String label) {
    return of(value, value, label);
  }

  /** This option under a heading. */
  public Option<T> in(String heading) {
    return new Option<>(value, key, label, heading);
  }
}
