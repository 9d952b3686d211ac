package io.charchub.forms;

import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ways to make options, and to find them again by what was sent. */
final class Options {
  private Options() {}

  static List<Option<String>> of(Map<String, String> labels) {
    List<Option<String>> options = new ArrayList<>();
    labels.forEach((value, label) -> options.add(Option.of(value, label)));
    return options;
  }

  /**
   * As models store enums: the name in lower case is the key, "In review" the label of {@code
   * IN_REVIEW}.
   */
  static <E extends Enum<E>> List<Option<E>> of(Class<E> type) {
    List<Option<E>> options = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String key = constant.name().toLowerCase(Locale.ROOT);
      options.add(Option.of(constant, key, Names.capfirst(key.replace('_', ' '))));
    }
    return options;
  }

  static <T> Map<String, T> byKey(List<Option<T>> options) {
    Map<String, T> values = new LinkedHashMap<>();
    options.forEach(option -> values.put(option.key(), option.value()));
    return values;
  }

  static <T> String keyOf(List<Option<T>> options, T value) {
    for (Option<T> option : options) {
      if (option.value().equals(value)) {
        return option.key();
      }
    }
    return value.toString();
  }

  static String shortened(String sent) {
    return sent.length() > 60 ? sent.substring(0, 60) + "…" : sent;
  }
}
