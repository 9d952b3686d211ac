package io.charchub.template;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what an instance has of its own, and behind it what its class has. */
final class InstanceProperties implements PropertyReader {
  private final PropertyReader ofClass;

  InstanceProperties(PropertyReader ofClass) {
    this.ofClass = ofClass;
  }

  @Override
  public @Nullable Object read(Object instance, String name) {
    TemplateObject object = (TemplateObject) instance;
    Object own = object.property(name);
    if (own != null) {
      return own;
    }
    if (!ofClass.names().contains(name)) {
      Set<String> known = new TreeSet<>(ofClass.names());
      known.addAll(object.propertyNames());
      throw Properties.unknown(instance.getClass(), name, known);
    }
    return ofClass.read(instance, name);
  }

  @Override
  public Collection<String> names() {
    return ofClass.names();
  }
}
