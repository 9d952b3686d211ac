package io.charchub.template;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of the instances of one class, for templates. Safe for use by several
 * threads.
 */
public interface PropertyReader {
  /**
   * The value of the property {@code name}; null when it has none.
   *
   * @throws TemplateException {@code template.E005} when there is no such property
   */
  @Nullable Object read(Object instance, String name);

  /** The names of the properties, for "did you mean". */
  Collection<String> names();

  /** Reads the properties of {@code type} with a function each. */
  static PropertyReader of(
      Class<?> type, Map<String, Function<Object, @Nullable Object>> functions) {
    return new Properties(type, functions);
  }

  /** The error for a property that {@code type} does not have. */
  static TemplateException unknown(Class<?> type, String name, Collection<String> known) {
    return Properties.unknown(type, name, known);
  }
}
