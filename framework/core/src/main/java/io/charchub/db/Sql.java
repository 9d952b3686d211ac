package io.charchub.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it goes to the database: text with {@code ?} marks, and one value for each mark.
 *
 * @param text the statement in the dialect's SQL; values from outside never stand in it
 * @param params the values in the order of the marks, of the kinds that {@link Dialect#bind} knows;
 *     unmodifiable, may hold nulls
 */
public record Sql(String text, List<@Nullable Object> params) {

  /** A statement with these values. */
  public static Sql of(String text, @Nullable Object... params) {
    List<@Nullable Object> values = new ArrayList<>(params.length);
    for (Object value : params) {
      values.add(value);
    }
    return new Sql(text, Collections.unmodifiableList(values));
  }

  @Override
  public String toString() {
    return params.isEmpty() ? text : text + " -- " + params;
  }
}
