package io.charchub.db.expressions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a query without its values, so that two queries that differ in values alone
 * share one plan. Expressions tell their tokens in a fixed order, and hand over each value where it
 * stands.
 */
public final class Shape {
  private final List<Object> tokens = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  /** Adds a piece of structure: a class, a name, a number; compared by {@code equals}. */
  public Shape token(Object token) {
    tokens.add(token);
    return this;
  }

  /** Adds a value, which is bound and not part of the structure. */
  public Shape value(@Nullable Object value) {
    tokens.add(value == null ? Void.class : value.getClass());
    values.add(value);
    return this;
  }
}
