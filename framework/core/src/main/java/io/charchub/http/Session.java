package io.charchub.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a site remembers about one visitor between requests, read with {@link Request#session()}.
 *
 * <p>The contract stands here so that CSRF, messages and log-in need not know where sessions are
 * kept; the app {@code sessions} implements it. Loading is lazy: nothing is read from the store
 * before the first call that needs it. Values are what JSON can hold: strings, numbers, booleans,
 * lists and maps of these. Not for use by several threads.
 */
public interface Session {
  /** Where the session middleware puts the session of a request. */
  AttributeKey<Session> KEY = AttributeKey.of("session");

  /** The value kept under {@code name}; empty when there is none. */
  Optional<Object> get(String name);

  /**
   * The value under {@code name} where it is of {@code type}; empty when there is none or it is of
   * another type.
   */
  default <T> Optional<T> get(String name, Class<T> type) {
    return get(name).filter(type::isInstance).map(type::cast);
  }

  /** Keeps {@code value} under {@code name} and marks the session as modified. */
  void set(String name, Object value);

  /**
   * Forgets {@code name} and gives what was kept there; empty, and not a modification, when nothing
   * was.
   */
  Optional<Object> remove(String name);

  /** Whether something is kept under {@code name}. */
  boolean has(String name);

  /** The names in use; never null. */
  Set<String> keys();

  /**
   * Deletes the data and the key, so that a new key is made when something is set again: for
   * logging out.
   */
  void flush();

  /** Gives the data a new key, so that a key known from before log-in is worth nothing. */
  void cycleKey();

  /** Whether there is neither a key nor data. */
  boolean isEmpty();

  /** Whether the data was looked at, so that the answer depends on the cookie. */
  boolean isAccessed();

  /** Whether the data must be saved. */
  boolean isModified();

  /** Marks the data as changed, for a change made inside a list or map that was got from here. */
  void markModified();

  /** The key that the cookie carries; empty before the session was first saved. */
  Optional<String> key();

  /** How long the session lives from now; empty when it ends with the browser. */
  Optional<Duration> expiry();

  /**
   * Lets the session live for {@code age} from its last modification; zero ends it with the
   * browser.
   */
  void setExpiry(Duration age);
}
