package io.charchub.contrib.rest.access;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.cache.Caches;
import io.charchub.crypto.Digests;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The throttles that come with the framework. They count in the default cache, in windows that
 * begin at whole multiples of their length, by one atomic step a call; where processes share a
 * cache, they share the counts.
 */
public final class Throttles {
  private Throttles() {}

  /** Callers of whom nothing is known, by their address. DRF's {@code AnonRateThrottle}. */
  public static Throttle anonymous(Rate rate) {
    return call ->
        call.user().isPresent()
            ? Optional.empty()
            : count("anon", call.request().remoteAddress(), rate);
  }

  /** Accounts, and by address whoever has none. DRF's {@code UserRateThrottle}. */
  public static Throttle user(Rate rate) {
    return call -> count("user", who(call), rate);
  }

  /**
   * Calls of one kind, by who makes them, whatever else they call. DRF's {@code
   * ScopedRateThrottle}.
   *
   * @param scope the name of the kind; views of one scope share the count
   */
  public static Throttle scoped(String scope, Rate rate) {
    return call -> count("scope." + scope, who(call), rate);
  }

  private static String who(ApiCall call) {
    return call.user()
        .map(user -> "user " + user.pk())
        .orElseGet(() -> "address " + call.request().remoteAddress());
  }

  private static Optional<Duration> count(String scope, String who, Rate rate) {
    long now = TimeZones.now().getEpochSecond();
    long length = Math.max(1, rate.window().toSeconds());
    long window = now / length;
    String key = "rest.rate." + Digests.ofParts(List.of(scope, who, Long.toString(window)));
    if (increment(key, rate.window()) <= rate.calls()) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Math.max(1, (window + 1) * length - now)));
  }

  /** A cache that keeps nothing counts each call as the first. */
  private static long increment(String key, Duration window) {
    Cache cache = Services.current().get(Caches.class).primary();
    cache.add(key, 0, window);
    try {
      return cache.incr(key, 1);
    } catch (CacheException gone) {
      return 1;
    }
  }
}
