package io.charchub.management;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.cache.Caches;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Settings;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.files.FileSystemStorage;
import io.charchub.http.Cookie;
import io.charchub.http.Middleware;
import io.charchub.middleware.CommonMiddleware;
import io.charchub.middleware.ConditionalGetMiddleware;
import io.charchub.middleware.CsrfMiddleware;
import io.charchub.middleware.CsrfOptions;
import io.charchub.middleware.GzipMiddleware;
import io.charchub.middleware.HostMiddleware;
import io.charchub.middleware.HttpsRedirectMiddleware;
import io.charchub.middleware.LocaleMiddleware;
import io.charchub.middleware.PageCacheMiddleware;
import io.charchub.middleware.PageCacheOptions;
import io.charchub.middleware.ProvidesMiddleware;
import io.charchub.middleware.SecurityHeaders;
import io.charchub.middleware.SecurityMiddleware;
import io.charchub.middleware.StorePages;
import io.charchub.middleware.TimeZoneMiddleware;
import io.charchub.urls.UrlResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Makes the middleware that MIDDLEWARE names: short names of the framework's own and of what apps
 * provide, or classes. The check of the host name is always there, right behind the security
 * headers, so that nothing sees a request for another site.
 */
final class MiddlewareChain {
  private static final List<String> LOCAL =
      List.of(".localhost", "localhost", "127.0.0.1", "[::1]");

  private final Settings settings;
  private final Apps apps;
  private final UrlResolver resolver;

  MiddlewareChain(Settings settings, Apps apps, UrlResolver resolver) {
    this.settings = settings;
    this.apps = apps;
    this.resolver = resolver;
  }

  /** The middleware, outermost first. */
  List<Middleware> make() {
    Map<String, Supplier<Middleware>> known = known();
    boolean defaults = settings.origin(BuiltInSettings.MIDDLEWARE).isDefault();
    List<Middleware> chain = new ArrayList<>();
    for (String name : settings.get(BuiltInSettings.MIDDLEWARE)) {
      Supplier<Middleware> maker = known.get(name);
      if (maker != null) {
        chain.add(maker.get());
      } else if (name.contains(".")) {
        chain.add(Named.make(name, Middleware.class, where(), apps.loader()));
      } else if (!defaults) {
        throw unknown(name, known);
      }
    }
    boolean headers = !chain.isEmpty() && chain.get(0) instanceof SecurityMiddleware;
    chain.addAll(headers ? 1 : 0, entrance());
    return chain;
  }

  private List<Middleware> entrance() {
    List<Middleware> entrance = new ArrayList<>();
    entrance.add(new StorePages());
    entrance.add(new HostMiddleware(hosts()));
    if (settings.get(BuiltInSettings.SECURE_SSL_REDIRECT)) {
      entrance.add(
          new HttpsRedirectMiddleware(settings.get(BuiltInSettings.SECURE_SSL_HOST), exempt()));
    }
    return entrance;
  }

  private Map<String, Supplier<Middleware>> known() {
    boolean debug = settings.get(BuiltInSettings.DEBUG);
    SiteLanguages languages = new SiteLanguages(settings, apps);
    Map<String, Supplier<Middleware>> known = new LinkedHashMap<>();
    known.put("security", () -> new SecurityMiddleware(headers()));
    known.put("gzip", GzipMiddleware::new);
    known.put("conditional", ConditionalGetMiddleware::new);
    known.put("cache", this::pages);
    known.put("csrf", () -> new CsrfMiddleware(csrf(), resolver));
    if (settings.get(BuiltInSettings.USE_I18N)) {
      boolean slash = settings.get(BuiltInSettings.APPEND_SLASH);
      known.put("locale", () -> new LocaleMiddleware(languages.options(), resolver, slash));
    }
    if (settings.get(BuiltInSettings.USE_TZ)) {
      known.put("timezone", () -> new TimeZoneMiddleware(languages.zones()));
    }
    if (settings.get(BuiltInSettings.APPEND_SLASH)) {
      known.put("common", () -> new CommonMiddleware(resolver, debug));
    }
    String media = settings.get(BuiltInSettings.MEDIA_URL);
    settings
        .get(BuiltInSettings.MEDIA_ROOT)
        .ifPresent(
            root ->
                known.put(
                    "media", () -> new MediaFiles(media, new FileSystemStorage(root, media))));
    apps.providing(ProvidesMiddleware.class).forEach(app -> known.putAll(app.middleware()));
    return known;
  }

