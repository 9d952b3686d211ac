package io.charchub.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a form's fields: those of the Java fields that keep them. A class is looked at once.
 */
final class FieldNames {
  private static final ClassValue<List<java.lang.reflect.Field>> KEEPERS =
      new ClassValue<>() {
        @Override
        protected List<java.lang.reflect.Field> computeValue(Class<?> type) {
          return keepers(type);
        }
      };

  private FieldNames() {}

  static Map<Field<?, ?>, String> of(Form form) {
    IdentityHashMap<Field<?, ?>, String> names = new IdentityHashMap<>();
    for (java.lang.reflect.Field keeper : KEEPERS.get(form.getClass())) {
      try {
        if (keeper.get(form) instanceof Field<?, ?> field) {
          names.put(field, keeper.getName());
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(keeper + " was made accessible", e);
      }
    }
    return Collections.unmodifiableMap(names);
  }

  private static List<java.lang.reflect.Field> keepers(Class<?> type) {
    List<java.lang.reflect.Field> keepers = new ArrayList<>();
    for (Class<?> each = type; each != null && each != Form.class; each = each.getSuperclass()) {
      for (java.lang.reflect.Field keeper : each.getDeclaredFields()) {
        if (Field.class.isAssignableFrom(keeper.getType())) {
          keeper.setAccessible(true);
          keepers.add(keeper);
        }
      }
    }
    return keepers;
  }
}
