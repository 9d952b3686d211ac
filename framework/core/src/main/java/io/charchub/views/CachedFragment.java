package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.Caches;
import io.charchub.http.Request;
import io.charchub.middleware.ContentSecurity;
import io.charchub.middleware.CsrfToken;
import io.charchub.template.Arguments;
import io.charchub.template.Output;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directive {@code cache}; see {@link Fragments}. */
final class CachedFragment {
  private static final Set<String> KNOWN = Set.of("name", "timeout", "vary", "alias");
  private static final String USUAL_ALIAS = "template_fragments";

  private CachedFragment() {}

  static void render(Arguments arguments, Output output) throws IOException {
    for (String name : arguments.named().keySet()) {
      if (!KNOWN.contains(name)) {
        throw arguments.wrong("cache takes no '" + name + "'", "name, timeout, vary, alias");
      }
    }
    Cache cache = cache(arguments);
    Duration timeout = timeout(arguments, cache.options().timeout());
    String key = Fragments.key(arguments.text("name"), vary(arguments));
    Optional<Object> kept = cache.get(key);
    if (kept.isPresent() && kept.get() instanceof String html) {
      output.html(html);
      return;
    }
    Request request =
        (Request) arguments.variable("request").filter(Request.class::isInstance).orElse(null);
    int tokens = request == null ? 0 : CsrfToken.made(request);
    String html = output.capturedBody().html();
    output.html(html);
    if (request == null || (CsrfToken.made(request) == tokens && !hasNonce(request, html))) {
      cache.set(key, html, timeout);
    }
  }

  private static boolean hasNonce(Request request, String html) {
    return ContentSecurity.made(request).filter(html::contains).isPresent();
  }

  private static Cache cache(Arguments arguments) {
    Caches caches = Services.current().get(Caches.class);
    boolean own = caches.aliases().contains(USUAL_ALIAS);
    return caches.get(arguments.text("alias", own ? USUAL_ALIAS : Caches.DEFAULT));
  }

  private static Duration timeout(Arguments arguments, Duration usual) {
    Object timeout = arguments.value("timeout");
    if (timeout == null) {
      return usual;
    }
    if (timeout instanceof Number number) {
      return Duration.ofSeconds(new BigDecimal(number.toString()).longValue());
    }
    if (timeout.equals("none")) {
      return Cache.FOREVER;
    }
    throw arguments.wrong(
        "cache takes a number of seconds as its 'timeout'", "timeout=300, or timeout=\"none\"");
  }

  private static @Nullable Object[] vary(Arguments arguments) {
    Object vary = arguments.value("vary");
    if (vary == null) {
      return new Object[0];
    }
    if (vary instanceof Map || !(vary instanceof List<?> values)) {
      throw arguments.wrong("cache takes a list as its 'vary'", "vary=[user.id, page]");
    }
    return values.toArray();
  }
}
