package io.charchub.contrib.rest.serializers;

import io.charchub.validation.ValidationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of some values, told apart by their texts; a constant of an enum by its name in small
 * letters.
 */
final class ChoiceKind<V> implements Kind<V> {
  private final Map<String, V> choices = new LinkedHashMap<>();
  private final boolean texts;

  ChoiceKind(List<V> choices) {
    choices.forEach(each -> this.choices.put(key(each), each));
    this.texts = choices.stream().noneMatch(each -> each instanceof Number);
  }

  private static String key(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(java.util.Locale.ROOT)
        : value.toString();
  }

  /** The values, in order. */
  Collection<V> all() {
    return choices.values();
  }

  @Override
  public Object toData(V value) {
    return texts ? key(value) : value;
  }

  @Override
  public V toJava(Object raw) {
    boolean single = raw instanceof String || raw instanceof Number || raw instanceof Boolean;
    V found = single ? choices.get(raw.toString()) : null;
    if (found == null) {
      throw ValidationException.of(
          "validation.choice", "invalid_choice", Map.of("value", Conversion.shown(raw)));
    }
    return found;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("enum", choices.values().stream().map(this::toData).toList());
  }
}
