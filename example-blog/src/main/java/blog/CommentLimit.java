package blog;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.cache.Caches;
import io.charchub.crypto.Digests;
import io.charchub.http.Request;
import java.time.Duration;
import java.util.List;

/** How many comments one address may send: twenty in ten minutes, counted in the default cache. */
final class CommentLimit {
  static final int MOST = 20;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private CommentLimit() {}

  /** Counts a comment, and says whether it is one too many. */
  static boolean isReached(Request request) {
    Cache cache = Services.current().get(Caches.class).get(Caches.DEFAULT);
    String key = "blog.comments." + Digests.ofParts(List.of(request.remoteAddress()));
    cache.add(key, 0, WINDOW);
    try {
      return cache.incr(key) > MOST;
    } catch (CacheException gone) {
      return false;
    }
  }
}
