package io.charchub.contrib.knobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.User;
import io.charchub.files.UploadedFile;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.Outbox;
import io.charchub.testing.OverrideSettings;
import io.charchub.testing.TestResponse;
import io.charchub.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What settings promise, seen from where a visitor stands. */
@CharchubTest(project = "src/test/projects/knobs")
class SettingsTakeEffectTest {

  /** The parts of the cookie of this name that an answer sets; none where it sets none. */
  private static List<String> cookie(TestResponse answer, String name) {
    return answer.headers("Set-Cookie").stream()
        .filter(header -> header.startsWith(name + "="))
        .findFirst()
        .map(header -> List.of(header.split("; ")))
        .orElse(List.of());
  }

  @Test
  @OverrideSettings({
    "SESSION_COOKIE_NAME=visit",
    "SESSION_COOKIE_DOMAIN=testserver",
    "SESSION_COOKIE_PATH=/begin/",
    "SESSION_COOKIE_SECURE=true",
    "SESSION_COOKIE_HTTPONLY=false",
    "SESSION_COOKIE_SAMESITE=Strict",
    "SESSION_COOKIE_AGE=1h"
  })
  void theSessionsCookieIsAsTheSettingsSay(Client client) {
    List<String> cookie = cookie(client.secure().get("/begin/"), "visit");
    assertThat(cookie)
        .contains("Domain=testserver", "Path=/begin/", "Secure", "SameSite=Strict", "Max-Age=3600")
        .doesNotContain("HttpOnly");
  }

  @Test
  @OverrideSettings("SESSION_EXPIRE_AT_BROWSER_CLOSE=true")
  void theSessionEndsWithTheBrowserWhereAsked(Client client) {
    assertThat(cookie(client.get("/begin/"), "sessionid"))
        .contains("Path=/", "HttpOnly", "SameSite=Lax")
        .noneMatch(part -> part.startsWith("Max-Age") || part.startsWith("Expires"));
  }

  @Test
  void theSessionIsSavedAtEveryRequestWhereAsked(Client client, TestSite site) {
    client.get("/begin/");
    assertThat(cookie(client.get("/look/").assertContains("true"), "sessionid")).isEmpty();
    try (TestSite.Overridden always = site.override("SESSION_SAVE_EVERY_REQUEST=true")) {
      Client visitor = site.client();
      visitor.get("/begin/");
      assertThat(cookie(visitor.get("/look/").assertContains("true"), "sessionid")).isNotEmpty();
    }
  }

  @Test
  @OverrideSettings({"SESSION_ENGINE=cache", "SESSION_CACHE_ALIAS=default"})
  void sessionsAreKeptWhereTheSettingsSay(Client client, TestSite site) {
    assertThat(client.get("/begin/").queries()).isEmpty();
    assertThat(client.get("/look/").assertContains("true").queries()).isEmpty();
    try (TestSite.Overridden inDatabase = site.override("SESSION_ENGINE=db")) {
      Client visitor = site.client();
      assertThat(visitor.get("/begin/").queries()).isNotEmpty();
      assertThat(visitor.get("/look/").assertContains("true").queries()).hasSize(1);
    }
  }

  @Test
  @OverrideSettings({
    "CSRF_COOKIE_NAME=proof",
    "CSRF_COOKIE_AGE=1h",
    "CSRF_COOKIE_DOMAIN=testserver",
    "CSRF_COOKIE_PATH=/token/",
    "CSRF_COOKIE_SECURE=true",
    "CSRF_COOKIE_HTTPONLY=false",
    "CSRF_COOKIE_SAMESITE=Strict"
  })
  void theTokensCookieIsAsTheSettingsSay(Client client) {
    assertThat(cookie(client.secure().get("/token/"), "proof"))
        .contains("Max-Age=3600", "Domain=testserver", "Path=/token/", "Secure", "SameSite=Strict")
        .doesNotContain("HttpOnly");
  }

  @Test
  @OverrideSettings("CSRF_HEADER_NAME=X-Proof")
  void theTokensHeaderHasTheNameOfTheSettings(Client client) {
    String token = client.checkCsrf().get("/token/").text();
    client.request("POST", "/send/").header("X-CSRFToken", token).send().assertStatus(403);
    client.request("POST", "/send/").header("X-Proof", token).send().assertStatus(200);
  }

