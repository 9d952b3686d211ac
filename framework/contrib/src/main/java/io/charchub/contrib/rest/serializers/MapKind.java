package io.charchub.contrib.rest.serializers;

import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts to values of one kind. */
final class MapKind<V> implements Kind<Map<String, V>> {
  private static final int MOST = 1_000;

  private final Kind<V> each;

  MapKind(Kind<V> each) {
    this.each = each;
  }

  @Override
  public Object toData(Map<String, V> value) {
    Map<String, Object> data = new LinkedHashMap<>();
    value.forEach((key, one) -> data.put(key, each.toData(one)));
    return data;
  }

  @Override
  public Map<String, V> toJava(Object raw) {
    if (!(raw instanceof Map<?, ?> sent)) {
      throw ValidationException.of("rest.notAnObject", "not_a_dict");
    }
    if (sent.size() > MOST) {
      throw ValidationException.of("rest.tooMany", "max_length", Map.of("most", MOST));
    }
    Map<String, V> values = new LinkedHashMap<>();
    ValidationErrors errors = new ValidationErrors();
    sent.forEach(
        (key, one) -> {
          try {
            values.put(String.valueOf(key), Conversion.present(each, one));
          } catch (ValidationException wrong) {
            Conversion.below(errors, Conversion.shown(key), wrong);
          }
        });
    errors.throwIfAny();
    return values;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object", "additionalProperties", each.schema());
  }
}
