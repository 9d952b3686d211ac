package io.charchub.contrib.sessions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where the data of sessions is kept. Safe for use by many threads. */
public interface SessionStore {
  /** The data under a key that is not past its time; empty when there is none. */
  Optional<Map<String, Object>> load(String key);

  /** Keeps data under a key until {@code expires}, whatever was there before. */
  void save(String key, Map<String, Object> data, Instant expires);

  /** Forgets a key; nothing happens when there is none. */
  void delete(String key);

  /** Forgets every key past its time; returns how many there were. */
  int deleteExpired();
}
