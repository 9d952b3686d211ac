package io.charchub.db.migrations.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link HistoricalTable}: the values by the fields' names, in their Java types; for a
 * foreign key the stored key.
 */
public final class HistoricalRow {
  private final Object id;
  private final Map<String, @Nullable Object> values;

  HistoricalRow(Object id, Map<String, @Nullable Object> values) {
    this.id = id;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The primary key. */
  public Object id() {
    return id;
  }

  /** All values by field. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /**
   * The value of a field; null for NULL.
   *
   * @throws IllegalArgumentException when the model has no such field with a column
   */
  public @Nullable Object get(String field) {
    if (!values.containsKey(field)) {
      throw new IllegalArgumentException("no field '" + field + "' among " + values.keySet());
    }
    return values.get(field);
  }

  /** The value of a field as text; empty for NULL. */
  public String text(String field) {
    Object value = get(field);
    return value == null ? "" : value.toString();
  }
}
