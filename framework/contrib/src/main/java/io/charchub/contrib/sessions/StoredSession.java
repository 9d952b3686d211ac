package io.charchub.contrib.sessions;

import io.charchub.crypto.RandomTokens;
import io.charchub.http.Session;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A session over a store: loaded when first asked for, saved when it changed. A key that the store
 * does not know is never taken over from a cookie, so that nobody can choose the key of another's
 * session.
 */
final class StoredSession implements Session {
  /**
   * How long the session lives, kept among its data as Django keeps it; 0 ends with the browser.
   */
  private static final String EXPIRY = "_session_expiry";

  private static final Pattern KEY = Pattern.compile("[a-z0-9]{32}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final SessionStore store;
  private final SessionOptions options;
  private final @Nullable String cookie;

  private @Nullable String key;
  private @Nullable String stale;
  private @Nullable Map<String, Object> data;
  private boolean modified;

  StoredSession(SessionStore store, SessionOptions options, @Nullable String cookie) {
    this.store = store;
    this.options = options;
    this.cookie = cookie;
  }

  private Map<String, Object> data() {
    Map<String, Object> loaded = data;
    if (loaded == null) {
      Optional<Map<String, Object>> stored =
          cookie != null && KEY.matcher(cookie).matches() ? store.load(cookie) : Optional.empty();
      loaded = new LinkedHashMap<>(stored.orElse(Map.of()));
      key = stored.isPresent() ? cookie : null;
      data = loaded;
    }
    return loaded;
  }

  @Override
  public Optional<Object> get(String name) {
    return Optional.ofNullable(data().get(name));
  }

  @Override
  public void set(String name, Object value) {
    data().put(name, value);
    modified = true;
  }

  @Override
  public Optional<Object> remove(String name) {
    Object old = data().remove(name);
    modified |= old != null;
    return Optional.ofNullable(old);
  }

  @Override
  public boolean has(String name) {
    return data().containsKey(name);
  }

  @Override
  public Set<String> keys() {
    return Set.copyOf(data().keySet());
  }

  @Override
  public void flush() {
    data().clear();
    forgetKey();
    modified = true;
  }

  @Override
  public void cycleKey() {
    data();
    forgetKey();
    modified = true;
  }

  private void forgetKey() {
    if (key != null) {
      stale = key;
    }
    key = null;
  }

  @Override
  public boolean isEmpty() {
    return data().isEmpty() && key == null;
  }

  @Override
  public boolean isAccessed() {
    return data != null;
  }

  @Override
  public boolean isModified() {
    return modified;
  }

  @Override
  public void markModified() {
    data();
    modified = true;
  }

  @Override
  public Optional<String> key() {
    data();
    return Optional.ofNullable(key);
  }

  @Override
  public Optional<Duration> expiry() {
    Object own = data().get(EXPIRY);
    if (own instanceof Number seconds) {
      return seconds.longValue() <= 0
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(seconds.longValue()));
    }
    return options.endsWithBrowser() ? Optional.empty() : Optional.of(options.age());
  }

  @Override
  public void setExpiry(Duration age) {
    set(EXPIRY, age.toSeconds());
  }

  /** Whether there is anything to keep: data beside the expiry. */
  boolean holdsNothing() {
    Map<String, Object> held = data();
    return held.isEmpty() || held.size() == 1 && held.containsKey(EXPIRY);
  }

  /**
   * Writes the data under its key, a new one where it has none; a key that was given up is
   * forgotten.
   *
   * @throws SessionInterrupted when another request ended the session meanwhile
   */
  String save() {
    Instant expires = TimeZones.now().plus(expiry().orElse(options.age()));
    String current = key;
    if (current == null) {
      current = RandomTokens.string(32, ALPHABET);
      key = current;
      dropStale();
      store.create(current, data(), expires);
    } else if (!store.update(current, data(), expires)) {
      throw new SessionInterrupted();
    }
    modified = false;
    return current;
  }

  /** Forgets the session in the store altogether. */
  void delete() {
    dropStale();
    if (key != null) {
      store.delete(key);
    }
    key = null;
  }

  private void dropStale() {
    if (stale != null) {
      store.delete(stale);
      stale = null;
    }
  }
}
