package io.charchub.conf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that every project has, under Django's names, with defaults that are safe. DATABASES
 * is read by {@link DatabaseSettings}. Where a default differs from Django's, its meaning says so.
 */
public final class BuiltInSettings {
  private BuiltInSettings() {}

  /** DEBUG. */
  public static final Setting<Boolean> DEBUG =
      Setting.bool("DEBUG", false)
          .means(
              "Shows errors with their source in the browser and watches files. Never in production.");

  /** ALLOWED_HOSTS. */
  public static final Setting<List<String>> ALLOWED_HOSTS =
      Setting.stringList("ALLOWED_HOSTS")
          .means(
              "The host names that the site answers to; `.example.com` stands for it and everything below, `*` for any."
                  + " Empty means localhost, 127.0.0.1 and [::1].");

  /** SECRET_KEY. */
  public static final Setting<String> SECRET_KEY =
      Setting.string("SECRET_KEY", "")
          .means(
              "What everything signed is signed with. Read from `secret.key` where it is not set.")
          .secret();

  /** SECRET_KEY_FALLBACKS. */
  public static final Setting<List<String>> SECRET_KEY_FALLBACKS =
      Setting.stringList("SECRET_KEY_FALLBACKS")
          .means("Former keys, with which signatures are still checked and never made.")
          .secret();

  /** INSTALLED_APPS. */
  public static final Setting<List<String>> INSTALLED_APPS =
      Setting.stringList("INSTALLED_APPS")
          .means(
              "The project's apps, as Java packages. Of two with a template of one name the first wins.");

  /** MIDDLEWARE. */
  public static final Setting<List<String>> MIDDLEWARE =
      Setting.stringList(
              "MIDDLEWARE",
              "security",
              "staticfiles",
              "media",
              "gzip",
              "conditional",
              "sessions",
              "locale",
              "timezone",
              "common",
              "csrf",
              "messages",
              "flatpages",
              "redirects")
          .means(
              "What every request passes, outermost first: short names, or classes with a public constructor."
                  + " Of the default, a name whose app is not installed is passed over. The check of the host name"
                  + " is always there.");

  /** ROOT_URLCONF. */
  public static final Setting<String> ROOT_URLCONF =
      Setting.string("ROOT_URLCONF", "")
          .means("The class of the project's routes, such as `mysite.Urls`.");

  /** DEFAULT_AUTO_FIELD. */
  public static final Setting<String> DEFAULT_AUTO_FIELD =
      Setting.choice(
              "DEFAULT_AUTO_FIELD", "BigAutoField", "AutoField", "BigAutoField", "SmallAutoField")
          .means("The kind of primary key that a model gets which has none of its own.");

  /** TIME_ZONE. */
  public static final Setting<ZoneId> TIME_ZONE =
      Setting.zone("TIME_ZONE", "UTC")
          .means(
              "The zone in which times are shown and typed; they are stored in UTC. Django's default is Chicago.");

  /** USE_TZ. */
  public static final Setting<Boolean> USE_TZ =
      Setting.bool("USE_TZ", true)
          .means("Whether times are shown in the active zone, rather than in UTC.");

  /** LANGUAGE_CODE. */
  public static final Setting<String> LANGUAGE_CODE =
      Setting.string("LANGUAGE_CODE", "en")
          .means("The language of the site, where nothing else chooses one; one of LANGUAGES.");

  /** LANGUAGES. */
  public static final Setting<Map<String, String>> LANGUAGES =
      Setting.stringMap("LANGUAGES", languages())
          .means("The languages that a visitor may choose, with their names.");

  /** USE_I18N. */
  public static final Setting<Boolean> USE_I18N =
      Setting.bool("USE_I18N", true)
          .means(
              "Whether a visitor's browser chooses among LANGUAGES; without it the site has LANGUAGE_CODE alone.");

  /** LANGUAGE_COOKIE_NAME. */
  public static final Setting<String> LANGUAGE_COOKIE_NAME =
      Setting.string("LANGUAGE_COOKIE_NAME", "language")
          .means("The cookie that remembers the language a visitor chose.");

