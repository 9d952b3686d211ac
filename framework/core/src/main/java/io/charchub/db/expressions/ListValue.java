package io.charchub.db.expressions;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The values on the right of {@code in}, {@code range} and their like: those that are not null, in
 * order. Where a JSON document is meant, the list as it was given.
 */
public final class ListValue extends AbstractList<Object> implements RandomAccess {
  private static final int FEW = 16;

  private final List<Object> values;
  private final List<@Nullable Object> given;
  private final boolean hadNull;

  private ListValue(List<Object> values, List<@Nullable Object> given) {
    this.values = values;
    this.given = given;
    this.hadNull = given.contains(null);
  }

  /** The values of {@code given} in order; each once where it is a set of candidates. */
  static ListValue of(Collection<?> given, boolean candidates) {
    List<@Nullable Object> all =
        Collections.unmodifiableList(new ArrayList<@Nullable Object>(given));
    List<Object> present = new ArrayList<>(all.size());
    Collection<@Nullable Object> kept = all;
    if (candidates && !differ(all)) {
      kept = new LinkedHashSet<@Nullable Object>(all);
    }
    for (Object value : kept) {
      if (value != null) {
        present.add(value);
      }
    }
    return new ListValue(present, all);
  }

  /** Whether all of them are known to differ: of a few, that is told without a set. */
  private static boolean differ(List<@Nullable Object> all) {
    if (all.size() > FEW) {
      return false;
    }
    for (int i = 1; i < all.size(); i++) {
      for (int before = 0; before < i; before++) {
        if (Objects.equals(all.get(i), all.get(before))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The list as it was given, nulls and all. */
  public List<@Nullable Object> given() {
    return given;
  }

  /** Whether there was a null among them. */
  public boolean hadNull() {
    return hadNull;
  }

  /** Whether an expression stands among them. */
  public boolean hasExpressions() {
    for (Object value : values) {
      if (value instanceof Expression) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells the structure: how many there are, and where expressions are among them, the others too.
   */
  void shape(Shape shape, Object source) {
    shape.token(values.size()).token(hadNull() ? 1 : 0);
    if (!hasExpressions()) {
      shape.value(source, this);
      return;
    }
    for (Object value : values) {
      if (value instanceof Expression expression) {
        expression.shape(shape);
      } else {
        shape.token(value);
      }
    }
  }

  @Override
  public Object get(int index) {
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }
}
