package io.charchub.cache;

import io.charchub.errors.Problem;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.SerializationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cache keeps, and how it is written where bytes are kept.
 *
 * <p>A value is data: {@code String}, {@code Boolean}, whole numbers, {@code Double}, {@code
 * BigInteger}, {@code BigDecimal}, {@code byte[]}, {@code Instant}, {@code LocalDate}, {@code
 * LocalTime}, {@code LocalDateTime}, {@code Duration}, {@code UUID}, collections and maps of them
 * with texts as keys; inside a collection or map, null too.
 *
 * <p>It is written as JSON. What JSON has no form for stands in an object of two members: {@code
 * {"$": "instant", "v": "2026-03-20T20:30:00Z"}}; a map that has a key {@code $} of its own is
 * wrapped as {@code map}. So what is read back is data of these kinds and nothing else, whoever
 * wrote it: reading never makes an object of a class that the text names, as Java's own
 * serialization and Python's pickle do.
 */
public final class CacheValues {
  private static final String TAG = "$";
  private static final String VALUE = "v";
  private static final int DEEPEST = 24;
  private static final int MOST_BYTES = 256 * 1024 * 1024;
  private static final Limits LIMITS =
      new Limits(64, MOST_BYTES, 100, MOST_BYTES, Integer.MAX_VALUE, MOST_BYTES, false);

  private CacheValues() {}

  /**
   * An immutable copy of {@code value}; bytes are copied. Whole numbers become {@code Long}, {@code
   * Float} becomes {@code Double}, collections lists.
   *
   * @throws CacheException {@code cache.E001} when it, or something in it, is no data
   */
  public static Object frozen(Object value) {
    return Objects.requireNonNull(frozen(value, 0), "the value of a cache");
  }

  private static @Nullable Object frozen(@Nullable Object value, int depth) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof byte[] bytes) {
      return bytes.clone();
    }
    if (value instanceof String text) {
      return whole(text);
    }
    if (value instanceof Collection<?> items) {
      List<@Nullable Object> list = new ArrayList<>(items.size());
      for (Object item : items) {
        list.add(frozen(item, deeper(depth)));
      }
      return Collections.unmodifiableList(list);
    }
    if (value instanceof Map<?, ?> map) {
      return frozenMap(map, deeper(depth));
    }
    if ((value == null && depth > 0) || isPlain(value) || tagOf(value) != null) {
      return value;
    }
    throw noData(value == null ? "null" : "a value of " + value.getClass().getName());
  }

  private static Map<String, @Nullable Object> frozenMap(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw noData("a map with a key that is no text");
      }
      copy.put(whole(key), frozen(entry.getValue(), depth));
    }
    return Collections.unmodifiableMap(copy);
  }

  private static int deeper(int depth) {
    if (depth >= DEEPEST) {
      throw noData("data nested more than " + DEEPEST + " levels deep");
    }
    return depth + 1;
  }

  /** UTF-8 has no form for half of a character. */
  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw noData("a text with half of a character");
      }
    }
    return text;
  }

  private static boolean isPlain(@Nullable Object value) {
    return value instanceof Boolean
        || value instanceof Long
        || (value instanceof Double number && Double.isFinite(number));
  }

  private static @Nullable String tagOf(@Nullable Object value) {
    if (value instanceof Double) {
      return "double";
    } else if (value instanceof BigDecimal) {
      return "decimal";
    } else if (value instanceof BigInteger) {
      return "integer";
    } else if (value instanceof Instant) {
      return "instant";
    } else if (value instanceof LocalDate) {
      return "date";
    } else if (value instanceof LocalTime) {
      return "time";
    } else if (value instanceof LocalDateTime) {
      return "datetime";
    } else if (value instanceof Duration) {
      return "duration";
    }
    return value instanceof UUID ? "uuid" : null;
  }

  private static CacheException noData(String what) {
    return new CacheException(
        Problem.of("cache.E001", "A cache keeps data, and " + what + " is none")
            .hint("texts, numbers, booleans, bytes, dates and times, lists and maps of them"));
  }

  /** Whether {@code data} is or holds bytes, which its reader could change. */
  static boolean holdsBytes(@Nullable Object data) {
    if (data instanceof List<?> list) {
      return list.stream().anyMatch(CacheValues::holdsBytes);
    }
    return data instanceof byte[]
        || (data instanceof Map<?, ?> map
            && map.values().stream().anyMatch(CacheValues::holdsBytes));
  }

  /** About how many bytes of memory {@code data} takes. */
  static long size(@Nullable Object data) {
    long size = 24;
    if (data instanceof String text) {
      size += text.length() * 2L;
    } else if (data instanceof byte[] bytes) {
      size += bytes.length;
    } else if (data instanceof List<?> list) {
      for (Object item : list) {
        size += 8 + size(item);
      }
    } else if (data instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        size += 48 + size(entry.getKey()) + size(entry.getValue());
      }
    }
    return size;
  }

  /** The bytes of a frozen value: JSON in UTF-8. */
  public static byte[] encode(Object data) {
    return Json.writeBytes(written(data));
  }

  private static @Nullable Object written(@Nullable Object data) {
    if (data instanceof byte[] bytes) {
      return tagged("bytes", Base64.getEncoder().encodeToString(bytes));
    }
    if (data instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(written(item)));
      return items;
    }
    if (data instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((key, value) -> members.put(String.valueOf(key), written(value)));
      return members.containsKey(TAG) ? tagged("map", members) : members;
    }
    if (data == null || data instanceof String || isPlain(data)) {
      return data;
    }
    return tagged(String.valueOf(tagOf(data)), data.toString());
  }

  private static Map<String, Object> tagged(String tag, Object value) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(TAG, tag);
    pair.put(VALUE, value);
    return pair;
  }

  /**
   * The value of bytes that {@link #encode} made; null where they are anything else, which is as if
   * nothing had been kept.
   */
  public static @Nullable Object decode(byte[] json) {
    try {
      return read(Json.read(json, LIMITS));
    } catch (SerializationException | DateTimeException | IllegalArgumentException foreign) {
      return null;
    }
  }

  private static @Nullable Object read(@Nullable Object json) {
    if (json instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(read(item)));
      return Collections.unmodifiableList(items);
    }
    if (json instanceof Map<?, ?> map) {
      Object tag = map.get(TAG);
      Object value = map.get(VALUE);
      if (tag instanceof String name && value instanceof String text) {
        return read(name, text);
      }
      return readMap(tag != null && value instanceof Map<?, ?> wrapped ? wrapped : map);
    }
    return json;
  }

  private static Map<String, @Nullable Object> readMap(Map<?, ?> map) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((key, value) -> members.put(String.valueOf(key), read(value)));
    return Collections.unmodifiableMap(members);
  }

  private static Object read(String tag, String text) {
    return switch (tag) {
      case "bytes" -> Base64.getDecoder().decode(text);
      case "double" -> Double.valueOf(text);
      case "decimal" -> new BigDecimal(text);
      case "integer" -> new BigInteger(text);
      case "instant" -> Instant.parse(text);
      case "date" -> LocalDate.parse(text);
      case "time" -> LocalTime.parse(text);
      case "datetime" -> LocalDateTime.parse(text);
      case "duration" -> Duration.parse(text);
      case "uuid" -> UUID.fromString(text);
      default -> throw new IllegalArgumentException("no kind of value: " + tag);
    };
  }
}
