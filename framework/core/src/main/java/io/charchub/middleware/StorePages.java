package io.charchub.middleware;

import io.charchub.cache.Cache;
import io.charchub.http.CacheControl;
import io.charchub.http.Handler;
import io.charchub.http.HttpDate;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps the pages that {@link PageCacheMiddleware} asks to keep, once all other middleware is
 * through with them. Belongs outside of everything that makes an answer depend on a visitor; the
 * project puts it there. A request that nobody wants to keep costs one look at its attributes.
 *
 * <p>Not kept is: any status but 200; what is written piece by piece; an answer that sets a cookie,
 * or that says {@code private}, {@code no-store} or {@code no-cache}; one that varies on {@code *};
 * one with a nonce in it or a policy that only reports; one whose language is not the one it was
 * asked for in. Django keeps an answer that sets a cookie where the request brought one.
 */
public final class StorePages implements Middleware {
  /** Keeps what should be kept. */
  public StorePages() {}

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    PageCacheMiddleware.Wanted wanted = request.attribute(PageCacheMiddleware.WANTED).orElse(null);
    if (wanted != null && isFit(request, response, wanted.key())) {
      keep(request, response, wanted);
    }
    return response;
  }

  private static boolean isFit(Request request, Response response, PageKey key) {
    CacheControl control = CacheControl.of(response);
    String language = response.header("Content-Language").orElse(key.language());
    return response.status() == 200
        && !response.isStreaming()
        && !response.headers().has("Set-Cookie")
        && Stream.of("private", "no-store", "no-cache").noneMatch(control::has)
        && !vary(response).contains("*")
        && request.attribute(ContentSecurity.NONCE).isEmpty()
        && request.attribute(ContentSecurity.REPORT_ONLY).isEmpty()
        && language.equalsIgnoreCase(key.language());
  }

  private static void keep(Request request, Response response, PageCacheMiddleware.Wanted wanted) {
    Duration timeout = timeout(response, wanted.options());
    if (timeout.isZero() || timeout.isNegative()) {
      return;
    }
    if (!timeout.equals(Cache.FOREVER)) {
      CacheControl.NONE.maxAge(timeout).patch(response);
      response.headers().setIfAbsent("Expires", HttpDate.format(TimeZones.now().plus(timeout)));
    }
    Cache cache = wanted.options().cache().get();
    List<String> names = List.copyOf(vary(response));
    cache.set(wanted.key().headers(), names, timeout);
    cache.set(wanted.key().page(request, names), StoredPage.of(response), timeout);
  }

  private static Duration timeout(Response response, PageCacheOptions options) {
    OptionalLong own = CacheControl.of(response).maxAge();
    return options.pageDecides() && own.isPresent()
        ? Duration.ofSeconds(own.getAsLong())
        : options.timeout();
  }

  /** The names of {@code Vary} in lower case, each once, in one order. */
  private static TreeSet<String> vary(Response response) {
    TreeSet<String> names = new TreeSet<>();
    for (String header : response.headers().all("Vary")) {
      for (String name : header.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }
}
