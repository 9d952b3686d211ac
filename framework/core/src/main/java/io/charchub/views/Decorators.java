package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.cache.Caches;
import io.charchub.http.CacheControl;
import io.charchub.http.MethodNotAllowed;
import io.charchub.http.Middleware;
import io.charchub.middleware.PageCacheMiddleware;
import io.charchub.middleware.PageCacheOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Middleware to put around single routes: {@code path("post/new/", Views::add,
 * "add").with(requirePost())}. Django's view decorators.
 */
public final class Decorators {
  private Decorators() {}

  /**
   * Answers other methods than these with 405 and the list of these.
   *
   * @param methods in capitals; name {@code HEAD} beside {@code GET}
   */
  public static Middleware requireMethods(String... methods) {
    Set<String> allowed = Set.of(methods);
    List<String> listed = List.of(methods);
    return (request, next) -> {
      if (!allowed.contains(request.method())) {
        throw new MethodNotAllowed(request.method(), listed);
      }
      return next.handle(request);
    };
  }

  /** Answers only POST. */
  public static Middleware requirePost() {
    return requireMethods("POST");
  }

  /** Answers only what changes nothing: GET and HEAD. */
  public static Middleware requireSafe() {
    return requireMethods("GET", "HEAD");
  }

  /**
   * Adds directives for caches on the way. Django's {@code cache_control}.
   *
   * <pre>{@code path("about/", Views::about).with(cacheControl(NONE.asPublic().maxAge(hour)))}
   * </pre>
   */
  public static Middleware cacheControl(CacheControl control) {
    return (request, next) -> control.patch(next.handle(request));
  }

  /** Says that the answer depends on these request headers. Django's {@code vary_on_headers}. */
  public static Middleware varyOnHeaders(String... names) {
    return (request, next) -> next.handle(request).vary(names);
  }

  /** Says that the answer depends on the visitor's cookies. Django's {@code vary_on_cookie}. */
  public static Middleware varyOnCookie() {
    return varyOnHeaders("Cookie");
  }

  /**
   * Keeps whole pages in the default cache. Django's {@code cache_page}.
   *
   * <p>One page is kept for each address with its query, language, time zone, and values of the
   * headers that it varies on. Pages that set a cookie, look at the session or say so by {@code
   * Cache-Control} are not kept; see {@link io.charchub.middleware.StorePages}.
   *
   * @param timeout for how long; it becomes the page's {@code max-age} too
   */
  public static Middleware cachePage(Duration timeout) {
    return cachePage(timeout, Caches.DEFAULT, "");
  }

  /**
   * {@link #cachePage(Duration)} in the cache of another alias.
   *
   * @param prefix what tells these pages from others of the same address; may be empty
   */
  public static Middleware cachePage(Duration timeout, String alias, String prefix) {
    return new PageCacheMiddleware(
        new PageCacheOptions(
            () -> Services.current().get(Caches.class).get(alias), timeout, prefix, false));
  }

  /** Keeps the answer out of every cache. Django's {@code never_cache}. */
  public static Middleware neverCache() {
    return (request, next) ->
        next.handle(request)
            .header("Cache-Control", "max-age=0, no-cache, no-store, must-revalidate, private");
  }
}
