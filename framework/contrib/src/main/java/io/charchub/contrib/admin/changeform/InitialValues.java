package io.charchub.contrib.admin.changeform;

import io.charchub.db.meta.ModelMeta;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new row's form shows at first, from the texts of an address. */
final class InitialValues {
  private static final int LONGEST = 10_000;

  private InitialValues() {}

  /** The value that {@code text} stands for; null where it stands for none. */
  static @Nullable Object of(ModelMeta<?> meta, String name, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      return value(meta, name, text);
    } catch (ValidationException none) {
      return null;
    }
  }

  private static @Nullable Object value(ModelMeta<?> meta, String name, String text) {
    if (meta.findManyToMany(name).isPresent()) {
      List<Object> keys = new ArrayList<>();
      for (String each : Arrays.asList(text.split(","))) {
        Object key =
            each.isBlank()
                ? null
                : meta.findManyToMany(name).get().target().pk().type().toJava(each.strip());
        if (key != null) {
          keys.add(key);
        }
      }
      return keys;
    }
    return meta.findField(name).isPresent() ? meta.field(name).type().toJava(text) : text;
  }
}
