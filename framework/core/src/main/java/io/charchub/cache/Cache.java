package io.charchub.cache;

import io.charchub.errors.Problem;
import io.charchub.i18n.TimeZones;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps values under keys for a while. The one called {@code default} is a service of the project:
 *
 * <pre>{@code
 * Cache cache = Services.current().get(Cache.class);
 * long posts = cache.getOrSet("blog.posts", Long.class, () -> Post.objects.count());
 * cache.delete("blog.posts");
 * }</pre>
 *
 * <p>A value is data: texts, numbers, booleans, bytes, dates and times, lists and maps of them
 * ({@link CacheValues}). It comes back as a copy that nobody else changes: whole numbers as {@code
 * Long}, lists and maps unmodifiable. Null is no value. Any value may be gone before its time, so
 * code can always do without.
 *
 * <p>Safe for use by many threads. Django's counterpart is {@code django.core.cache.cache}.
 */
public final class Cache {
  /** The timeout of values that have no end (Django's {@code timeout=None}). */
  public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  /** The longest key, with prefix and version, in UTF-16 units. */
  public static final int LONGEST_KEY = 250;

  private final CacheBackend backend;
  private final CacheOptions options;

  /** A cache over {@code backend}. */
  public Cache(CacheBackend backend, CacheOptions options) {
    this.backend = backend;
    this.options = options;
  }

  /**
   * The same cache, with keys of another version: values of one version are not seen in another.
   */
  public Cache version(int version) {
    return new Cache(
        backend,
        new CacheOptions(options.timeout(), options.keyPrefix(), version, options.keyFunction()));
  }

  /** The value under {@code key}; empty where there is none any more. */
  public Optional<Object> get(String key) {
    return Optional.ofNullable(backend.get(full(key)));
  }

  /**
   * The value under {@code key}; empty where there is none any more.
   *
   * @param type what the value is: as it is kept, or {@code Integer} for a whole number that fits
   * @throws CacheException {@code cache.E003} when it is something else
   */
  public <T> Optional<T> get(String key, Class<T> type) {
    Object value = backend.get(full(key));
    return value == null ? Optional.empty() : Optional.of(typed(key, value, type));
  }

  /** Keeps a value for the default time. */
  public void set(String key, Object value) {
    set(key, value, options.timeout());
  }

  /**
   * Keeps a value in place of the one that is there.
   *
   * @param timeout {@link #FOREVER} for no end; zero or less keeps nothing and forgets what was
   *     there
   * @throws CacheException {@code cache.E001} for a value that is no data, {@code cache.E002} for a
   *     key that is too long, or has a blank or control character
   */
  public void set(String key, Object value, Duration timeout) {
    Object data = CacheValues.frozen(value);
    if (isOver(timeout)) {
      backend.delete(full(key));
    } else {
      backend.set(full(key), data, end(timeout));
    }
  }

  /** {@link #add(String, Object, Duration)} for the default time. */
  public boolean add(String key, Object value) {
    return add(key, value, options.timeout());
  }

  /**
   * Keeps a value where there is none. Of several who add at once, one succeeds.
   *
   * @return whether there was none
   */
  public boolean add(String key, Object value, Duration timeout) {
    Object data = CacheValues.frozen(value);
    return isOver(timeout) ? !backend.has(full(key)) : backend.add(full(key), data, end(timeout));
  }

  /** {@link #getOrSet(String, Class, Duration, Supplier)} for the default time. */
  public <T> T getOrSet(String key, Class<T> type, Supplier<? extends T> maker) {
    return getOrSet(key, type, options.timeout(), maker);
  }

  /**
   * The value under {@code key}, made and kept where there is none. Two threads may both make one:
   * the first to be done wins, and both get its value.
   *
   * @throws CacheException as {@link #get(String, Class)} and {@link #set} do
   */
  public <T> T getOrSet(String key, Class<T> type, Duration timeout, Supplier<? extends T> maker) {
    Object found = backend.get(full(key));
    if (found == null) {
      Object made = CacheValues.frozen(maker.get());
      boolean first = isOver(timeout) || backend.add(full(key), made, end(timeout));
      Object other = first ? null : backend.get(full(key));
      found = other == null ? made : other;
    }
    return typed(key, found, type);
  }

  /** {@link #touch(String, Duration)} for the default time. */
  public boolean touch(String key) {
    return touch(key, options.timeout());
  }

  /**
   * Keeps the value that is there until {@code timeout} from now.
   *
   * @return whether there is one
   */
  public boolean touch(String key, Duration timeout) {
    return isOver(timeout) ? delete(key) : backend.touch(full(key), end(timeout));
  }

  /**
   * Forgets a value.
   *
   * @return whether there was one
   */
  public boolean delete(String key) {
    return backend.delete(full(key));
  }

  /** Whether there is a value; it may be gone when it is asked for next. */
  public boolean hasKey(String key) {
    return backend.has(full(key));
  }

