package io.charchub.management;

import io.charchub.apps.Checks;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.SecretKey;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import io.charchub.middleware.CsrfMiddleware;
import io.charchub.middleware.SecurityMiddleware;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether a project is fit for visitors: {@code manage check --deploy}. Each finding names the
 * setting, where it was written, and what to write instead. The ids are Django's where Django has
 * the check.
 */
final class DeploymentChecks {
  private static final Set<String> ANYBODY = Set.of("*", "0.0.0.0");
  private static final int FEWEST_DIFFERENT = 5;
  private static final String MADE_FOR_DEVELOPMENT = "django-insecure-";
  private static final long PRELOAD_SECONDS = 31_536_000;

  private static final Set<String> REFERRER_POLICIES =
      Set.of(
          "no-referrer",
          "no-referrer-when-downgrade",
          "origin",
          "origin-when-cross-origin",
          "same-origin",
          "strict-origin",
          "strict-origin-when-cross-origin",
          "unsafe-url");
  private static final Set<String> OPENER_POLICIES =
      Set.of("same-origin", "same-origin-allow-popups", "unsafe-none");

  private final Settings settings;

  private DeploymentChecks(Settings settings) {
    this.settings = settings;
  }

  static void register(Checks checks, Settings settings) {
    DeploymentChecks own = new DeploymentChecks(settings);
    for (Consumer<Findings> part :
        List.<Consumer<Findings>>of(
            own::debug,
            own::hosts,
            own::keys,
            own::middleware,
            own::https,
            own::cookies,
            own::headers,
            own::policy,
            own::origins,
            own::proxy,
            own::mail)) {
      checks.registerForDeployment("security", () -> own.found(part));
    }
  }

