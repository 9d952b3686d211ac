package io.charchub.contrib.sessions;

import io.charchub.cache.Cache;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps sessions in a cache alone, signed as in the database. What the cache forgets is gone: the
 * visitor is logged out.
 */
final class CacheSessionStore implements SessionStore {
  private static final String PREFIX = "sessions.";

  private final Supplier<Cache> cache;
  private final StoredData format;

  CacheSessionStore(Supplier<Cache> cache, StoredData format) {
    this.cache = cache;
    this.format = format;
  }

  @Override
  public Optional<Map<String, Object>> load(String key) {
    return cache.get().get(PREFIX + key, String.class).map(format::decode);
  }

  @Override
  public void create(String key, Map<String, Object> data, Instant expires) {
    put(key, format.encode(data), expires);
  }

  /** Keeps data that is encoded already. */
  void put(String key, String data, Instant expires) {
    cache.get().set(PREFIX + key, data, Duration.between(TimeZones.now(), expires));
  }

  @Override
  public boolean update(String key, Map<String, Object> data, Instant expires) {
    boolean there = cache.get().hasKey(PREFIX + key);
    if (there) {
      create(key, data, expires);
    }
    return there;
  }

  @Override
  public void delete(String key) {
    cache.get().delete(PREFIX + key);
  }

  /** Nothing to do: a cache forgets by itself. */
  @Override
  public int deleteExpired() {
    return 0;
  }
}
