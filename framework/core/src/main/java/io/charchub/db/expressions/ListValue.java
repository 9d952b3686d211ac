package io.charchub.db.expressions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values on the right of {@code in}, {@code range} and their like.
 *
 * @param values the values, without nulls
 * @param hadNull whether there was a null among them
 */
public record ListValue(List<Object> values, boolean hadNull) {

  /** The values of {@code given} in order; each once where it is a set of candidates. */
  static ListValue of(Collection<?> given, boolean candidates) {
    Collection<@Nullable Object> values =
        candidates ? new LinkedHashSet<>(given) : new ArrayList<>(given);
    List<Object> present = new ArrayList<>(values.size());
    boolean hadNull = false;
    for (Object value : values) {
      if (value == null) {
        hadNull = true;
      } else {
        present.add(value);
      }
    }
    return new ListValue(present, hadNull);
  }
}