  /** What one part of the checks finds. */
  private final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    /** Reports {@code what} unless all is well. */
    void unless(boolean well, String id, Setting<?> setting, String what, String remedy) {
      if (!well) {
        problems.add(
            Problem.of(id, what)
                .at(settings.origin(setting).text() + ", " + setting.name())
                .hint(remedy));
      }
    }
  }

  private List<Problem> found(Consumer<Findings> part) {
    Findings findings = new Findings();
    part.accept(findings);
    return findings.problems;
  }

  private boolean is(Setting<Boolean> setting) {
    return settings.get(setting);
  }

  private void debug(Findings findings) {
    findings.unless(
        !is(BuiltInSettings.DEBUG),
        "security.W018",
        BuiltInSettings.DEBUG,
        "DEBUG is on: errors show source and settings to visitors",
        "DEBUG = false, or CHARCHUB_DEBUG=false in the environment");
  }

  private void hosts(Findings findings) {
    List<String> hosts = settings.get(BuiltInSettings.ALLOWED_HOSTS);
    findings.unless(
        !hosts.isEmpty(),
        "security.W020",
        BuiltInSettings.ALLOWED_HOSTS,
        "ALLOWED_HOSTS is empty: the site answers only to this machine",
        "ALLOWED_HOSTS = [\"www.example.com\"]");
    findings.unless(
        hosts.stream().noneMatch(ANYBODY::contains),
        "security.W026",
        BuiltInSettings.ALLOWED_HOSTS,
        "ALLOWED_HOSTS lets any host name through",
        "name the hosts of the site");
  }

  private void keys(Findings findings) {
    findings.unless(
        isStrong(settings.get(BuiltInSettings.SECRET_KEY)),
        "security.W009",
        BuiltInSettings.SECRET_KEY,
        "SECRET_KEY is missing, or could be guessed",
        "at least "
            + SecretKey.MIN_LENGTH
            + " random characters in secret.key or the variable SECRET_KEY");
    findings.unless(
        settings.get(BuiltInSettings.SECRET_KEY_FALLBACKS).stream()
            .allMatch(DeploymentChecks::isStrong),
        "security.W025",
        BuiltInSettings.SECRET_KEY_FALLBACKS,
        "One of SECRET_KEY_FALLBACKS could be guessed",
        "take it out: what it signed has to be signed anew");
  }

  private static boolean isStrong(String key) {
    return key.length() >= SecretKey.MIN_LENGTH
        && key.chars().distinct().count() >= FEWEST_DIFFERENT
        && !key.startsWith(MADE_FOR_DEVELOPMENT);
  }

  private void middleware(Findings findings) {
    findings.unless(
        has("security", SecurityMiddleware.class),
        "security.W001",
        BuiltInSettings.MIDDLEWARE,
        "MIDDLEWARE has no 'security': pages go out without the headers that protect visitors",
        "\"security\" as its first entry");
    findings.unless(
        has("csrf", CsrfMiddleware.class),
        "security.W003",
        BuiltInSettings.MIDDLEWARE,
        "MIDDLEWARE has no 'csrf': other sites can send forms in a visitor's name",
        "\"csrf\" in MIDDLEWARE; single routes can be exempt");
  }

  private boolean has(String name, Class<?> type) {
    List<String> names = settings.get(BuiltInSettings.MIDDLEWARE);
    return names.contains(name) || names.contains(type.getName());
  }

  private void https(Findings findings) {
    long seconds = settings.get(BuiltInSettings.SECURE_HSTS_SECONDS).toSeconds();
    boolean below = is(BuiltInSettings.SECURE_HSTS_INCLUDE_SUBDOMAINS);
    boolean preload = is(BuiltInSettings.SECURE_HSTS_PRELOAD);
    findings.unless(
        seconds > 0,
        "security.W004",
        BuiltInSettings.SECURE_HSTS_SECONDS,
        "SECURE_HSTS_SECONDS is 0: browsers may come back over http",
        "once the site has https, SECURE_HSTS_SECONDS = 3600, and more when all works");
    findings.unless(
        seconds == 0 || below,
        "security.W005",
        BuiltInSettings.SECURE_HSTS_INCLUDE_SUBDOMAINS,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS is off: a host below, over http, can set cookies here",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS = true, once all hosts below have https");
    findings.unless(
        seconds == 0 || preload,
        "security.W021",
        BuiltInSettings.SECURE_HSTS_PRELOAD,
        "SECURE_HSTS_PRELOAD is off: a browser's first visit may go over http",
        "SECURE_HSTS_PRELOAD = true, once you are sure: it takes months to take back");
    findings.unless(
        !preload || !below || seconds == 0 || seconds >= PRELOAD_SECONDS,
        "security.W028",
        BuiltInSettings.SECURE_HSTS_PRELOAD,
        "SECURE_HSTS_PRELOAD is on with SECURE_HSTS_SECONDS below a year: browsers list no such site",
        "SECURE_HSTS_SECONDS = \"365d\" or more");
    findings.unless(
        is(BuiltInSettings.SECURE_SSL_REDIRECT),
        "security.W008",
        BuiltInSettings.SECURE_SSL_REDIRECT,
        "SECURE_SSL_REDIRECT is off: pages are served over http too",
        "SECURE_SSL_REDIRECT = true, or SILENCED_SYSTEM_CHECKS where a proxy in front redirects");
  }

  private void cookies(Findings findings) {
    findings.unless(
        is(BuiltInSettings.SESSION_COOKIE_SECURE),
        "security.W012",
        BuiltInSettings.SESSION_COOKIE_SECURE,
        "SESSION_COOKIE_SECURE is off: http would carry the session",
        "SESSION_COOKIE_SECURE = true");
    findings.unless(
        is(BuiltInSettings.SESSION_COOKIE_HTTPONLY),
        "security.W015",
        BuiltInSettings.SESSION_COOKIE_HTTPONLY,
        "SESSION_COOKIE_HTTPONLY is off: a script that got into a page could steal the session",
        "SESSION_COOKIE_HTTPONLY = true");
    findings.unless(
        is(BuiltInSettings.CSRF_COOKIE_SECURE),
        "security.W016",
        BuiltInSettings.CSRF_COOKIE_SECURE,
        "CSRF_COOKIE_SECURE is off: http would carry the token",
        "CSRF_COOKIE_SECURE = true");
    for (Setting<String> setting :
        List.of(BuiltInSettings.SESSION_COOKIE_SAMESITE, BuiltInSettings.CSRF_COOKIE_SAMESITE)) {
      findings.unless(
          !settings.get(setting).equals("None"),
          "security.W029",
          setting,
          setting.name() + " is \"None\": requests that other sites make carry the cookie",
          setting.name() + " = \"Lax\"");
    }
  }

  private void headers(Findings findings) {
    findings.unless(
        settings.get(BuiltInSettings.X_FRAME_OPTIONS).equals("DENY"),
        "security.W019",
        BuiltInSettings.X_FRAME_OPTIONS,
        "X_FRAME_OPTIONS lets pages stand in frames",
        "X_FRAME_OPTIONS = \"DENY\", unless pages of this site frame each other");
    String referrer = settings.get(BuiltInSettings.SECURE_REFERRER_POLICY);
    findings.unless(
        !referrer.isEmpty(),
        "security.W022",
        BuiltInSettings.SECURE_REFERRER_POLICY,
        "SECURE_REFERRER_POLICY is empty: other sites may learn the addresses of pages here",
        "SECURE_REFERRER_POLICY = \"same-origin\"");
    findings.unless(
        referrer.isEmpty() || allKnown(referrer, REFERRER_POLICIES),
        "security.E023",
        BuiltInSettings.SECURE_REFERRER_POLICY,
        "SECURE_REFERRER_POLICY '" + referrer + "' is none that browsers know",
        "\"same-origin\", \"strict-origin\", \"no-referrer\"");
    String opener = settings.get(BuiltInSettings.SECURE_CROSS_ORIGIN_OPENER_POLICY);
    findings.unless(
        !opener.isEmpty() && !opener.equals("unsafe-none"),
        "security.W030",
        BuiltInSettings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        "SECURE_CROSS_ORIGIN_OPENER_POLICY lets windows of other sites hold on to pages here",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY = \"same-origin\"");
    findings.unless(
        opener.isEmpty() || OPENER_POLICIES.contains(opener),
        "security.E024",
        BuiltInSettings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        "SECURE_CROSS_ORIGIN_OPENER_POLICY '" + opener + "' is none that browsers know",
        "\"same-origin\" or \"same-origin-allow-popups\"");
  }

  private static boolean allKnown(String list, Set<String> known) {
    for (String piece : list.split(",", -1)) {
      if (!known.contains(piece.strip())) {
        return false;
      }
    }
    return true;
  }

  private void policy(Findings findings) {
    Map<String, String> changed = settings.get(BuiltInSettings.SECURE_CSP);
    for (String directive : List.of("default-src", "script-src", "object-src", "base-uri")) {
      String sources = changed.getOrDefault(directive, "'none'");
      List<String> words = List.of(sources.strip().split("\\s+"));
      boolean open =
          sources.isBlank()
              || words.stream()
                  .anyMatch(
                      word ->
                          Set.of(
                                  "*",
                                  "http:",
                                  "https:",
                                  "data:",
                                  "'unsafe-inline'",
                                  "'unsafe-eval'")
                              .contains(word));
      findings.unless(
          !open,
          "security.W031",
          BuiltInSettings.SECURE_CSP,
          "SECURE_CSP leaves " + directive + " open: a script that got into a page would run",
          "name the hosts that "
              + directive
              + " needs; ContentSecurity.nonce(request) for inline ones");
    }
  }

  private void origins(Findings findings) {
    for (String origin : settings.get(BuiltInSettings.CSRF_TRUSTED_ORIGINS)) {
      boolean everybody = origin.matches("https://\\*\\.?[^.]*");
      findings.unless(
          origin.startsWith("https://") && !everybody,
          "security.W032",
          BuiltInSettings.CSRF_TRUSTED_ORIGINS,
          "CSRF_TRUSTED_ORIGINS trusts '" + origin + "', which others can speak for",
          "origins with https and a domain of your own: \"https://*.example.com\"");
    }
  }

  private void proxy(Findings findings) {
    List<String> header = settings.get(BuiltInSettings.SECURE_PROXY_SSL_HEADER);
    findings.unless(
        header.isEmpty() || header.size() == 2,
        "security.E033",
        BuiltInSettings.SECURE_PROXY_SSL_HEADER,
        "SECURE_PROXY_SSL_HEADER is no name and value, so it is not looked at",
        "SECURE_PROXY_SSL_HEADER = [\"X-Forwarded-Proto\", \"https\"]");
  }

  private void mail(Findings findings) {
    String backend = settings.get(BuiltInSettings.EMAIL_BACKEND);
    findings.unless(
        Set.of("auto", "smtp").contains(backend),
        "security.W034",
        BuiltInSettings.EMAIL_BACKEND,
        "EMAIL_BACKEND is '" + backend + "': mail stays here, and so do links to reset passwords",
        "EMAIL_BACKEND = \"smtp\"");
    boolean hidden = is(BuiltInSettings.EMAIL_USE_TLS) || is(BuiltInSettings.EMAIL_USE_SSL);
    findings.unless(
        hidden || settings.get(BuiltInSettings.EMAIL_HOST_PASSWORD).isEmpty(),
        "security.W035",
        BuiltInSettings.EMAIL_HOST_PASSWORD,
        "EMAIL_HOST_PASSWORD goes to the mail server unencrypted",
        "EMAIL_USE_TLS = true for port 587, or EMAIL_USE_SSL = true for port 465");
  }
}
