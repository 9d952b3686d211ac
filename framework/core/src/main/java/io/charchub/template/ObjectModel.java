package io.charchub.template;

import freemarker.template.TemplateScalarModel;

/**
 * A record, a bean or a model: properties, and its {@code toString} where it has one of its own.
 */
final class ObjectModel extends PropertyModel implements TemplateScalarModel {
  ObjectModel(Object instance, Properties properties, Wrapper wrapper) {
    super(instance, properties, wrapper);
  }

  @Override
  public String getAsString() {
    return properties.text(instance);
  }
}
