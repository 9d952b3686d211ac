package io.charchub.db.meta;

import io.charchub.db.expressions.Q;

/**
 * A field that is true or false.
 *
 * @param <R> the model that the path starts at
 */
public class BooleanPath<R> extends FieldPath<R, Boolean> {

  /** The field at {@code path}. */
  public BooleanPath(String path) {
    super(path);
  }

  /** True. */
  public final Q<R> isTrue() {
    return eq(Boolean.TRUE);
  }

  /** False. */
  public final Q<R> isFalse() {
    return eq(Boolean.FALSE);
  }
}
