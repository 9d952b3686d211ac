package io.charchub.management;

import io.charchub.apps.Check;
import io.charchub.apps.Checks;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.SecretKey;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The checks that every project has: of its settings, its routes, its templates, and of its fitness
 * for production.
 */
final class ProjectChecks {
  private static final Set<String> ANYBODY = Set.of("*", "0.0.0.0");

  private final Settings settings;

  private ProjectChecks(Settings settings) {
    this.settings = settings;
  }

  static void register(Checks checks, Settings settings, Resources resources) {
    ProjectChecks own = new ProjectChecks(settings);
    checks.register("settings", own::languages);
    checks.register("settings", own::addresses);
    checks.register("settings", own::keyFile);
    checks.register("caches", new CacheChecks(settings));
    checks.register("models", told(() -> resources.models().problems()));
    checks.register("urls", told(() -> resources.resolver().problems()));
    checks.register("templates", told(() -> resources.templates().check()));
    checks.registerForDeployment("security", own::debug);
    checks.registerForDeployment("security", own::hosts);
    checks.registerForDeployment("security", own::key);
    checks.registerForDeployment("security", own::https);
    checks.registerForDeployment("templates", told(() -> resources.templates().checkEscaping()));
  }

  /**
   * A check that makes a part of the project first: where that fails, the reason is what it
   * reports.
   */
  static Check told(Supplier<List<Problem>> problems) {
    return () -> {
      try {
        return problems.get();
      } catch (CharchubException e) {
        return List.of(e.problem());
      }
    };
  }

  private String place(Setting<?> setting) {
    return settings.origin(setting).text() + ", " + setting.name();
  }

  private List<Problem> languages() {
    String language = settings.get(BuiltInSettings.LANGUAGE_CODE);
    Set<String> known = settings.get(BuiltInSettings.LANGUAGES).keySet();
    return known.contains(language)
        ? List.of()
        : List.of(
            Problem.of("settings.E001", "LANGUAGE_CODE '" + language + "' is not one of LANGUAGES")
                .at(place(BuiltInSettings.LANGUAGE_CODE))
                .hint("one of " + String.join(", ", known) + ", or add it to LANGUAGES"));
  }

  private List<Problem> addresses() {
    List<Problem> problems = new ArrayList<>();
    for (var setting : List.of(BuiltInSettings.STATIC_URL, BuiltInSettings.MEDIA_URL)) {
      String url = settings.get(setting);
      if (!url.startsWith("/") || !url.endsWith("/") || url.equals("/")) {
        problems.add(
            Problem.of("settings.E002", setting.name() + " '" + url + "' is no folder of the site")
                .at(place(setting))
                .hint("a path with a slash at both ends, such as \"/static/\""));
      }
    }
    return problems;
  }

  private List<Problem> keyFile() {
    Path file = settings.baseDir().resolve(SecretKey.FILE);
    return SecretKey.isOpenToOthers(file)
        ? List.of(
            Problem.of("settings.W003", "Others may read secret.key")
                .at(file.toString())
                .hint("chmod 600 secret.key"))
        : List.of();
  }

  private List<Problem> debug() {
    return settings.get(BuiltInSettings.DEBUG)
        ? List.of(
            Problem.of("security.W018", "DEBUG is on: errors show source and settings to visitors")
                .at(place(BuiltInSettings.DEBUG))
                .hint("DEBUG = false, or CHARCHUB_DEBUG=false in the environment"))
        : List.of();
  }

  private List<Problem> hosts() {
    List<String> hosts = settings.get(BuiltInSettings.ALLOWED_HOSTS);
    if (hosts.isEmpty()) {
      return List.of(
          Problem.of(
                  "security.W020", "ALLOWED_HOSTS is empty: the site answers only to this machine")
              .hint("ALLOWED_HOSTS = [\"www.example.com\"]"));
    }
    return hosts.stream().anyMatch(ANYBODY::contains)
        ? List.of(
            Problem.of("security.W026", "ALLOWED_HOSTS lets any host name through")
                .at(place(BuiltInSettings.ALLOWED_HOSTS))
                .hint("name the hosts of the site"))
        : List.of();
  }

  private List<Problem> key() {
    String key = settings.get(BuiltInSettings.SECRET_KEY);
    boolean weak = key.length() < SecretKey.MIN_LENGTH || key.chars().distinct().count() < 5;
    return weak
        ? List.of(
            Problem.of("security.W009", "SECRET_KEY is missing or too short to be secret")
                .at(settings.origin(BuiltInSettings.SECRET_KEY).text())
                .hint(
                    "at least "
                        + SecretKey.MIN_LENGTH
                        + " random characters in secret.key or SECRET_KEY"))
        : List.of();
  }

  private List<Problem> https() {
    List<Problem> problems = new ArrayList<>();
    if (settings.get(BuiltInSettings.SECURE_HSTS_SECONDS).isZero()) {
      problems.add(
          Problem.of("security.W004", "SECURE_HSTS_SECONDS is 0: browsers may come back over http")
              .hint(
                  "once the site has https, SECURE_HSTS_SECONDS = 3600, and more when all works"));
    }
    if (!settings.get(BuiltInSettings.SECURE_SSL_REDIRECT)) {
      problems.add(
          Problem.of("security.W008", "SECURE_SSL_REDIRECT is off: pages are served over http too")
              .hint("SECURE_SSL_REDIRECT = true, unless a proxy in front redirects"));
    }
    if (!settings.get(BuiltInSettings.SESSION_COOKIE_SECURE)) {
      problems.add(
          Problem.of("security.W012", "SESSION_COOKIE_SECURE is off: http would carry the session")
              .hint("SESSION_COOKIE_SECURE = true"));
    }
    if (!settings.get(BuiltInSettings.CSRF_COOKIE_SECURE)) {
      problems.add(
          Problem.of("security.W016", "CSRF_COOKIE_SECURE is off: http would carry the token")
              .hint("CSRF_COOKIE_SECURE = true"));
    }
    return problems;
  }

  /** Refuses to serve with a key that could be guessed where visitors are real. */
  static void requireKey(Settings settings) {
    boolean debug = settings.get(BuiltInSettings.DEBUG);
    String key = settings.get(BuiltInSettings.SECRET_KEY);
    if (!debug && key.length() < SecretKey.MIN_LENGTH) {
      throw new ConfigurationException(
          Problem.of(
                  "settings.E004",
                  key.isEmpty() ? "There is no SECRET_KEY" : "SECRET_KEY is too short to be secret")
              .at(settings.origin(BuiltInSettings.SECRET_KEY).text())
              .hint(
                  "put at least "
                      + SecretKey.MIN_LENGTH
                      + " random characters into secret.key (mode 0600) or the variable SECRET_KEY"));
    }
  }
}
