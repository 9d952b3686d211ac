package io.charchub.urls;

import java.util.Arrays;
import java.util.Objects;
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
  private static final int SAMPLES = 6;

  /** Longer addresses are built each time, so that a route never keeps more than some 100 KB. */
  private static final int LONGEST = 200;

  private final @Nullable Entry[] places = new @Nullable Entry[PLACES];

  private record Entry(Object[] args, String address) {
    /** Most routes capture one value, and that is a text. */
    boolean isFor(Object[] others) {
      return args.length == 1 && args[0] instanceof String text
          ? text.equals(others[0])
          : Arrays.equals(args, others);
    }
  }

  /** The address kept for these values; null when there is none. */
  @Nullable String find(Object[] args) {
    int place = place(args);
    Entry entry = places[place];
    if (entry == null || !entry.isFor(args)) {
      entry = places[place ^ 1];
    }
    return entry != null && entry.isFor(args) ? entry.address : null;
  }

  /** Keeps {@code address} where its values always make the same one. */
  void keep(Object[] args, String address) {
    if (address.length() <= LONGEST && isLasting(args)) {
      int place = place(args);
      places[place ^ 1] = places[place];
      places[place] = new Entry(args.clone(), address);
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

  /**
   * A place by some letters of each text: the text was read for this page alone, so that its whole
   * hash would be computed once for one look-up.
   */
  private static int place(Object[] args) {
    int hash = 0;
    for (Object arg : args) {
      hash = 31 * hash + (arg instanceof String text ? sample(text) : Objects.hashCode(arg));
    }
    hash *= 0x9E3779B9;
    return hash >>> 16 & PLACES - 1;
  }

  private static int sample(String text) {
    int length = text.length();
    int sample = length;
    for (int i = 1; i <= SAMPLES && i <= length; i++) {
      sample = 31 * sample + text.charAt(length - i);
    }
    return length > SAMPLES ? 31 * sample + text.charAt(0) : sample;
  }
}
