package io.charchub.db.sql;

import org.jspecify.annotations.Nullable;

/** Makes the value that is bound of the value that was given. */
@FunctionalInterface
public interface Conversion {
  /** The value as it is. */
  Conversion NONE = value -> value;

  /** The value for {@code given}, of a kind that {@link io.charchub.db.Dialect#bind} knows. */
  @Nullable Object convert(@Nullable Object given);
}
