package io.charchub.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
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
    return wrapper.wrap(properties.read(instance, name));
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
