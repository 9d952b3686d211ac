package io.charchub.template;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A value whose properties differ from one instance to the next, as the fields of a form do. Asked
 * before the properties that its class has.
 */
public interface TemplateObject {
  /** The value of the property {@code name}; null when this instance has none of that name. */
  @Nullable Object property(String name);

  /** The names of the properties of this instance, for "did you mean". */
  Collection<String> propertyNames();
}
