package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a query without its values, so that two queries that differ in values alone
 * share one plan. Expressions tell their tokens in a fixed order, and hand over each value where it
 * stands.
 *
 * <p><b>Soundness.</b> A plan knows a value by the object that holds it (the source). Where one
 * object stands in a query twice, the second occurrence is part of the structure, so that a query
 * with two objects in these places has another shape. Truth values are structure too, because
 * conditions fold over them; and of a value only null and its class.
 */
public final class Shape {
  private @Nullable Object[] tokens = new @Nullable Object[24];
  private int size;
  private int hash = 1;
  private @Nullable Object[] sources = new @Nullable Object[4];
  private @Nullable Object[] values = new @Nullable Object[4];
  private int count;

  /** Adds a piece of structure: a class, a name, a number; compared by {@code equals}. */
  public Shape token(@Nullable Object token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    tokens[size++] = token;
    hash = 31 * hash + (token == null ? 0 : token.hashCode());
    return this;
  }

  /** Adds the type of a value, as far as SQL and reading depend on it. */
  public Shape type(@Nullable Field<?> type) {
    if (type == null) {
      return token(null);
    }
    return token(type.getClass()).token(type.javaType()).token(type.columnType());
  }

  /** Adds a value, which is bound and not part of the structure. */
  public Shape value(Object source, @Nullable Object value) {
    if (value instanceof Boolean) {
      return token(value);
    }
    for (int i = 0; i < count; i++) {
      if (sources[i] == source) {
        return token(Shape.class).token(i);
      }
    }
    if (count == values.length) {
      sources = Arrays.copyOf(sources, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    sources[count] = source;
    values[count++] = value;
    return token(value == null ? Void.class : value.getClass());
  }

  /** How many values there are. */
  public int values() {
    return count;
  }

  /** The value numbered {@code index}, counted from 0. */
  public @Nullable Object value(int index) {
    return values[index];
  }

  /** The number of the value that {@code source} holds; -1 for none. */
  public int indexOf(Object source) {
    for (int i = 0; i < count; i++) {
      if (sources[i] == source) {
        return i;
      }
    }
    return -1;
  }

  /** The structure alone, to be kept as a key. */
  public Shape key() {
    Shape key = new Shape();
    key.tokens = Arrays.copyOf(tokens, size);
    key.size = size;
    key.hash = hash;
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape shape
        && hash == shape.hash
        && size == shape.size
        && Arrays.equals(tokens, 0, size, shape.tokens, 0, size);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(tokens, size));
  }
}
