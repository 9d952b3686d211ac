package io.charchub.template;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells templates how instances of a class are read: the door for models, whose accessors are
 * generated.
 *
 * <pre>
 * PropertySource points = type -> type == Point.class
 *     ? Optional.of(Map.of("x", point -> ((Point) point).x()))
 *     : Optional.empty();
 * </pre>
 *
 * <p>Asked once a class; the answer is kept as long as the class lives. Implementations are safe
 * for use by several threads.
 */
@FunctionalInterface
public interface PropertySource {
  /**
   * The properties of {@code type} by name, each with the function that reads it from an instance;
   * empty when this source does not know the class, so that the next one is asked. A property that
   * is not in the map does not exist: naming it in a template is an error.
   */
  Optional<Map<String, Function<Object, @Nullable Object>>> properties(Class<?> type);

  /**
   * The source that knows every class outside the JDK: public fields, components of records,
   * getters, and methods marked {@link InTemplates}. It is asked last of all; another source that
   * adds to it may ask it first.
   */
  static PropertySource beans() {
    return type -> Optional.of(BeanProperties.of(type));
  }
}