  /** LANGUAGE_COOKIE_AGE. */
  public static final Setting<Duration> LANGUAGE_COOKIE_AGE =
      Setting.duration("LANGUAGE_COOKIE_AGE", Duration.ofDays(365))
          .means(
              "How long that cookie lives; with 0 it goes when the browser is closed, as it does with Django's default.");

  /** LANGUAGE_COOKIE_DOMAIN. */
  public static final Setting<String> LANGUAGE_COOKIE_DOMAIN =
      Setting.string("LANGUAGE_COOKIE_DOMAIN", "")
          .means("The domain of that cookie; empty for the host alone.");

  /** LANGUAGE_COOKIE_PATH. */
  public static final Setting<String> LANGUAGE_COOKIE_PATH =
      Setting.string("LANGUAGE_COOKIE_PATH", "/").means("The path of that cookie.");

  /** LANGUAGE_COOKIE_SECURE. */
  public static final Setting<Boolean> LANGUAGE_COOKIE_SECURE =
      Setting.bool("LANGUAGE_COOKIE_SECURE", false)
          .means(
              "Whether that cookie goes over https only. A request over https gets it so anyway.");

  /** LANGUAGE_COOKIE_HTTPONLY. */
  public static final Setting<Boolean> LANGUAGE_COOKIE_HTTPONLY =
      Setting.bool("LANGUAGE_COOKIE_HTTPONLY", true)
          .means("Whether scripts cannot read that cookie. Django's default is false.");

  /** LANGUAGE_COOKIE_SAMESITE. */
  public static final Setting<String> LANGUAGE_COOKIE_SAMESITE =
      Setting.choice("LANGUAGE_COOKIE_SAMESITE", "Lax", "Strict", "Lax", "None")
          .means("Whether that cookie comes along with requests from other sites.");

  /** TIME_ZONE_COOKIE_NAME. */
  public static final Setting<String> TIME_ZONE_COOKIE_NAME =
      Setting.string("TIME_ZONE_COOKIE_NAME", "timezone")
          .means(
              "The cookie that remembers the time zone a visitor chose; for the rest as the language's.");

  /** TEMPLATES.DIRS. */
  public static final Setting<List<Path>> TEMPLATES_DIRS =
      Setting.pathList("TEMPLATES.DIRS")
          .means(
              "Folders with templates that come before those of the apps. Templates among the project's own"
                  + " resources (`src/main/resources/templates`) are found without it.");

  /** TEMPLATES.CONTEXT_PROCESSORS. */
  public static final Setting<List<String>> TEMPLATES_CONTEXT_PROCESSORS =
      Setting.stringList("TEMPLATES.CONTEXT_PROCESSORS")
          .means("Classes that add names to every page, besides those of the installed apps.");

  /** STATIC_URL. */
  public static final Setting<String> STATIC_URL =
      Setting.string("STATIC_URL", "/static/")
          .means("The path below which static files are served.");

  /** STATIC_ROOT. */
  public static final Setting<Optional<Path>> STATIC_ROOT =
      Setting.path("STATIC_ROOT", "").means("The folder into which `collectstatic` gathers them.");

  /** STATICFILES_DIRS. */
  public static final Setting<List<Path>> STATICFILES_DIRS =
      Setting.pathList("STATICFILES_DIRS")
          .means("Folders with static files that belong to no app.");

  /** MEDIA_URL. */
  public static final Setting<String> MEDIA_URL =
      Setting.string("MEDIA_URL", "/media/")
          .means("The path below which uploaded files are served.");

  /** MEDIA_ROOT. */
  public static final Setting<Optional<Path>> MEDIA_ROOT =
      Setting.path("MEDIA_ROOT", "media").means("The folder that uploaded files are kept in.");

  /** APPEND_SLASH. */
  public static final Setting<Boolean> APPEND_SLASH =
      Setting.bool("APPEND_SLASH", true)
          .means(
              "Whether an address that fits no route is sent on to the one with a slash at its end.");

