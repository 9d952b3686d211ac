package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --deploy}: silent where all is safe, and one finding for each thing that is not. */
class DeploymentChecksTest {
  private static final String KEY = "a-key-only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz";

  /** Written once and compiled once; what differs stands in the environment. */
  @TempDir static Path dir;

  private static TestProject project;

  @BeforeAll
  static void aProject() {
    project = new TestProject(dir);
  }

  @BeforeEach
  void safeSettings() {
    project.out.getBuffer().setLength(0);
    project.err.getBuffer().setLength(0);
    project.environment.clear();
    for (String setting :
        new String[] {
          "DEBUG=false",
          "ALLOWED_HOSTS=www.example.com",
          "SECURE_SSL_REDIRECT=true",
          "SECURE_HSTS_SECONDS=365d",
          "SECURE_HSTS_INCLUDE_SUBDOMAINS=true",
          "SECURE_HSTS_PRELOAD=true",
          "SESSION_COOKIE_SECURE=true",
          "CSRF_COOKIE_SECURE=true"
        }) {
      set(setting);
    }
    project.environment.put("SECRET_KEY", KEY);
  }

  private static void set(String assignment) {
    int sign = assignment.indexOf('=');
    project.environment.put(
        "CHARCHUB_" + assignment.substring(0, sign), assignment.substring(sign + 1));
  }

  private static int check() {
    return project.manage("check", "--deploy", "--fail-level", "WARNING");
  }

  @Test
  void aSafeProjectHasNothingToMend() {
    assertThat(check()).isZero();
    assertThat(project.err).hasToString("");
    assertThat(project.out).hasToString("The checks found nothing wrong.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "security.W018 | DEBUG=true | DEBUG = false",
        "security.W020 | ALLOWED_HOSTS= | ALLOWED_HOSTS = [\"www.example.com\"]",
        "security.W026 | ALLOWED_HOSTS=www.example.com,* | name the hosts of the site",
        "security.W025 | SECRET_KEY_FALLBACKS=old | take it out",
        "security.W001 | MIDDLEWARE=csrf | \"security\" as its first entry",
        "security.W003 | MIDDLEWARE=security | \"csrf\" in MIDDLEWARE",
        "security.W005 | SECURE_HSTS_INCLUDE_SUBDOMAINS=false | SECURE_HSTS_INCLUDE_SUBDOMAINS = true",
        "security.W021 | SECURE_HSTS_PRELOAD=false | SECURE_HSTS_PRELOAD = true",
        "security.W028 | SECURE_HSTS_SECONDS=3600 | SECURE_HSTS_SECONDS = \"365d\"",
        "security.W008 | SECURE_SSL_REDIRECT=false | SECURE_SSL_REDIRECT = true",
        "security.W012 | SESSION_COOKIE_SECURE=false | SESSION_COOKIE_SECURE = true",
        "security.W015 | SESSION_COOKIE_HTTPONLY=false | SESSION_COOKIE_HTTPONLY = true",
        "security.W016 | CSRF_COOKIE_SECURE=false | CSRF_COOKIE_SECURE = true",
        "security.W029 | SESSION_COOKIE_SAMESITE=None | SESSION_COOKIE_SAMESITE = \"Lax\"",
        "security.W029 | CSRF_COOKIE_SAMESITE=None | CSRF_COOKIE_SAMESITE = \"Lax\"",
        "security.W019 | X_FRAME_OPTIONS=SAMEORIGIN | X_FRAME_OPTIONS = \"DENY\"",
        "security.W022 | SECURE_REFERRER_POLICY= | SECURE_REFERRER_POLICY = \"same-origin\"",
        "security.E023 | SECURE_REFERRER_POLICY=same-orign | \"same-origin\"",
        "security.W030 | SECURE_CROSS_ORIGIN_OPENER_POLICY=unsafe-none | SECURE_CROSS_ORIGIN_OPENER_POLICY = \"same-origin\"",
        "security.E024 | SECURE_CROSS_ORIGIN_OPENER_POLICY=same | \"same-origin\"",
        "security.W031 | SECURE_CSP__script-src='self' 'unsafe-inline' | name the hosts that script-src needs",
        "security.W031 | SECURE_CSP__default-src=* | name the hosts that default-src needs",
        "security.W031 | SECURE_CSP__base-uri= | name the hosts that base-uri needs",
        "security.W032 | CSRF_TRUSTED_ORIGINS=http://a.example.com | origins with https",
        "security.W032 | CSRF_TRUSTED_ORIGINS=https://*.com | origins with https",
        "security.E033 | SECURE_PROXY_SSL_HEADER=X-Forwarded-Proto | [\"X-Forwarded-Proto\", \"https\"]",
        "security.W034 | EMAIL_BACKEND=console | EMAIL_BACKEND = \"smtp\"",
        "security.W035 | EMAIL_HOST_PASSWORD=hush | EMAIL_USE_TLS = true",
      })
  void eachUnsafeSettingIsNamedWithItsRemedy(String id, String assignment, String remedy) {
    set(assignment);
    assertThat(check()).isEqualTo(1);
    String setting = assignment.substring(0, assignment.indexOf('=')).replaceAll("__.*", "");
    assertThat(project.err.toString().lines().filter(line -> !line.startsWith("  ")))
        .singleElement()
        .asString()
        .startsWith(id + " ")
        .contains(setting);
    assertThat(project.err.toString()).contains("\n  try: ").contains(remedy).contains(setting);
    assertThat(project.err.toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @CsvSource({
    "short",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "django-insecure-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH"
  })
  void aKeyThatCouldBeGuessedIsNamedWithoutShowingIt(String key) {
    project.environment.put("SECRET_KEY", key);
    assertThat(check()).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("security.W009 SECRET_KEY is missing, or could be guessed")
        .contains("try: at least 50 random characters")
        .doesNotContain(key);
  }

  @Test
  void withoutHstsItsPartsAreNotAskedFor() {
    set("SECURE_HSTS_SECONDS=0");
    set("SECURE_HSTS_INCLUDE_SUBDOMAINS=false");
    set("SECURE_HSTS_PRELOAD=false");
    assertThat(check()).isEqualTo(1);
    assertThat(project.err.toString().lines().filter(line -> !line.startsWith("  ")))
        .singleElement()
        .asString()
        .startsWith("security.W004 SECURE_HSTS_SECONDS is 0");
  }

  @Test
  void whatDoesNotApplyCanBeSilenced() {
    set("SECURE_SSL_REDIRECT=false");
    set("SILENCED_SYSTEM_CHECKS=security.W008");
    assertThat(check()).isZero();
  }
}
