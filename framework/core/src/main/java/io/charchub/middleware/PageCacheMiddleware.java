package io.charchub.middleware;

import io.charchub.cache.Cache;
import io.charchub.http.AttributeKey;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Optional;

/**
 * Answers from a cache where the page is kept there, and asks for the page to be kept where it is
 * not. Around one view or, last in MIDDLEWARE, around all of them. Django's {@code
 * FetchFromCacheMiddleware} and {@code cache_page}.
 *
 * <p><b>Asking and keeping are two places.</b> Here, inside, language and time zone are known. What
 * the page looks like in the end is known outside of all other middleware: whether a session was
 * looked at, which cookies are set, what the answer varies on. So the page is kept by {@link
 * StorePages}, which the project puts at its entrance. With Django a page that {@code cache_page}
 * keeps has not met the session middleware yet.
 *
 * <p>Only GET and HEAD without {@code Authorization} are looked at; HEAD is answered by what GET
 * left.
 */
public final class PageCacheMiddleware implements Middleware {
  /** A page that should be kept, if it turns out fit. */
  record Wanted(PageCacheOptions options, PageKey key) {}

  static final AttributeKey<Wanted> WANTED = AttributeKey.of("cache.wanted");

  private final PageCacheOptions options;

  /** Keeps pages as {@code options} say. */
  public PageCacheMiddleware(PageCacheOptions options) {
    this.options = options;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    boolean read = request.isMethod("GET") || request.isMethod("HEAD");
    if (!read || !request.headers("Authorization").isEmpty()) {
      return next.handle(request);
    }
    PageKey key = PageKey.of(request, options.prefix());
    Optional<Response> kept = find(request, key);
    if (kept.isPresent()) {
      request.setAttribute(WANTED, null);
      return kept.get();
    }
    if (request.isMethod("GET")) {
      request.setAttribute(WANTED, new Wanted(options, key));
    }
    return next.handle(request);
  }

  private Optional<Response> find(Request request, PageKey key) {
    Cache cache = options.cache().get();
    Object names = cache.get(key.headers()).orElse(null);
    if (!(names instanceof List<?> list)) {
      return Optional.empty();
    }
    return cache
        .get(key.page(request, list.stream().map(String::valueOf).toList()))
        .map(StoredPage::read);
  }
}
