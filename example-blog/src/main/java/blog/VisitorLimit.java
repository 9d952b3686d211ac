package blog;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.cache.Caches;
import io.charchub.crypto.Digests;
import io.charchub.http.RemoteNetwork;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.time.Duration;
import java.util.List;

/**
 * How often something may come from one address, counted in the default cache.
 *
 * @param what the thing, as keys of the cache name it
 * @param most how many times
 * @param window within which time, counted from the first
 */
record VisitorLimit(String what, int most, Duration window) {
  static final VisitorLimit COMMENTS = new VisitorLimit("comments", 20, Duration.ofMinutes(10));
  static final VisitorLimit ACCOUNTS = new VisitorLimit("accounts", 20, Duration.ofHours(1));

  /** Counts one more, and says whether it is one too many. */
  boolean isReached(Request request) {
    Cache cache = Services.current().get(Caches.class).get(Caches.DEFAULT);
    String network = RemoteNetwork.of(request.remoteAddress());
    String key = "blog." + what + "." + Digests.ofParts(List.of(network));
    cache.add(key, 0, window);
    try {
      return cache.incr(key) > most;
    } catch (CacheException gone) {
      return false;
    }
  }

  /** The page that says so, with the status of RFC 6585 and when to come back at the latest. */
  Response tooMany(Response page) {
    return page.status(429).header("Retry-After", Long.toString(window.toSeconds()));
  }
}