  /** USE_X_FORWARDED_HOST. */
  public static final Setting<Boolean> USE_X_FORWARDED_HOST =
      Setting.bool("USE_X_FORWARDED_HOST", false)
          .means("Whether a proxy in front sets X-Forwarded-Host, and is the only one who can.");

  /** NUM_PROXIES. */
  public static final Setting<Integer> NUM_PROXIES =
      Setting.integer("NUM_PROXIES", 0)
          .means(
              "How many proxies in front add to X-Forwarded-For; a visitor's address is counted from its right. With 0 it"
                  + " is the connection's. The name is Django REST framework's.");

  /** SECURE_PROXY_SSL_HEADER. */
  public static final Setting<List<String>> SECURE_PROXY_SSL_HEADER =
      Setting.stringList("SECURE_PROXY_SSL_HEADER")
          .means(
              "Name and value of the header by which a trusted proxy says that a request came over https.");

  /** SESSION_ENGINE. */
  public static final Setting<String> SESSION_ENGINE =
      Setting.choice("SESSION_ENGINE", "db", "db", "cache", "cached_db")
          .means(
              "Where sessions are kept: in the database, in a cache that may forget them, or in the database with a"
                  + " cache before it.");

  /** SESSION_CACHE_ALIAS. */
  public static final Setting<String> SESSION_CACHE_ALIAS =
      Setting.string("SESSION_CACHE_ALIAS", "default")
          .means("The cache that `cache` and `cached_db` use.");

  /** SESSION_COOKIE_NAME. */
  public static final Setting<String> SESSION_COOKIE_NAME =
      Setting.string("SESSION_COOKIE_NAME", "sessionid").means("The name of the session's cookie.");

  /** SESSION_COOKIE_AGE. */
  public static final Setting<Duration> SESSION_COOKIE_AGE =
      Setting.duration("SESSION_COOKIE_AGE", Duration.ofDays(14))
          .means("How long a session lives after it was last changed.");

  /** SESSION_COOKIE_DOMAIN. */
  public static final Setting<String> SESSION_COOKIE_DOMAIN =
      Setting.string("SESSION_COOKIE_DOMAIN", "")
          .means("The domain of the session's cookie; empty for the host alone.");

  /** SESSION_COOKIE_PATH. */
  public static final Setting<String> SESSION_COOKIE_PATH =
      Setting.string("SESSION_COOKIE_PATH", "/").means("The path of the session's cookie.");

  /** SESSION_COOKIE_SECURE. */
  public static final Setting<Boolean> SESSION_COOKIE_SECURE =
      Setting.bool("SESSION_COOKIE_SECURE", false)
          .means(
              "Whether the session's cookie goes over https only. A request over https gets it so anyway.");

  /** SESSION_COOKIE_HTTPONLY. */
  public static final Setting<Boolean> SESSION_COOKIE_HTTPONLY =
      Setting.bool("SESSION_COOKIE_HTTPONLY", true)
          .means("Whether scripts cannot read the session's cookie.");

  /** SESSION_COOKIE_SAMESITE. */
  public static final Setting<String> SESSION_COOKIE_SAMESITE =
      Setting.choice("SESSION_COOKIE_SAMESITE", "Lax", "Strict", "Lax", "None")
          .means("Whether the session's cookie comes along with requests from other sites.");

  /** SESSION_SAVE_EVERY_REQUEST. */
  public static final Setting<Boolean> SESSION_SAVE_EVERY_REQUEST =
      Setting.bool("SESSION_SAVE_EVERY_REQUEST", false)
          .means("Whether a session is saved, and lives on, with every request.");

  /** SESSION_EXPIRE_AT_BROWSER_CLOSE. */
  public static final Setting<Boolean> SESSION_EXPIRE_AT_BROWSER_CLOSE =
      Setting.bool("SESSION_EXPIRE_AT_BROWSER_CLOSE", false)
          .means("Whether the session's cookie goes when the browser is closed.");

