package io.charchub.db.models;

import io.charchub.db.Row;
import io.charchub.db.fields.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a row are made into.
 *
 * @param <R> what a row is read as
 */
@FunctionalInterface
interface Projection<R extends @Nullable Object> {
  /** What the row is read as. */
  R read(Row row, String[] names, Field<?>[] types);

  /** A map from name to value, in the order of the columns. */
  static Map<String, @Nullable Object> map(Row row, String[] names, Field<?>[] types) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(names.length * 2);
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], types[i].read(row, i));
    }
    return map;
  }

  /** A list of the values. */
  static List<@Nullable Object> list(Row row, String[] names, Field<?>[] types) {
    List<@Nullable Object> list = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      list.add(types[i].read(row, i));
    }
    return Collections.unmodifiableList(list);
  }

  /** The one value. */
  static @Nullable Object single(Row row, String[] names, Field<?>[] types) {
    return types[0].read(row, 0);
  }
}
