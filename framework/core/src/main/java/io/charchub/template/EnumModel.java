package io.charchub.template;

import freemarker.template.TemplateScalarModel;
import io.charchub.i18n.Translations;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum: as text the value that is stored and looked up, its name in lower case;
 * {@code .label} for people, {@code .name} as in Java.
 */
final class EnumModel extends PropertyModel implements TemplateScalarModel {
  EnumModel(Enum<?> instance, PropertyReader properties, Wrapper wrapper) {
    super(instance, properties, wrapper);
  }

  @Override
  public String getAsString() {
    return value((Enum<?>) instance);
  }

  static String value(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Function<Object, @Nullable Object>> properties(Class<?> type) {
    Map<String, Function<Object, @Nullable Object>> properties = new LinkedHashMap<>();
    properties.put("name", constant -> ((Enum<?>) constant).name());
    properties.put("value", constant -> value((Enum<?>) constant));
    properties.put("label", constant -> label((Enum<?>) constant));
    properties.putAll(BeanProperties.of(type));
    return properties;
  }

  /** {@code IN_REVIEW} becomes "In review", translated where there is a translation. */
  private static String label(Enum<?> constant) {
    String words = value(constant).replace('_', ' ');
    return Translations.current().tr(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
