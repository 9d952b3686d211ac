package io.charchub.cache;

import io.charchub.errors.Problem;

/** Adds to values that are whole numbers. */
final class Counting {
  private Counting() {}

  /**
   * The sum of a value and a number.
   *
   * @throws CacheException {@code cache.E004} where the value is no whole number or the sum too
   *     large
   */
  static long sum(String key, Object value, long by) {
    if (!(value instanceof Long number)) {
      throw new CacheException(
          Problem.of("cache.E004", "The value under '" + key + "' is no whole number")
              .hint("set(key, 0) before incr(key)"));
    }
    try {
      return Math.addExact(number, by);
    } catch (ArithmeticException e) {
      throw new CacheException(
          Problem.of("cache.E004", "The number under '" + key + "' would not fit into 64 bits"), e);
    }
  }
}
