package io.charchub.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values in the memory of this process, each process its own.
 *
 * <p>Two bounds hold at once: so many entries, and about so many bytes. Each entry weighs its size,
 * and at least an equal share of all the bytes; so there are never more entries than shares. When
 * it is full, what is asked for least goes first (Caffeine's window TinyLFU).
 */
public final class MemoryBackend implements CacheBackend {
  private static final long NANOS = 1_000_000_000L;

  private final com.github.benmanes.caffeine.cache.Cache<String, Entry> entries;
  private final long share;

  /** A value, and the instant it ends at in nanoseconds since 1970. */
  private record Entry(Object data, boolean holdsBytes, long end, int weight) {}

  /** Each entry ends at its own instant. */
  private static final Expiry<String, Entry> OWN_END =
      new Expiry<>() {
        @Override
        public long expireAfterCreate(String key, Entry entry, long now) {
          return entry.end() == Long.MAX_VALUE ? Long.MAX_VALUE : entry.end() - now;
        }

        @Override
        public long expireAfterUpdate(String key, Entry entry, long now, long left) {
          return expireAfterCreate(key, entry, now);
        }

        @Override
        public long expireAfterRead(String key, Entry entry, long now, long left) {
          return left;
        }
      };

  /**
   * A new, empty one.
   *
   * @param maxEntries the most entries, at least 1
   * @param maxBytes about the most bytes of values, at least {@code maxEntries}
   */
  public MemoryBackend(int maxEntries, long maxBytes) {
    this.share = Math.max(1, maxBytes / maxEntries);
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(share * maxEntries)
            .weigher((String key, Entry entry) -> entry.weight())
            .ticker(() -> nanos(TimeZones.now()))
            .expireAfter(OWN_END)
            .executor(Runnable::run)
            .build();
  }

  private static long nanos(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= Long.MAX_VALUE / NANOS ? Long.MAX_VALUE : second * NANOS + instant.getNano();
  }

  private Entry entry(Object data, long end) {
    long weight = Math.max(share, CacheValues.size(data));
    return new Entry(
        data, CacheValues.holdsBytes(data), end, (int) Math.min(Integer.MAX_VALUE, weight));
  }

  @Override
  public @Nullable Object get(String key) {
    Entry entry = entries.getIfPresent(key);
    if (entry == null) {
      return null;
    }
    return entry.holdsBytes() ? CacheValues.frozen(entry.data()) : entry.data();
  }

  @Override
  public void set(String key, Object value, Instant expires) {
    entries.put(key, entry(value, nanos(expires)));
  }

  @Override
  public boolean add(String key, Object value, Instant expires) {
    return entries.asMap().putIfAbsent(key, entry(value, nanos(expires))) == null;
  }

  @Override
  public boolean touch(String key, Instant expires) {
    return entries
            .asMap()
            .computeIfPresent(key, (same, entry) -> entry(entry.data(), nanos(expires)))
        != null;
  }

  @Override
  public boolean delete(String key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public boolean has(String key) {
    return entries.getIfPresent(key) != null;
  }

  @Override
  public OptionalLong increment(String key, long by) {
    Entry entry =
        entries
            .asMap()
            .computeIfPresent(
                key, (same, old) -> entry(Counting.sum(key, old.data(), by), old.end()));
    return entry == null ? OptionalLong.empty() : OptionalLong.of((Long) entry.data());
  }

  @Override
  public void clear() {
    entries.invalidateAll();
  }
}
