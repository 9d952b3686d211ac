package io.charchub.cache;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a {@link Cache} are kept. Safe for use by many threads; {@link #add} and
 * {@link #increment} are atomic for everybody who uses the same place, other processes too where
 * they share it.
 *
 * <p>Keys come checked and complete, values in the form of {@link CacheValues}. A value is not
 * found any more from {@code expires} on, by the clock of {@code TimeZones.now()}; {@link
 * Instant#MAX} stands for no end. A backend may drop any value earlier to keep to its bounds.
 */
public interface CacheBackend extends AutoCloseable {
  /** The value under a key; null where there is none. */
  @Nullable Object get(String key);

  /** The values under those of the keys that have one. */
  default Map<String, Object> getMany(Collection<String> keys) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (String key : keys) {
      Object value = get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }

  /** Keeps a value in place of whatever is there. */
  void set(String key, Object value, Instant expires);

  /** Keeps several values. */
  default void setMany(Map<String, Object> values, Instant expires) {
    values.forEach((key, value) -> set(key, value, expires));
  }

  /** Keeps a value where there is none; returns whether it did. */
  boolean add(String key, Object value, Instant expires);

  /** Gives a value another end; returns whether there is one. */
  boolean touch(String key, Instant expires);

  /** Forgets a value; returns whether there was one. */
  boolean delete(String key);

  /** Forgets several values. */
  default void deleteMany(Collection<String> keys) {
    keys.forEach(this::delete);
  }

  /** Whether there is a value. */
  boolean has(String key);

  /**
   * Adds to a whole number, whose end stays as it is.
   *
   * @return the sum; empty where there is no value
   * @throws CacheException {@code cache.E004} where the value is no whole number, or the sum does
   *     not fit into 64 bits
   */
  OptionalLong increment(String key, long by);

  /** Forgets everything in this place, whoever kept it. */
  void clear();

  /** Releases what the backend holds; it is not used after. */
  @Override
  default void close() {}
}
