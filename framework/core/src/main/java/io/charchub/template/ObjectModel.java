package io.charchub.template;

import freemarker.template.TemplateScalarModel;
import io.charchub.errors.Problem;

/**
 * A record, a bean or a model: properties, and its {@code toString} where it has one of its own.
 */
final class ObjectModel extends PropertyModel implements TemplateScalarModel {
  private static final ClassValue<Boolean> HAS_TEXT =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  ObjectModel(Object instance, PropertyReader properties, Wrapper wrapper) {
    super(instance, properties, wrapper);
  }

  @Override
  public String getAsString() {
    if (!HAS_TEXT.get(instance.getClass())) {
      throw new TemplateException(
          Problem.of(
                  "template.E013",
                  "A " + instance.getClass().getSimpleName() + " has no form as text to show")
              .hint(
                  "show one of its properties: "
                      + Properties.listed(properties.names())
                      + "; or give the class a toString()"));
    }
    return String.valueOf(instance);
  }
}