  /** CSRF_COOKIE_NAME. */
  public static final Setting<String> CSRF_COOKIE_NAME =
      Setting.string("CSRF_COOKIE_NAME", "csrftoken")
          .means("The name of the cookie of the CSRF token.");

  /** CSRF_COOKIE_AGE. */
  public static final Setting<Duration> CSRF_COOKIE_AGE =
      Setting.duration("CSRF_COOKIE_AGE", Duration.ofDays(364))
          .means("How long the cookie of the CSRF token lives.");

  /** CSRF_COOKIE_DOMAIN. */
  public static final Setting<String> CSRF_COOKIE_DOMAIN =
      Setting.string("CSRF_COOKIE_DOMAIN", "")
          .means("The domain of that cookie; empty for the host alone.");

  /** CSRF_COOKIE_PATH. */
  public static final Setting<String> CSRF_COOKIE_PATH =
      Setting.string("CSRF_COOKIE_PATH", "/").means("The path of that cookie.");

  /** CSRF_HEADER_NAME. */
  public static final Setting<String> CSRF_HEADER_NAME =
      Setting.string("CSRF_HEADER_NAME", "X-CSRFToken")
          .means("The header in which scripts send the token.");

  /** CSRF_USE_SESSIONS. */
  public static final Setting<Boolean> CSRF_USE_SESSIONS =
      Setting.bool("CSRF_USE_SESSIONS", false)
          .means("Whether the token is kept in the session rather than in a cookie.");

  /** CSRF_COOKIE_SECURE. */
  public static final Setting<Boolean> CSRF_COOKIE_SECURE =
      Setting.bool("CSRF_COOKIE_SECURE", false)
          .means(
              "Whether the cookie of the CSRF token goes over https only. A request over https gets it so anyway.");

  /** CSRF_COOKIE_HTTPONLY. */
  public static final Setting<Boolean> CSRF_COOKIE_HTTPONLY =
      Setting.bool("CSRF_COOKIE_HTTPONLY", true)
          .means(
              "Whether scripts cannot read the cookie of the CSRF token. Django's default is false.");

  /** CSRF_COOKIE_SAMESITE. */
  public static final Setting<String> CSRF_COOKIE_SAMESITE =
      Setting.choice("CSRF_COOKIE_SAMESITE", "Lax", "Strict", "Lax", "None")
          .means(
              "Whether the cookie of the CSRF token comes along with requests from other sites.");

  /** CSRF_TRUSTED_ORIGINS. */
  public static final Setting<List<String>> CSRF_TRUSTED_ORIGINS =
      Setting.stringList("CSRF_TRUSTED_ORIGINS")
          .means("Other origins whose pages may post here, with scheme: `https://*.example.com`.");

  /** X_FRAME_OPTIONS. */
  public static final Setting<String> X_FRAME_OPTIONS =
      Setting.choice("X_FRAME_OPTIONS", "DENY", "DENY", "SAMEORIGIN")
          .means("Whether pages may stand in a frame.");

  /** SECURE_SSL_REDIRECT. */
  public static final Setting<Boolean> SECURE_SSL_REDIRECT =
      Setting.bool("SECURE_SSL_REDIRECT", false)
          .means("Whether requests over http are sent on to https.");

  /** SECURE_REDIRECT_EXEMPT. */
  public static final Setting<List<String>> SECURE_REDIRECT_EXEMPT =
      Setting.stringList("SECURE_REDIRECT_EXEMPT")
          .means("Regular expressions of paths, without their first slash, that stay on http.");

  /** SECURE_SSL_HOST. */
  public static final Setting<String> SECURE_SSL_HOST =
      Setting.string("SECURE_SSL_HOST", "")
          .means("The host that they are sent to; empty for the same.");

  /** SECURE_HSTS_SECONDS. */
  public static final Setting<Duration> SECURE_HSTS_SECONDS =
      Setting.duration("SECURE_HSTS_SECONDS", Duration.ZERO)
          .means(
              "How long browsers keep to https after an answer over https; 0 says nothing to them.");

