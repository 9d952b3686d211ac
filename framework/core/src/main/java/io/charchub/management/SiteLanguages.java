package io.charchub.management;

import io.charchub.apps.Apps;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.http.Cookie;
import io.charchub.i18n.Languages;
import io.charchub.middleware.LanguageOptions;
import io.charchub.middleware.ProvidesVisitorPreferences;
import io.charchub.middleware.TimeZoneOptions;
import io.charchub.middleware.VisitorPreferences;
import io.charchub.urls.UrlLanguages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the settings and the apps say of languages and time zones. */
final class SiteLanguages {
  private final Settings settings;
  private final Apps apps;

  SiteLanguages(Settings settings, Apps apps) {
    this.settings = settings;
    this.apps = apps;
  }

  LanguageOptions options() {
    return new LanguageOptions(
        languages(), fallback(), cookie(BuiltInSettings.LANGUAGE_COOKIE_NAME), preferences());
  }

  TimeZoneOptions zones() {
    return new TimeZoneOptions(cookie(BuiltInSettings.TIME_ZONE_COOKIE_NAME), preferences());
  }

  /** Without USE_I18N the site has one language. */
  UrlLanguages urls() {
    boolean several = settings.get(BuiltInSettings.USE_I18N);
    return new UrlLanguages(several ? languages() : List.of(), fallback());
  }

  private List<Locale> languages() {
    return settings.get(BuiltInSettings.LANGUAGES).keySet().stream().map(Languages::parse).toList();
  }

  private Locale fallback() {
    return Languages.parse(settings.get(BuiltInSettings.LANGUAGE_CODE));
  }

  private List<VisitorPreferences> preferences() {
    return apps.providing(ProvidesVisitorPreferences.class).stream()
        .map(ProvidesVisitorPreferences::visitorPreferences)
        .toList();
  }

  private Cookie cookie(Setting<String> name) {
    String sameSite = settings.get(BuiltInSettings.LANGUAGE_COOKIE_SAMESITE);
    Cookie cookie =
        Cookie.of(settings.get(name), "")
            .path(settings.get(BuiltInSettings.LANGUAGE_COOKIE_PATH))
            .domain(settings.get(BuiltInSettings.LANGUAGE_COOKIE_DOMAIN))
            .secure(settings.get(BuiltInSettings.LANGUAGE_COOKIE_SECURE))
            .httpOnly(settings.get(BuiltInSettings.LANGUAGE_COOKIE_HTTPONLY))
            .sameSite(Cookie.SameSite.valueOf(sameSite.toUpperCase(Locale.ROOT)));
    Duration age = settings.get(BuiltInSettings.LANGUAGE_COOKIE_AGE);
    return age.isZero() ? cookie : cookie.maxAge(age);
  }
}
