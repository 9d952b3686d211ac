package io.charchub.cache;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The caches of a project by alias (Django's {@code caches}): a service. Each is made when it is
 * first asked for. Safe for use by many threads.
 */
public final class Caches implements AutoCloseable {
  /** The alias of the cache that is meant when none is named. */
  public static final String DEFAULT = "default";

  private final Map<String, Supplier<Cache>> makers;
  private final Map<String, Cache> made = new TreeMap<>();

  /** The caches that {@code makers} make, each asked once. */
  public Caches(Map<String, Supplier<Cache>> makers) {
    this.makers = new TreeMap<>(makers);
  }

  /**
   * The cache of that alias.
   *
   * @throws CacheException {@code cache.E005} when none has it
   */
  public Cache get(String alias) {
    synchronized (made) {
      Cache cache = made.get(alias);
      if (cache == null) {
        cache = maker(alias).get();
        made.put(alias, cache);
      }
      return cache;
    }
  }

  private Supplier<Cache> maker(String alias) {
    Supplier<Cache> maker = makers.get(alias);
    if (maker == null) {
      String near =
          DidYouMean.nearest(alias, makers.keySet()).map(word -> "'" + word + "'. ").orElse("");
      throw new CacheException(
          Problem.of("cache.E005", "There is no cache '" + alias + "'")
              .at("CACHES in the settings")
              .hint(near + "There are: " + String.join(", ", makers.keySet())));
    }
    return maker;
  }

  /** The cache called {@value #DEFAULT}. */
  public Cache primary() {
    return get(DEFAULT);
  }

  /** The aliases, in no particular order. */
  public Set<String> aliases() {
    return Set.copyOf(makers.keySet());
  }

  /** Closes every cache that was made. */
  @Override
  public void close() {
    synchronized (made) {
      made.values().forEach(cache -> cache.backend().close());
      made.clear();
    }
  }
}
