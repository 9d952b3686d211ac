package io.charchub.cache;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a file holds it: three lines in UTF-8, the key (which has no line break), the
 * instant of its end, and the value as {@link CacheValues} writes it.
 */
record StoredEntry(String key, Object value, Instant expires) {
  byte[] bytes() {
    byte[] head = (key + "\n" + expires + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] body = CacheValues.encode(value);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** The entry; null where the bytes are none. */
  static @Nullable StoredEntry parse(byte[] bytes) {
    int first = lineEnd(bytes, 0);
    int second = first < 0 ? -1 : lineEnd(bytes, first + 1);
    if (second < 0) {
      return null;
    }
    String key = new String(bytes, 0, first, StandardCharsets.UTF_8);
    String end = new String(bytes, first + 1, second - first - 1, StandardCharsets.UTF_8);
    Object value = CacheValues.decode(Arrays.copyOfRange(bytes, second + 1, bytes.length));
    try {
      return value == null ? null : new StoredEntry(key, value, Instant.parse(end));
    } catch (DateTimeException foreign) {
      return null;
    }
  }

  private static int lineEnd(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
