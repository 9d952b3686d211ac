package io.charchub.contrib.admin;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import java.util.ArrayList;
import java.util.List;

/** Looks at rows that are edited within the form of another model. */
final class InlineCheck {
  private InlineCheck() {}

  static void of(InlineAdmin<?> inline, ModelMeta<?> outer, Findings found) {
    String name = inline.foreignKey();
    List<String> keys = keys(inline.meta(), outer);
    if (!name.isEmpty() && !keys.contains(name)) {
      String what = "'" + name + "' of " + inline.meta().label() + " is no key to " + outer.label();
      found.unknown("admin.E022", "foreignKey", what, name, keys);
    } else if (name.isEmpty() && keys.size() != 1) {
      found.add(
          "admin.E022",
          "inlines",
          inline.meta().name()
              + (keys.isEmpty() ? " has no key to " : " has several keys to ")
              + outer.name()
              + ", so its rows cannot be edited there",
          keys.isEmpty()
              ? "take it out of the inlines, or give the model a key"
              : "name the key: new InlineAdmin<>(...).foreignKey(\"" + keys.get(0) + "\")");
    }
    excluded(inline, name.isEmpty() ? keys : List.of(name), found);
    position(inline, found);
    numbers(inline, found);
    FormCheck.of(inline, found);
  }

  /** The keys of {@code meta} that lead to {@code outer}. */
  static List<String> keys(ModelMeta<?> meta, ModelMeta<?> outer) {
    List<String> keys = new ArrayList<>();
    for (ModelField<?, ?> field : meta.fields()) {
      if (field.isForeignKey() && field.target().equals(outer)) {
        keys.add(field.name());
      }
    }
    return keys;
  }

  private static void excluded(InlineAdmin<?> inline, List<String> keys, Findings found) {
    for (String name : inline.declaredForm().exclude()) {
      if (keys.contains(name)) {
        String what = "'" + name + "' leads to the outer row and is left out";
        found.add("admin.E115", "exclude", what, "take it out of exclude: it is never shown");
      }
    }
  }

  private static void position(InlineAdmin<?> inline, Findings found) {
    String name = inline.orderedBy();
    if (!name.isEmpty() && inline.meta().findField(name).isEmpty()) {
      String what = inline.meta().label() + " has no number '" + name + "' to order rows by";
      found.unknown("admin.E116", "orderedBy", what, name, inline.meta().fieldNames());
    }
  }

  private static <T extends KeyedModel<?>> void numbers(InlineAdmin<T> inline, Findings found) {
    InlineAdmin.Numbers numbers = inline.numbers();
    if (numbers.extra() < 0 || numbers.min() < 0 || numbers.max() < numbers.min()) {
      String what =
          "Rows within: extra "
              + numbers.extra()
              + ", least "
              + numbers.min()
              + ", most "
              + numbers.max();
      found.add("admin.E106", "extra, min, max", what, "0 or more, and min not above max");
    }
    if (inline.perPage() < 1) {
      found.add("admin.E106", "perPage", "A page of no rows shows none", "1 or more");
    }
  }
}
