package io.charchub.cache;

/**
 * How a backend that others share keeps to its size. Counting costs, so not every write counts: the
 * bound may be passed for a while.
 *
 * @param maxEntries the entries from which on some go (MAX_ENTRIES), at least 1
 * @param frequency the part that goes: 3 for a third (CULL_FREQUENCY); 0 for all
 * @param everyWrites every how many writes, about, entries are counted (Django's CULL_PROBABILITY,
 *     turned over); 1 for each
 */
public record CullOptions(int maxEntries, int frequency, int everyWrites) {
  /** Ten thousand entries, of which a third goes; about every tenth write looks. */
  public static final CullOptions DEFAULT = new CullOptions(10_000, 3, 10);

  /** Refuses bounds below 1. */
  public CullOptions {
    if (maxEntries < 1 || frequency < 0 || everyWrites < 1) {
      throw new IllegalArgumentException("the bounds of a cache start at 1");
    }
  }

  /** How many of {@code entries} go; 0 where there are not too many. */
  int surplus(long entries) {
    if (entries <= maxEntries) {
      return 0;
    }
    long part = frequency == 0 ? entries : entries / frequency;
    return (int) Math.min(entries, Math.max(part, entries - maxEntries));
  }
}
