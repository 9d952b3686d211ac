package io.charchub.urls;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of one route that were built lately. A page names the same few addresses again and
 * again; to look one up costs a tenth of building it.
 *
 * <p>Each set of values has one place, which the next set that falls on it takes: so there is
 * nothing to evict, to lock, or to grow. Threads may see a place late; what they see is whole,
 * since entries do not change.
 */
final class AddressCache {
  private static final int PLACES = 512;

  /** Longer addresses are built each time, so that a route never keeps more than some 100 KB. */
  private static final int LONGEST = 200;

  private final @Nullable Entry[] places = new @Nullable Entry[PLACES];

  private record Entry(Object[] args, String address) {}

  /** The address kept for these values; null when there is none. */
  @Nullable String find(Object[] args) {
    Entry entry = places[place(args)];
    return entry != null && Arrays.equals(entry.args, args) ? entry.address : null;
  }

  /** Keeps {@code address} where its values always make the same one. */
  void keep(Object[] args, String address) {
    if (address.length() <= LONGEST && isLasting(args)) {
      places[place(args)] = new Entry(args.clone(), address);
    }
  }

  /** Whether the values can neither change nor be equal to others that look different. */
  private static boolean isLasting(Object[] args) {
    for (Object arg : args) {
      if (!(arg instanceof String
          || arg instanceof Long
          || arg instanceof Integer
          || arg instanceof UUID)) {
        return false;
      }
    }
    return true;
  }

  private static int place(Object[] args) {
    int hash = Arrays.hashCode(args);
    return (hash ^ hash >>> 16) & PLACES - 1;
  }
}
