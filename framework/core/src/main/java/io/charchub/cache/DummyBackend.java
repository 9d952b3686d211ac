package io.charchub.cache;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Keeps nothing, and says so truthfully: for development. */
public final class DummyBackend implements CacheBackend {
  /** A backend that keeps nothing. */
  public DummyBackend() {}

  @Override
  public @Nullable Object get(String key) {
    return null;
  }

  @Override
  public void set(String key, Object value, Instant expires) {}

  @Override
  public boolean add(String key, Object value, Instant expires) {
    return true;
  }

  @Override
  public boolean touch(String key, Instant expires) {
    return false;
  }

  @Override
  public boolean delete(String key) {
    return false;
  }

  @Override
  public boolean has(String key) {
    return false;
  }

  @Override
  public OptionalLong increment(String key, long by) {
    return OptionalLong.empty();
  }

  @Override
  public void clear() {}
}
