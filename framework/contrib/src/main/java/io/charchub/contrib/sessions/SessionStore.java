package io.charchub.contrib.sessions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where the data of sessions is kept. Safe for use by many threads. */
public interface SessionStore {
  /** The data under a key that is not past its time; empty when there is none. */
  Optional<Map<String, Object>> load(String key);

  /** Keeps data under a new key until {@code expires}. */
  void create(String key, Map<String, Object> data, Instant expires);

  /**
   * Keeps data under a key that was there when it was loaded, until {@code expires}.
   *
   * @return false, and nothing is kept, when the key is there no more: a visitor who logged out
   *     meanwhile stays logged out
   */
  boolean update(String key, Map<String, Object> data, Instant expires);

  /** Forgets a key; nothing happens when there is none. */
  void delete(String key);

  /** Forgets every key past its time; returns how many there were. */
  int deleteExpired();
}