  @Test
  @OverrideSettings("CSRF_USE_SESSIONS=true")
  void theSecretOfTokensMayLieInTheSession(Client client) {
    TestResponse page = client.checkCsrf().get("/token/");
    assertThat(cookie(page, "csrftoken")).isEmpty();
    assertThat(cookie(page, "sessionid")).isNotEmpty();
    client.request("POST", "/send/").header("X-CSRFToken", "x".repeat(64)).send().assertStatus(403);
    client.request("POST", "/send/").header("X-CSRFToken", page.text()).send().assertStatus(200);
  }

  @Test
  @OverrideSettings("CSRF_TRUSTED_ORIGINS=https://partner.example")
  void otherOriginsAreTrustedByTheSettings(Client client) {
    String token = client.checkCsrf().secure().get("/token/").text();
    for (Map.Entry<String, Integer> each :
        Map.of("https://partner.example", 200, "https://other.example", 403).entrySet()) {
      client
          .request("POST", "/send/")
          .header("X-CSRFToken", token)
          .header("Origin", each.getKey())
          .send()
          .assertStatus(each.getValue());
    }
  }

  @Test
  @OverrideSettings({
    "X_FRAME_OPTIONS=SAMEORIGIN",
    "SECURE_REFERRER_POLICY=no-referrer",
    "SECURE_CROSS_ORIGIN_OPENER_POLICY=same-origin-allow-popups",
    "SECURE_HSTS_SECONDS=3600",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS=true",
    "SECURE_HSTS_PRELOAD=true"
  })
  void theSecurityHeadersAreThoseOfTheSettings(Client client) {
    TestResponse plain =
        client
            .get("/perms/")
            .assertHeader("X-Frame-Options", "SAMEORIGIN")
            .assertHeader("Referrer-Policy", "no-referrer")
            .assertHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    assertThat(plain.header("Strict-Transport-Security")).isEmpty();
    client
        .secure()
        .get("/")
        .assertHeader("Strict-Transport-Security", "max-age=3600; includeSubDomains; preload");
  }

  @Test
  @OverrideSettings({
    "SECURE_SSL_REDIRECT=true",
    "SECURE_SSL_HOST=secure.example",
    "SECURE_REDIRECT_EXEMPT=^health/$"
  })
  void httpIsSentToHttpsWhereAsked(Client client) {
    assertThat(client.get("/?a=1").assertStatus(301).location())
        .contains("https://secure.example/?a=1");
    client.get("/health/").assertStatus(200);
    client.secure().get("/").assertStatus(200);
  }

  private static Client behindAProxy(LiveServer server) {
    return server
        .client()
        .header("X-Forwarded-Host", "shop.example")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-For", "10.0.0.9, 203.0.113.7");
  }

  @Test
  void aProxyIsNotBelievedUnasked(LiveServer server) {
    assertThat(behindAProxy(server).get("/where/").text())
        .isEqualTo("http://127.0.0.1:" + server.port() + " from 127.0.0.1");
  }

  @Test
  @OverrideSettings({
    "ALLOWED_HOSTS=shop.example",
    "USE_X_FORWARDED_HOST=true",
    "SECURE_PROXY_SSL_HEADER=X-Forwarded-Proto,https",
    "NUM_PROXIES=1"
  })
  void aProxyIsBelievedWhereTheSettingsSaySo(LiveServer server) {
    assertThat(behindAProxy(server).get("/where/").text())
        .isEqualTo("https://shop.example from 203.0.113.7");
  }

  @Test
  @OverrideSettings({
    "DATA_UPLOAD_MAX_MEMORY_SIZE=1000",
    "DATA_UPLOAD_MAX_NUMBER_FIELDS=2",
    "DATA_UPLOAD_MAX_NUMBER_FILES=1"
  })
  void bodiesFieldsAndFilesHaveTheLimitsOfTheSettings(Client client) {
    client.post("/send/", Map.of("a", 1, "b", 2)).assertStatus(200);
    client.raiseExceptions(false);
    client.post("/send/", Map.of("a", 1, "b", 2, "c", 3)).assertStatus(400);
    client.post("/send/", Map.of("a", "x".repeat(2_000))).assertStatus(413);
    UploadedFile file = file("one.txt");
    client.post("/send/", Map.of("f", file)).assertContains("[] [f]");
    client.post("/send/", Map.of("f", List.of(file, file("two.txt")))).assertStatus(400);
  }

