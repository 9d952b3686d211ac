package io.charchub.contrib.admin.changelist;

import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.List;

/** What the page tells of an address that could not be followed to the letter. */
final class Notes {
  private static final int LONGEST = 80;

  private final List<String> texts = new ArrayList<>();

  /** Part of the address was not looked at. */
  void ignored(String name) {
    add("admin.list.ignored", name);
  }

  /** A value is none that its filter has. */
  void unknown(String title, String value) {
    add("admin.list.unknownValue", title, value);
  }

  void add(String key, String... values) {
    Object[] shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      shown[i] = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
    String text = Translations.current().tr(key, shown);
    if (!texts.contains(text)) {
      texts.add(text);
    }
  }

  List<String> texts() {
    return texts;
  }
}