  /** SECURE_HSTS_INCLUDE_SUBDOMAINS. */
  public static final Setting<Boolean> SECURE_HSTS_INCLUDE_SUBDOMAINS =
      Setting.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", false)
          .means("Whether that holds for all domains below.");

  /** SECURE_HSTS_PRELOAD. */
  public static final Setting<Boolean> SECURE_HSTS_PRELOAD =
      Setting.bool("SECURE_HSTS_PRELOAD", false)
          .means("Whether browsers may carry the rule from the start.");

  /** SECURE_REFERRER_POLICY. */
  public static final Setting<String> SECURE_REFERRER_POLICY =
      Setting.string("SECURE_REFERRER_POLICY", "same-origin")
          .means("To whom browsers say where a visitor came from; empty leaves the header out.");

  /** SECURE_CROSS_ORIGIN_OPENER_POLICY. */
  public static final Setting<String> SECURE_CROSS_ORIGIN_OPENER_POLICY =
      Setting.string("SECURE_CROSS_ORIGIN_OPENER_POLICY", "same-origin")
          .means("Which windows may hold on to each other; empty leaves the header out.");

  /** SECURE_CSP. */
  public static final Setting<Map<String, String>> SECURE_CSP =
      Setting.stringMap("SECURE_CSP", Map.of())
          .means(
              "Directives of the content security policy that replace or add to the strict one built in.");

  /** CACHE_MIDDLEWARE_ALIAS. */
  public static final Setting<String> CACHE_MIDDLEWARE_ALIAS =
      Setting.string("CACHE_MIDDLEWARE_ALIAS", "default")
          .means("The cache that the middleware `cache` keeps the pages of the whole site in.");

  /** CACHE_MIDDLEWARE_SECONDS. */
  public static final Setting<Duration> CACHE_MIDDLEWARE_SECONDS =
      Setting.duration("CACHE_MIDDLEWARE_SECONDS", Duration.ofSeconds(600))
          .means("How long it keeps a page that has no `max-age` of its own.");

  /** CACHE_MIDDLEWARE_KEY_PREFIX. */
  public static final Setting<String> CACHE_MIDDLEWARE_KEY_PREFIX =
      Setting.string("CACHE_MIDDLEWARE_KEY_PREFIX", "")
          .means("What tells this site's pages from those of others in the same cache.");

  /** DATA_UPLOAD_MAX_MEMORY_SIZE. */
  public static final Setting<Integer> DATA_UPLOAD_MAX_MEMORY_SIZE =
      Setting.integer("DATA_UPLOAD_MAX_MEMORY_SIZE", 2_621_440)
          .means(
              "The bytes that a request's body may have. A view that takes larger files says so itself.");

  /** DATA_UPLOAD_MAX_NUMBER_FIELDS. */
  public static final Setting<Integer> DATA_UPLOAD_MAX_NUMBER_FIELDS =
      Setting.integer("DATA_UPLOAD_MAX_NUMBER_FIELDS", 1000)
          .means("The fields that a form or a query may have.");

  /** DATA_UPLOAD_MAX_NUMBER_FILES. */
  public static final Setting<Integer> DATA_UPLOAD_MAX_NUMBER_FILES =
      Setting.integer("DATA_UPLOAD_MAX_NUMBER_FILES", 100)
          .means("The files that one request may bring.");

  /** FILE_UPLOAD_MAX_MEMORY_SIZE. */
  public static final Setting<Integer> FILE_UPLOAD_MAX_MEMORY_SIZE =
      Setting.integer("FILE_UPLOAD_MAX_MEMORY_SIZE", 2_621_440)
          .means("The bytes of a file that are kept in memory before it goes to the disk.");

  /** EMAIL_BACKEND. */
  public static final Setting<String> EMAIL_BACKEND =
      Setting.choice("EMAIL_BACKEND", "auto", "auto", "smtp", "console", "file", "memory")
          .means(
              "How mail is sent: through a server, or not really, but printed, written into files or kept in memory."
                  + " `auto` is `console` where DEBUG is on and `smtp` elsewhere.");