  private static UploadedFile file(String name) {
    return UploadedFile.of(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @OverrideSettings({
    "LOGIN_URL=/enter/",
    "LOGIN_REDIRECT_URL=/look/",
    "LOGOUT_REDIRECT_URL=/health/"
  })
  void logInLeadsWhereTheSettingsSay(Client client) {
    User.objects.createUser("ali", "ali@example.com", "kelid-5271-noor");
    assertThat(client.get("/members/").location()).contains("/enter/?next=%2Fmembers%2F");
    assertThat(
            client
                .post("/accounts/login/", Map.of("username", "ali", "password", "kelid-5271-noor"))
                .location())
        .contains("/look/");
    assertThat(client.post("/accounts/logout/").location()).contains("/health/");
  }

  @Test
  @OverrideSettings("PASSWORD_RESET_TIMEOUT=1h")
  void aLinkForANewPasswordLivesAsLongAsTheSettingsSay(Client client, Outbox outbox) {
    User.objects.createUser("ali", "ali@example.com", "kelid-5271-noor");
    client.post("/accounts/password_reset/", Map.of("email", "ali@example.com"));
    Matcher link = Pattern.compile("http://testserver(/\\S+)").matcher(outbox.only().text());
    assertThat(link.find()).isTrue();
    assertThat(client.get(link.group(1)).isRedirect()).isTrue();
    try (Scope later =
        TimeZones.useClock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)))) {
      client.another().get(link.group(1)).assertContains("This link does not work any more");
    }
  }

  @Test
  @OverrideSettings("TIME_ZONE=Asia/Tehran")
  void timesAreShownInTheZoneOfTheSettings(Client client, TestSite site) {
    client.get("/now/").assertContains("en 03:30");
    try (TestSite.Overridden utc = site.override("TIME_ZONE=Asia/Tehran", "USE_TZ=false")) {
      site.client().get("/now/").assertContains("en 00:00");
    }
  }

  @Test
  void theLanguageIsChosenAsTheSettingsSay(Client client, TestSite site) {
    client.language("fa-IR, de;q=0.5").get("/now/").assertContains("fa ");
    client.language("de").get("/now/").assertContains("en ");
    try (TestSite.Overridden persian = site.override("LANGUAGE_CODE=fa")) {
      site.client().language("de").get("/now/").assertContains("fa ");
    }
    try (TestSite.Overridden one = site.override("USE_I18N=false")) {
      site.client().language("fa").get("/now/").assertContains("en ");
    }
  }

  @Test
  @OverrideSettings({
    "LANGUAGE_COOKIE_NAME=tongue",
    "LANGUAGE_COOKIE_AGE=1h",
    "LANGUAGE_COOKIE_DOMAIN=testserver",
    "LANGUAGE_COOKIE_PATH=/now/",
    "LANGUAGE_COOKIE_SECURE=true",
    "LANGUAGE_COOKIE_HTTPONLY=false",
    "LANGUAGE_COOKIE_SAMESITE=Strict"
  })
  void theLanguagesCookieIsAsTheSettingsSay(Client client) {
    TestResponse answer = client.secure().post("/language/", Map.of("language", "fa"));
    assertThat(cookie(answer, "tongue"))
        .contains(
            "tongue=fa",
            "Max-Age=3600",
            "Domain=testserver",
            "Path=/now/",
            "Secure",
            "SameSite=Strict")
        .doesNotContain("HttpOnly");
  }

  @Test
  @OverrideSettings("STATIC_URL=/files/")
  void staticFilesStandWhereTheSettingsSay(Client client) {
    String address = client.get("/static/").text().strip();
    assertThat(address).matches("/files/site\\.[0-9a-f]{12}\\.css");
    client.get(address).assertContains("color: red");
  }

  @Test
  @OverrideSettings("APPEND_SLASH=false")
  void noSlashIsAddedWhereTheSettingsSayNot(Client client, TestSite site) {
    client.get("/health").assertStatus(404);
    try (TestSite.Overridden added = site.override("APPEND_SLASH=true")) {
      assertThat(site.client().get("/health").location()).contains("/health/");
    }
  }
}
