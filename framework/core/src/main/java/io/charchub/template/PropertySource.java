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
 * PropertySource points = type -&gt; type == Point.class
 *     ? Optional.of(PropertyReader.of(type, Map.of("x", point -&gt; ((Point) point).x())))
 *     : Optional.empty();
 * </pre>
 *
 * <p>Asked once a class; the answer is kept as long as the class lives. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface PropertySource {
  /**
   * How instances of {@code type} are read; empty when this source does not know the class, so that
   * the next one is asked.
   */
  Optional<PropertyReader> reader(Class<?> type);

  /**
   * What templates may read of a class without any source: its public fields, components of a
   * record, getters, and methods marked {@link InTemplates}, nothing that the JDK declares.
   */
  static Map<String, Function<Object, @Nullable Object>> beanProperties(Class<?> type) {
    return BeanProperties.of(type);
  }
}
