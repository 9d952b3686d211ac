package io.charchub.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A value with properties: {@code post.title}, and, as Java people write it, {@code post.title()}.
 */
abstract class PropertyModel implements MethodCallAwareTemplateHashModel, AdapterTemplateModel {
  final Object instance;
  final PropertyReader properties;
  final Wrapper wrapper;

  PropertyModel(Object instance, PropertyReader properties, Wrapper wrapper) {
    this.instance = instance;
    this.properties = properties;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    if (instance instanceof TemplateObject object) {
      Object own = object.property(name);
      return wrapper.wrap(own == null ? readOfClass(object, name) : own);
    }
    return wrapper.wrap(properties.read(instance, name));
  }

  private @Nullable Object readOfClass(TemplateObject object, String name) {
    if (!properties.names().contains(name)) {
      Set<String> known = new TreeSet<>(properties.names());
      known.addAll(object.propertyNames());
      throw Properties.unknown(instance.getClass(), name, known);
    }
    return properties.read(instance, name);
  }

  @Override
  public @Nullable TemplateModel getBeforeMethodCall(String name) throws TemplateModelException {
    TemplateModel value = get(name);
    if (value instanceof TemplateMethodModelEx) {
      return value;
    }
    // FreeMarker asks here only for a call without arguments.
    TemplateMethodModelEx reading = arguments -> value;
    return reading;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return instance;
  }
}
