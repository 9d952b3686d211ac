package io.charchub.contrib.sessions;

import io.charchub.errors.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps sessions in the database, with a cache before it: a session that is read often costs no
 * query, and one that the cache forgets is still there.
 *
 * <p>The database is written first. A cache that fails to read or write costs a query and a line in
 * the log; one that fails to forget is an error, since a session that was ended must not live on.
 */
final class CachedDatabaseSessionStore implements SessionStore {
  private static final Logger LOG = LoggerFactory.getLogger(CachedDatabaseSessionStore.class);

  private final DatabaseSessionStore database;
  private final CacheSessionStore cache;

  CachedDatabaseSessionStore(DatabaseSessionStore database, CacheSessionStore cache) {
    this.database = database;
    this.cache = cache;
  }

  @Override
  public Optional<Map<String, Object>> load(String key) {
    Optional<Map<String, Object>> kept = fromCache(key);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<Session> row = database.row(key);
    row.ifPresent(found -> toCache(() -> cache.put(key, found.sessionData, found.expireDate)));
    return row.map(database::data);
  }

  private Optional<Map<String, Object>> fromCache(String key) {
    try {
      return cache.load(key);
    } catch (RuntimeException e) {
      LOG.error("{}", Problem.of("sessions.E002", "The cache of sessions cannot be read"), e);
      return Optional.empty();
    }
  }

  private static void toCache(Runnable write) {
    try {
      write.run();
    } catch (RuntimeException e) {
      LOG.error("{}", Problem.of("sessions.E003", "The cache of sessions cannot be written"), e);
    }
  }

  @Override
  public void create(String key, Map<String, Object> data, Instant expires) {
    database.create(key, data, expires);
    toCache(() -> cache.create(key, data, expires));
  }

  @Override
  public boolean update(String key, Map<String, Object> data, Instant expires) {
    boolean there = database.update(key, data, expires);
    if (there) {
      toCache(() -> cache.create(key, data, expires));
    } else {
      cache.delete(key);
    }
    return there;
  }

  @Override
  public void delete(String key) {
    database.delete(key);
    cache.delete(key);
  }

  @Override
  public int deleteExpired() {
    return database.deleteExpired();
  }
}
