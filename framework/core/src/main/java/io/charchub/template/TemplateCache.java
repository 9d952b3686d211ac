package io.charchub.template;

import freemarker.cache.ConcurrentCacheStorage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker's cache of parsed templates. It also remembers names that were not found, so it is
 * bounded: should a template include a name that comes from outside, the cache starts afresh
 * instead of growing.
 */
final class TemplateCache implements ConcurrentCacheStorage {
  private static final int MOST = 5_000;

  private final Map<Object, Object> templates = new ConcurrentHashMap<>();

  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public @Nullable Object get(Object key) {
    return templates.get(key);
  }

  @Override
  public void put(Object key, Object value) {
    if (templates.size() >= MOST) {
      templates.clear();
    }
    templates.put(key, value);
  }

  @Override
  public void remove(Object key) {
    templates.remove(key);
  }

  @Override
  public void clear() {
    templates.clear();
  }
}