  /** EMAIL_HOST. */
  public static final Setting<String> EMAIL_HOST =
      Setting.string("EMAIL_HOST", "localhost").means("The mail server.");

  /** EMAIL_PORT. */
  public static final Setting<Integer> EMAIL_PORT =
      Setting.integer("EMAIL_PORT", 25)
          .means(
              "The port of the mail server: most often 587 with EMAIL_USE_TLS, 465 with EMAIL_USE_SSL.");

  /** EMAIL_HOST_USER. */
  public static final Setting<String> EMAIL_HOST_USER =
      Setting.string("EMAIL_HOST_USER", "")
          .means("Who logs in at the mail server; empty for nobody.");

  /** EMAIL_HOST_PASSWORD. */
  public static final Setting<String> EMAIL_HOST_PASSWORD =
      Setting.string("EMAIL_HOST_PASSWORD", "").means("The password there.").secret();

  /** EMAIL_USE_TLS. */
  public static final Setting<Boolean> EMAIL_USE_TLS =
      Setting.bool("EMAIL_USE_TLS", false)
          .means(
              "Whether the connection is encrypted by STARTTLS; where that fails, nothing is sent.");

  /** EMAIL_USE_SSL. */
  public static final Setting<Boolean> EMAIL_USE_SSL =
      Setting.bool("EMAIL_USE_SSL", false)
          .means(
              "Whether the connection is encrypted from the first byte. Not together with EMAIL_USE_TLS.");

  /** EMAIL_TIMEOUT. */
  public static final Setting<Duration> EMAIL_TIMEOUT =
      Setting.duration("EMAIL_TIMEOUT", Duration.ofSeconds(10))
          .means("How long the mail server may take for each step. Django's default has no end.");

  /** EMAIL_FILE_PATH. */
  public static final Setting<Optional<Path>> EMAIL_FILE_PATH =
      Setting.path("EMAIL_FILE_PATH", "mail")
          .means("The folder that the `file` backend writes into.");

  /** DEFAULT_FROM_EMAIL. */
  public static final Setting<String> DEFAULT_FROM_EMAIL =
      Setting.string("DEFAULT_FROM_EMAIL", "webmaster@localhost")
          .means("Who sends the site's mail.");

  /** ADMINS. */
  public static final Setting<List<String>> ADMINS =
      Setting.stringList("ADMINS")
          .means(
              "The mail addresses of those who are told of failures, where DEBUG is off: the same failure once in ten"
                  + " minutes, secrets masked.");

  /** MANAGERS. */
  public static final Setting<List<String>> MANAGERS =
      Setting.stringList("MANAGERS")
          .means("The mail addresses that `Mailer.toManagers` writes to.");

  /** SERVER_EMAIL. */
  public static final Setting<String> SERVER_EMAIL =
      Setting.string("SERVER_EMAIL", "root@localhost")
          .means("Who sends the mail to ADMINS and MANAGERS.");

  /** EMAIL_SUBJECT_PREFIX. */
  public static final Setting<String> EMAIL_SUBJECT_PREFIX =
      Setting.string("EMAIL_SUBJECT_PREFIX", "[Charchub] ")
          .means("What stands before the subject of mail to ADMINS and MANAGERS.");

  /** LOGGING.LEVEL. */
  public static final Setting<String> LOGGING_LEVEL =
      Setting.choice("LOGGING.LEVEL", "INFO", "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF")
          .means("How much is logged.");

  /** LOGGING.LOGGERS. */
  public static final Setting<Map<String, String>> LOGGING_LOGGERS =
      Setting.stringMap("LOGGING.LOGGERS", Map.of())
          .means("Other levels for single loggers, such as `\"io.charchub.db\" = \"DEBUG\"`.");

  /** SILENCED_SYSTEM_CHECKS. */
  public static final Setting<List<String>> SILENCED_SYSTEM_CHECKS =
      Setting.stringList("SILENCED_SYSTEM_CHECKS").means("Ids of checks that are not reported.");

  private static Map<String, String> languages() {
    Map<String, String> languages = new LinkedHashMap<>();
    languages.put("en", "English");
    languages.put("fa", "فارسی");
    return languages;
  }

