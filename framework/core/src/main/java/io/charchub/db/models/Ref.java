package io.charchub.db.models;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another model: a foreign key or a one-to-one field. {@link #id()} is
 * free, {@link #get()} loads, for all rows of the same result in one query.
 *
 * @param <T> the target; {@code Ref<@Nullable Author>} where it may be absent
 */
public final class Ref<T extends @Nullable Object> {
  private final KeyedModel<?> owner;
  private @Nullable Object key;
  private @Nullable Object target;

  Ref(KeyedModel<?> owner) {
    this.owner = owner;
  }

  /** The key that is stored; null where there is none. */
  public @Nullable Object id() {
    return key;
  }

  /** Whether this points at something. */
  public boolean isSet() {
    return key != null || target != null;
  }

  /** The target. */
  public T get() {
    throw new UnsupportedOperationException();
  }

  /** Points at {@code target}. */
  public void set(T newTarget) {
    throw new UnsupportedOperationException();
  }

  /** Points at the row with this key. */
  public void setId(@Nullable Object newKey) {
    key = newKey;
    target = null;
  }

  /** For generated code: the key as it was read. */
  public void load(@Nullable Object storedKey) {
    key = storedKey;
  }
}
