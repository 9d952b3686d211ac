package io.charchub.contrib.rest.serializers;

import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of values of one kind. */
final class ListKind<V> implements Kind<List<V>> {
  private final Kind<V> item;
  private final int least;
  private final int most;

  ListKind(Kind<V> item, int least, int most) {
    this.item = item;
    this.least = least;
    this.most = most;
  }

  @Override
  public Object toData(List<V> value) {
    return value.stream().map(item::toData).toList();
  }

  @Override
  public List<V> toJava(Object raw) {
    if (!(raw instanceof List<?> sent)) {
      throw ValidationException.of("rest.notAList", "not_a_list");
    }
    if (sent.size() < least) {
      throw least == 1
          ? ValidationException.of("rest.emptyList", "empty")
          : ValidationException.of("rest.tooFew", "min_length", Map.of("least", least));
    }
    if (sent.size() > most) {
      throw ValidationException.of("rest.tooMany", "max_length", Map.of("most", most));
    }
    List<V> values = new ArrayList<>();
    ValidationErrors errors = new ValidationErrors();
    for (int i = 0; i < sent.size(); i++) {
      try {
        values.add(Conversion.present(item, sent.get(i)));
      } catch (ValidationException wrong) {
        Conversion.below(errors, String.valueOf(i), wrong);
      }
    }
    errors.throwIfAny();
    return values;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(Schemas.list(item.schema()));
    if (least > 0) {
      schema.put("minItems", least);
    }
    schema.put("maxItems", most);
    return schema;
  }
}
