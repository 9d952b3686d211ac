package io.charchub.contrib.rest.serializers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any number of some values, each once. */
final class ChoicesKind<V> implements Kind<List<V>> {
  private final ChoiceKind<V> choice;
  private final ListKind<V> list;

  ChoicesKind(ChoiceKind<V> choice) {
    this.choice = choice;
    this.list = new ListKind<>(choice, 0, choice.all().size());
  }

  @Override
  public Object toData(List<V> value) {
    return choice.all().stream().filter(value::contains).map(choice::toData).toList();
  }

  @Override
  public List<V> toJava(Object raw) {
    List<V> sent = list.toJava(raw);
    Set<V> chosen = new LinkedHashSet<>(choice.all());
    chosen.retainAll(sent);
    return List.copyOf(chosen);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "items", choice.schema(), "uniqueItems", true);
  }
}
