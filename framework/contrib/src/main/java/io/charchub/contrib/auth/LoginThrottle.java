package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.crypto.Digests;
import io.charchub.http.LogText;
import io.charchub.http.RemoteNetwork;
import io.charchub.http.Request;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down who guesses passwords: after so many wrong tries for one name from one address, and
 * after so many from one address for whatever names, no further try is looked at before the window
 * that the first one opened is over. A service; {@link LoginForm} asks it.
 *
 * <p><b>A try is counted before it is made</b>, and taken back when it was right. So a hundred
 * tries at once get no further than a hundred one after another. A try beyond the limit does no
 * work: no query, no hash. A right password does not help either, or whoever guesses could tell.
 *
 * <p><b>Who goes on waits longer.</b> The first time that a limit is passed, tries are looked at
 * again when the window ends; the next time within a day the wait is two windows, then four, up to
 * 64. A right log-in by the name forgets it all.
 *
 * <p><b>Nobody is locked out from elsewhere</b>, since the address belongs to the key. An address
 * is what the connection or the trusted proxies say; of IPv6 its first 64 bits, which is what one
 * customer of a provider is given. Names count whether there is such a user or not, capital and
 * small letters alike.
 *
 * <p>Safe for use by many threads, and by many processes that share the cache. Django has none.
 */
public final class LoginThrottle {
  private static final Logger SECURITY = LoggerFactory.getLogger("io.charchub.security");
  private static final String PREFIX = "auth.login.";
  private static final String UNTIL = ".until";
  private static final String LOCKS = ".locks";
  private static final int MOST_DOUBLINGS = 6;

  /** How long a lock makes the next one longer, beyond its own end. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Supplier<Cache> cache;
  private final int perName;
  private final int perAddress;
  private final Duration window;

  /**
   * A throttle.
   *
   * @param cache where tries are counted; asked at each use
   * @param perName wrong tries for one name from one address; 0 for no limit
   * @param perAddress wrong tries from one address for all names; 0 for no limit
   * @param window how long they count
   */
  public LoginThrottle(Supplier<Cache> cache, int perName, int perAddress, Duration window) {
    this.cache = cache;
    this.perName = perName;
    this.perAddress = perAddress;
    this.window = window;
  }

  /** That of the project whose services are current. */
  public static LoginThrottle current() {
    return Services.current().get(LoginThrottle.class);
  }

  /**
   * Counts a try to log in by {@code name}.
   *
   * @return how long to wait before a try is looked at again; empty where this one may be made
   */
  public Optional<Duration> enter(Request request, String name) {
    String network = RemoteNetwork.of(request.remoteAddress());
    Optional<Duration> wait = enter(byAddress(network), perAddress);
    if (wait.isEmpty()) {
      wait = enter(byName(network, name), perName);
      if (wait.isPresent()) {
        takeBack(network);
      }
    }
    if (wait.isPresent()) {
      SECURITY.warn(
          "{} [{}] too many tries to log in as '{}' from {}",
          request,
          request.requestId(),
          LogText.escape(name),
          LogText.escape(request.remoteAddress()));
    }
    return wait;
  }

  /**
   * The try that was counted last was right: forgets those for the name, and it for the address.
   */
  public void succeeded(Request request, String name) {
    String network = RemoteNetwork.of(request.remoteAddress());
    String key = byName(network, name);
    cache.get().deleteMany(List.of(key, key + UNTIL, key + LOCKS));
    takeBack(network);
  }

  /** A try that was right, or not looked at, does not count against the others at its address. */
  private void takeBack(String network) {
    if (perAddress > 0) {
      count(byAddress(network), -1);
    }
  }

  private Optional<Duration> enter(String key, int limit) {
    long count = limit == 0 ? 0 : count(key, 1);
    if (count <= limit) {
      return Optional.empty();
    }
    if (count == limit + 1L) {
      lock(key, count);
    }
    long until = cache.get().get(key + UNTIL, Long.class).orElse(TimeZones.now().getEpochSecond());
    return Optional.of(Duration.ofSeconds(Math.max(1, until - TimeZones.now().getEpochSecond())));
  }

  /** The limit is passed for the first time in this window: it lasts longer each time. */
  private void lock(String key, long count) {
    Cache counters = cache.get();
    int before = counters.get(key + LOCKS, Integer.class).orElse(0);
    Duration lock = window.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
    counters.set(key + LOCKS, before + 1, lock.plus(REMEMBERED));
    if (before > 0) {
      counters.set(key, count, lock);
      counters.set(key + UNTIL, TimeZones.now().plus(lock).getEpochSecond(), lock);
    }
  }

  /**
   * Adds to a counter, which lives as long as the window that its first try opened. One that ends
   * between two steps begins anew; a cache that keeps nothing counts each try as the first.
   */
  private long count(String key, long by) {
    Cache counters = cache.get();
    if (counters.add(key, 0, window)) {
      long end = TimeZones.now().plus(window).getEpochSecond();
      counters.set(key + UNTIL, end, window);
    }
    try {
      return counters.incr(key, by);
    } catch (CacheException gone) {
      return by;
    }
  }

  private static String byName(String network, String name) {
    String folded = AbstractBaseUser.normalizeLoginName(name).strip().toLowerCase(Locale.ROOT);
    return PREFIX + Digests.ofParts(List.of("name", network, folded));
  }

  private static String byAddress(String network) {
    return PREFIX + Digests.ofParts(List.of("address", network));
  }
}