  private String where() {
    return settings.origin(BuiltInSettings.MIDDLEWARE).text() + ", MIDDLEWARE";
  }

  /**
   * Names that a setting turns off or an app brings are known too; only their time has not come.
   */
  private ConfigurationException unknown(String name, Map<String, Supplier<Middleware>> known) {
    String nearest =
        DidYouMean.nearest(name, known.keySet()).map(near -> "'" + near + "'. ").orElse("");
    return new ConfigurationException(
        Problem.of("management.E007", "There is no middleware '" + name + "'")
            .at(where())
            .hint(
                nearest
                    + "There are: "
                    + String.join(", ", known.keySet())
                    + ". Others come with an app in INSTALLED_APPS, or are named by their class"));
  }

  /** Django's rule: an empty list means this machine's names while the site is developed. */
  private List<String> hosts() {
    List<String> hosts = settings.get(BuiltInSettings.ALLOWED_HOSTS);
    return hosts.isEmpty() ? LOCAL : hosts;
  }

  private List<Pattern> exempt() {
    List<Pattern> patterns = new ArrayList<>();
    for (String text : settings.get(BuiltInSettings.SECURE_REDIRECT_EXEMPT)) {
      try {
        patterns.add(Pattern.compile(text));
      } catch (PatternSyntaxException e) {
        throw new ConfigurationException(
            Problem.of(
                    "management.E008",
                    "'" + text + "' is no regular expression: " + e.getDescription())
                .at(settings.origin(BuiltInSettings.SECURE_REDIRECT_EXEMPT).text()),
            e);
      }
    }
    return patterns;
  }

  private SecurityHeaders headers() {
    SecurityHeaders standard = SecurityHeaders.DEFAULT;
    return new SecurityHeaders(
        policy(),
        settings.get(BuiltInSettings.X_FRAME_OPTIONS),
        settings.get(BuiltInSettings.SECURE_REFERRER_POLICY),
        settings.get(BuiltInSettings.SECURE_CROSS_ORIGIN_OPENER_POLICY),
        standard.resourcePolicy(),
        standard.permissionsPolicy(),
        settings.get(BuiltInSettings.SECURE_HSTS_SECONDS).toSeconds(),
        settings.get(BuiltInSettings.SECURE_HSTS_INCLUDE_SUBDOMAINS),
        settings.get(BuiltInSettings.SECURE_HSTS_PRELOAD));
  }

  /**
   * The strict policy with the directives of SECURE_CSP in place of its own; an empty one is left
   * out.
   */
  private String policy() {
    Map<String, String> directives = new LinkedHashMap<>();
    for (String directive : SecurityHeaders.STRICT_POLICY.split(";")) {
      String[] parts = directive.strip().split(" ", 2);
      directives.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    directives.putAll(settings.get(BuiltInSettings.SECURE_CSP));
    List<String> policy = new ArrayList<>();
    directives.forEach(
        (name, sources) -> {
          if (!sources.isBlank()) {
            policy.add(name + " " + sources);
          }
        });
    return String.join("; ", policy);
  }

  private CsrfOptions csrf() {
    return new CsrfOptions(
        settings.get(BuiltInSettings.CSRF_COOKIE_NAME),
        settings.get(BuiltInSettings.CSRF_COOKIE_AGE),
        settings.get(BuiltInSettings.CSRF_COOKIE_PATH),
        settings.get(BuiltInSettings.CSRF_COOKIE_DOMAIN),
        settings.get(BuiltInSettings.CSRF_COOKIE_SECURE)
            || settings.get(BuiltInSettings.SECURE_SSL_REDIRECT),
        settings.get(BuiltInSettings.CSRF_COOKIE_HTTPONLY),
        Cookie.SameSite.valueOf(
            settings.get(BuiltInSettings.CSRF_COOKIE_SAMESITE).toUpperCase(Locale.ROOT)),
        settings.get(BuiltInSettings.CSRF_HEADER_NAME),
        settings.get(BuiltInSettings.CSRF_TRUSTED_ORIGINS),
        settings.get(BuiltInSettings.CSRF_USE_SESSIONS));
  }

  private Middleware pages() {
    String alias = settings.get(BuiltInSettings.CACHE_MIDDLEWARE_ALIAS);
    return new PageCacheMiddleware(
        new PageCacheOptions(
            () -> Services.current().get(Caches.class).get(alias),
            settings.get(BuiltInSettings.CACHE_MIDDLEWARE_SECONDS),
            settings.get(BuiltInSettings.CACHE_MIDDLEWARE_KEY_PREFIX),
            true));
  }
}