  /** The values under those of the keys that have one, in the order of the keys. */
  public Map<String, Object> getMany(Collection<String> keys) {
    Map<String, String> byFull = new LinkedHashMap<>();
    keys.forEach(key -> byFull.put(full(key), key));
    Map<String, Object> found = backend.getMany(byFull.keySet());
    Map<String, Object> values = new LinkedHashMap<>();
    byFull.forEach(
        (full, key) -> {
          Object value = found.get(full);
          if (value != null) {
            values.put(key, value);
          }
        });
    return values;
  }

  /** Keeps several values for the default time. */
  public void setMany(Map<String, ?> values) {
    setMany(values, options.timeout());
  }

  /** Keeps several values; where one key or value is refused, none is kept. */
  public void setMany(Map<String, ?> values, Duration timeout) {
    Map<String, Object> full = new LinkedHashMap<>();
    values.forEach((key, value) -> full.put(full(key), CacheValues.frozen(value)));
    if (isOver(timeout)) {
      backend.deleteMany(full.keySet());
    } else {
      backend.setMany(full, end(timeout));
    }
  }

  /** Forgets several values. */
  public void deleteMany(Collection<String> keys) {
    List<String> full = new ArrayList<>();
    keys.forEach(key -> full.add(full(key)));
    backend.deleteMany(full);
  }

  /** {@link #incr(String, long)} by 1. */
  public long incr(String key) {
    return incr(key, 1);
  }

  /**
   * Adds to a whole number, whose end stays as it is. Nobody's addition is lost.
   *
   * @return the sum
   * @throws CacheException {@code cache.E004} where there is no value, where it is no whole number,
   *     or where the sum does not fit into 64 bits
   */
  public long incr(String key, long by) {
    return backend.increment(full(key), by).orElseThrow(() -> missing(key));
  }

  /** {@link #decr(String, long)} by 1. */
  public long decr(String key) {
    return incr(key, -1);
  }

  /** {@link #incr(String, long)} the other way. */
  public long decr(String key, long by) {
    return incr(key, Math.negateExact(by));
  }

  /**
   * Moves a value to the next version, where it is kept for the default time.
   *
   * @return the version it has then
   * @throws CacheException {@code cache.E004} where there is no value
   */
  public int incrVersion(String key) {
    return moveVersion(key, 1);
  }

  /** {@link #incrVersion} to the version before. */
  public int decrVersion(String key) {
    return moveVersion(key, -1);
  }

  private int moveVersion(String key, int by) {
    Object value = get(key).orElseThrow(() -> missing(key));
    int moved = options.version() + by;
    version(moved).set(key, value);
    delete(key);
    return moved;
  }

  /** Forgets everything in the backend, also what others keep there under other prefixes. */
  public void clear() {
    backend.clear();
  }

  /** How keys are made, and the default time. */
  public CacheOptions options() {
    return options;
  }

  /** Where the values are kept. */
  public CacheBackend backend() {
    return backend;
  }

  private String full(String key) {
    String full = options.keyFunction().key(key, options.keyPrefix(), options.version());
    if (full.length() > LONGEST_KEY) {
      throw new CacheException(
          Problem.of(
                  "cache.E002",
                  "A key of a cache is "
                      + full.length()
                      + " characters long, where "
                      + LONGEST_KEY
                      + " are allowed")
              .at(full.substring(0, 60) + "…")
              .hint("use a hash of what makes it long"));
    }
    for (int i = 0; i < full.length(); i++) {
      char c = full.charAt(i);
      if (Character.isHighSurrogate(c) && isLowSurrogateAt(full, i + 1)) {
        i++;
      } else if (c <= ' ' || c == 127 || Character.isSurrogate(c)) {
        throw badCharacter(full, c);
      }
    }
    return full;
  }

  private static boolean isLowSurrogateAt(String text, int index) {
    return index < text.length() && Character.isLowSurrogate(text.charAt(index));
  }

  private static CacheException badCharacter(String key, char c) {
    return new CacheException(
        Problem.of(
                "cache.E002",
                "A key of a cache has the character U+%04X, and may have no blank or control character, and no half of one"
                    .formatted((int) c))
            .at(key.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?"))
            .hint("'-' or '.' in its place"));
  }

  private static boolean isOver(Duration timeout) {
    return timeout.isZero() || timeout.isNegative();
  }

  private static Instant end(Duration timeout) {
    if (timeout.equals(FOREVER)) {
      return Instant.MAX;
    }
    try {
      return TimeZones.now().plus(timeout);
    } catch (DateTimeException | ArithmeticException beyondTime) {
      return Instant.MAX;
    }
  }

  private static <T> T typed(String key, Object value, Class<T> type) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    if (type == Integer.class && value instanceof Long number && number == number.intValue()) {
      return type.cast(number.intValue());
    }
    throw new CacheException(
        Problem.of(
            "cache.E003",
            "The value under '"
                + key
                + "' is of type "
                + value.getClass().getSimpleName()
                + ", not "
                + type.getSimpleName()));
  }

  private static CacheException missing(String key) {
    return new CacheException(
        Problem.of("cache.E004", "There is no value under '" + key + "'")
            .hint("add(key, 0, timeout) before incr(key)"));
  }
}
