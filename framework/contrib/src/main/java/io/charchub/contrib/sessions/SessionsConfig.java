package io.charchub.contrib.sessions;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.cache.Caches;
import io.charchub.cli.Command;
import io.charchub.cli.ProvidesCommands;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.TimestampSigner;
import io.charchub.http.Cookie;
import io.charchub.http.Middleware;
import io.charchub.middleware.ProvidesMiddleware;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The app: middleware {@code sessions} over the database, a cache or both, the model {@link
 * Session}, the command {@code clearsessions}.
 */
public final class SessionsConfig extends AppConfig
    implements ProvidesMiddleware, ProvidesCommands {
  /**
   * Django's salt for the database backend, so that sessions of either framework can be read by the
   * other.
   */
  private static final String SALT = "django.contrib.sessions.SessionStore";

  /** Made by the project. */
  public SessionsConfig() {}

  @Override
  public Map<String, Supplier<Middleware>> middleware() {
    return Map.of("sessions", () -> new SessionMiddleware(store(), options(settings())));
  }

  @Override
  public List<Command> commands() {
    return List.of(new ClearSessions(SessionsConfig::store));
  }

  private static SessionStore store() {
    Settings settings = settings();
    SecretKeys keys =
        new SecretKeys(
            settings.get(BuiltInSettings.SECRET_KEY),
            settings.get(BuiltInSettings.SECRET_KEY_FALLBACKS));
    StoredData format = new StoredData(TimestampSigner.likeDjango(keys, SALT));
    String alias = settings.get(BuiltInSettings.SESSION_CACHE_ALIAS);
    CacheSessionStore cache =
        new CacheSessionStore(() -> Services.current().get(Caches.class).get(alias), format);
    return switch (settings.get(BuiltInSettings.SESSION_ENGINE)) {
      case "cache" -> cache;
      case "cached_db" -> new CachedDatabaseSessionStore(new DatabaseSessionStore(format), cache);
      default -> new DatabaseSessionStore(format);
    };
  }

  static SessionOptions options(Settings settings) {
    return new SessionOptions(
        settings.get(BuiltInSettings.SESSION_COOKIE_NAME),
        settings.get(BuiltInSettings.SESSION_COOKIE_AGE),
        settings.get(BuiltInSettings.SESSION_COOKIE_DOMAIN),
        settings.get(BuiltInSettings.SESSION_COOKIE_PATH),
        settings.get(BuiltInSettings.SESSION_COOKIE_SECURE),
        settings.get(BuiltInSettings.SESSION_COOKIE_HTTPONLY),
        Cookie.SameSite.valueOf(
            settings.get(BuiltInSettings.SESSION_COOKIE_SAMESITE).toUpperCase(Locale.ROOT)),
        settings.get(BuiltInSettings.SESSION_SAVE_EVERY_REQUEST),
        settings.get(BuiltInSettings.SESSION_EXPIRE_AT_BROWSER_CLOSE));
  }

  private static Settings settings() {
    return Services.current().get(Settings.class);
  }
}