  /** All of them, in the order of the reference. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  private static final List<Setting<?>> ALL =
      List.of(
          DEBUG,
          ALLOWED_HOSTS,
          SECRET_KEY,
          SECRET_KEY_FALLBACKS,
          INSTALLED_APPS,
          MIDDLEWARE,
          ROOT_URLCONF,
          DEFAULT_AUTO_FIELD,
          TIME_ZONE,
          USE_TZ,
          LANGUAGE_CODE,
          LANGUAGES,
          USE_I18N,
          LANGUAGE_COOKIE_NAME,
          LANGUAGE_COOKIE_AGE,
          LANGUAGE_COOKIE_DOMAIN,
          LANGUAGE_COOKIE_PATH,
          LANGUAGE_COOKIE_SECURE,
          LANGUAGE_COOKIE_HTTPONLY,
          LANGUAGE_COOKIE_SAMESITE,
          TIME_ZONE_COOKIE_NAME,
          TEMPLATES_DIRS,
          TEMPLATES_CONTEXT_PROCESSORS,
          STATIC_URL,
          STATIC_ROOT,
          STATICFILES_DIRS,
          MEDIA_URL,
          MEDIA_ROOT,
          APPEND_SLASH,
          USE_X_FORWARDED_HOST,
          NUM_PROXIES,
          SECURE_PROXY_SSL_HEADER,
          SESSION_ENGINE,
          SESSION_CACHE_ALIAS,
          SESSION_COOKIE_NAME,
          SESSION_COOKIE_AGE,
          SESSION_COOKIE_DOMAIN,
          SESSION_COOKIE_PATH,
          SESSION_COOKIE_SECURE,
          SESSION_COOKIE_HTTPONLY,
          SESSION_COOKIE_SAMESITE,
          SESSION_SAVE_EVERY_REQUEST,
          SESSION_EXPIRE_AT_BROWSER_CLOSE,
          CSRF_COOKIE_NAME,
          CSRF_COOKIE_AGE,
          CSRF_COOKIE_DOMAIN,
          CSRF_COOKIE_PATH,
          CSRF_HEADER_NAME,
          CSRF_USE_SESSIONS,
          CSRF_COOKIE_SECURE,
          CSRF_COOKIE_HTTPONLY,
          CSRF_COOKIE_SAMESITE,
          CSRF_TRUSTED_ORIGINS,
          X_FRAME_OPTIONS,
          SECURE_SSL_REDIRECT,
          SECURE_REDIRECT_EXEMPT,
          SECURE_SSL_HOST,
          SECURE_HSTS_SECONDS,
          SECURE_HSTS_INCLUDE_SUBDOMAINS,
          SECURE_HSTS_PRELOAD,
          SECURE_REFERRER_POLICY,
          SECURE_CROSS_ORIGIN_OPENER_POLICY,
          SECURE_CSP,
          CACHE_MIDDLEWARE_ALIAS,
          CACHE_MIDDLEWARE_SECONDS,
          CACHE_MIDDLEWARE_KEY_PREFIX,
          DATA_UPLOAD_MAX_MEMORY_SIZE,
          DATA_UPLOAD_MAX_NUMBER_FIELDS,
          DATA_UPLOAD_MAX_NUMBER_FILES,
          FILE_UPLOAD_MAX_MEMORY_SIZE,
          EMAIL_BACKEND,
          EMAIL_HOST,
          EMAIL_PORT,
          EMAIL_HOST_USER,
          EMAIL_HOST_PASSWORD,
          EMAIL_USE_TLS,
          EMAIL_USE_SSL,
          EMAIL_TIMEOUT,
          EMAIL_FILE_PATH,
          DEFAULT_FROM_EMAIL,
          ADMINS,
          MANAGERS,
          SERVER_EMAIL,
          EMAIL_SUBJECT_PREFIX,
          LOGGING_LEVEL,
          LOGGING_LOGGERS,
          SILENCED_SYSTEM_CHECKS);
}
