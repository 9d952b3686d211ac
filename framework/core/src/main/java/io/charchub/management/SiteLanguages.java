package io.charchub.management;

import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.http.Cookie;
import io.charchub.i18n.Languages;
import io.charchub.middleware.LanguageOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the settings say of languages. */
final class SiteLanguages {
  private SiteLanguages() {}

  static LanguageOptions of(Settings settings) {
    List<Locale> languages =
        settings.get(BuiltInSettings.LANGUAGES).keySet().stream().map(Languages::parse).toList();
    return new LanguageOptions(
        languages, Languages.parse(settings.get(BuiltInSettings.LANGUAGE_CODE)), cookie(settings));
  }

  private static Cookie cookie(Settings settings) {
    String sameSite = settings.get(BuiltInSettings.LANGUAGE_COOKIE_SAMESITE);
    Cookie cookie =
        Cookie.of(settings.get(BuiltInSettings.LANGUAGE_COOKIE_NAME), "")
            .path(settings.get(BuiltInSettings.LANGUAGE_COOKIE_PATH))
            .domain(settings.get(BuiltInSettings.LANGUAGE_COOKIE_DOMAIN))
            .secure(settings.get(BuiltInSettings.LANGUAGE_COOKIE_SECURE))
            .httpOnly(settings.get(BuiltInSettings.LANGUAGE_COOKIE_HTTPONLY))
            .sameSite(Cookie.SameSite.valueOf(sameSite.toUpperCase(Locale.ROOT)));
    Duration age = settings.get(BuiltInSettings.LANGUAGE_COOKIE_AGE);
    return age.isZero() ? cookie : cookie.maxAge(age);
  }
}
