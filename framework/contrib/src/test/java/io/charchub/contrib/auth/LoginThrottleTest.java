package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.crypto.PasswordHasher;
import io.charchub.crypto.Passwords;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.management.RunningSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong tries to log in are limited, in front of a real server. */
class LoginThrottleTest {
  private static final String PASSWORD = "kelid-5271-noor";
  private static final String LOGIN = "/accounts/login/";

  @TempDir Path folder;
  private AuthSite site;
  private RunningSite running;

  @BeforeEach
  void aSiteWithTwoUsers() throws IOException {
    start("");
  }

  private void start(String settings) throws IOException {
    site = new AuthSite(folder, settings);
    for (String name : List.of("ali", "sara")) {
      if (!User.objects.filter("username", name).exists()) {
        User.objects.createUser(name, "", PASSWORD);
      }
    }
    running = RunningSite.start(site.project);
  }

  private void restart(String settings) throws IOException {
    close();
    start(settings);
  }

  @AfterEach
  void close() {
    running.close();
    site.close();
  }

  private Browser browser() {
    return new Browser(running.address("/").getPort());
  }

  /** The status of one try, by a visitor who comes anew. */
  private int attempt(String name, String password) throws Exception {
    Browser browser = browser();
    browser.get(LOGIN);
    browser.submit(Map.of("username", name, "password", password));
    return browser.status();
  }

  private List<Integer> attempts(int times, String name, String password) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      statuses.add(attempt(name, password));
    }
    return statuses;
  }

  @Test
  void theSixthWrongTryIsRefusedAndSaysWhenToComeBack() throws Exception {
    assertThat(attempts(5, "ali", "wrong")).containsOnly(200);

    Browser browser = browser();
    browser.get(LOGIN);
    Document page = browser.submit(Map.of("username", "ali", "password", "wrong"));

    assertThat(browser.status()).isEqualTo(429);
    assertThat(Integer.parseInt(browser.header("Retry-After").orElseThrow())).isBetween(240, 300);
    assertThat(browser.header("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.select("h1").text()).isEqualTo("Too many wrong tries");
    assertThat(page.select("[role=alert]").text())
        .isEqualTo(
            "You can try again in 5 minutes. Before that, a right password is not looked at either.");
  }

  @Test
  void thePageIsInTheLanguageOfItsReader() throws Exception {
    attempts(5, "ali", "wrong");
    Browser browser = browser().speaking("fa");
    browser.get(LOGIN);
    Document page = browser.submit(Map.of("username", "ali", "password", "wrong"));

    assertThat(browser.status()).isEqualTo(429);
    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("[role=alert]").text())
        .isEqualTo(
            "۵ دقیقهٔ دیگر دوباره می‌توانید وارد شوید؛ پیش از آن گذرواژهٔ درست هم بررسی نمی‌شود.");
  }

  @Test
  void aRightPasswordDoesNotHelpBeforeTheWindowIsOver() throws Exception {
    Instant start = Instant.now();
    try (Scope clock = TimeZones.useClock(Clock.fixed(start, ZoneOffset.UTC))) {
      attempts(5, "ali", "wrong");
      assertThat(attempt("ali", PASSWORD)).isEqualTo(429);
    }
    Clock later = Clock.fixed(start.plus(Duration.ofSeconds(301)), ZoneOffset.UTC);
    try (Scope clock = TimeZones.useClock(later)) {
      Browser browser = browser();
      browser.get(LOGIN);
      browser.submit(Map.of("username", "ali", "password", PASSWORD));
      assertThat(browser.page().text()).isEqualTo("ali");
    }
  }

  private long wait(String name, Instant now) throws Exception {
    try (Scope clock = TimeZones.useClock(Clock.fixed(now, ZoneOffset.UTC))) {
      Browser browser = browser();
      int status = 200;
      for (int i = 0; i < 6 && status == 200; i++) {
        browser.get(LOGIN);
        browser.submit(Map.of("username", name, "password", "wrong"));
        status = browser.status();
      }
      return Long.parseLong(browser.header("Retry-After").orElseThrow());
    }
  }

  @Test
  void whoGoesOnWaitsTwiceAsLongEachTime() throws Exception {
    Instant now = TimeZones.now();
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      long seconds = wait("ali", now);
      waits.add(seconds);
      now = now.plusSeconds(seconds + 1);
    }
    assertThat(waits)
        .containsExactly(300L, 600L, 1200L, 2400L, 4800L, 9600L, 19_200L, 19_200L, 19_200L);
    assertThat(wait("sara", now)).isEqualTo(300);

    now = now.plus(Duration.ofDays(2));
    assertThat(wait("ali", now)).isEqualTo(300);
    try (Scope clock = TimeZones.useClock(Clock.fixed(now.plusSeconds(301), ZoneOffset.UTC))) {
      assertThat(attempt("ali", PASSWORD)).isEqualTo(200);
    }
    assertThat(wait("ali", now.plusSeconds(302))).isEqualTo(300);
  }

  @Test
  void anotherUserIsNotAffected() throws Exception {
    assertThat(attempts(6, "ali", "wrong")).endsWith(429);
    Browser browser = browser();
    browser.get(LOGIN);
    browser.submit(Map.of("username", "sara", "password", PASSWORD));
    assertThat(browser.page().text()).isEqualTo("sara");
  }

  @Test
  void aRightLogInStartsAnew() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(attempts(5 - 1, "ali", "wrong")).containsOnly(200);
      assertThat(attempt("ali", PASSWORD)).isEqualTo(200);
    }
    assertThat(attempts(6, "ali", "wrong")).containsExactly(200, 200, 200, 200, 200, 429);
  }

  @Test
  void knownAndUnknownNamesAreTreatedAlike() throws Exception {
    assertThat(attempts(7, "nobody", "wrong")).isEqualTo(attempts(7, "ali", "wrong"));
    assertThat(pageOf("nobody")).isEqualTo(pageOf("ali"));
  }

  private String pageOf(String name) throws Exception {
    Browser browser = browser();
    browser.get(LOGIN);
    return browser.submit(Map.of("username", name, "password", "wrong")).html();
  }

  @Test
  void aNameCountsHoweverItIsTyped() throws Exception {
    for (String name : List.of("ali", "ALI", " ali ", "ａｌｉ", "Ali")) {
      assertThat(attempt(name, "wrong")).as(name).isEqualTo(200);
    }
    assertThat(attempt("ali", PASSWORD)).isEqualTo(429);
  }

  @Test
  void aTryThatIsRefusedCostsNoHashAndNoQuery() throws Exception {
    attempts(5, "ali", "wrong");
    Browser browser = browser();
    browser.get(LOGIN);
    QueryLog log = Services.current().get(Databases.class).log();
    try (var recording = log.recordAllThreads()) {
      browser.submit(Map.of("username", "ali", "password", "wrong"));
      assertThat(browser.status()).isEqualTo(429);
      assertThat(recording.count()).isZero();
    }
  }

  @Test
  void manyTriesAtOnceGetNoFurther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Callable<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        tries.add(() -> attempt("ali", "wrong"));
      }
      int looked = 0;
      for (Future<Integer> status : threads.invokeAll(tries)) {
        looked += status.get() == 200 ? 1 : 0;
      }
      assertThat(looked).isEqualTo(5);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneAddressMayNotTryManyNames() throws Exception {
    restart("LOGIN_THROTTLE_ADDRESS_FAILURES = 8");
    for (int i = 0; i < 8; i++) {
      assertThat(attempt("name" + i, "wrong")).isEqualTo(200);
    }
    assertThat(attempt("sara", PASSWORD)).isEqualTo(429);
  }

  @Test
  void rightLogInsDoNotCountAgainstAnAddress() throws Exception {
    restart("LOGIN_THROTTLE_ADDRESS_FAILURES = 3");
    assertThat(attempts(6, "sara", PASSWORD)).containsOnly(200);
  }

  @Test
  void whoKeepsTryingOneNameDoesNotShutOutTheOthersAtTheirAddress() throws Exception {
    restart("LOGIN_THROTTLE_ADDRESS_FAILURES = 8");
    assertThat(attempts(12, "ali", "wrong")).endsWith(429);
    assertThat(attempt("sara", PASSWORD)).isEqualTo(200);
  }

  @Test
  void theLimitsAreSettings() throws Exception {
    restart("LOGIN_THROTTLE_FAILURES = 2\nLOGIN_THROTTLE_WINDOW = \"30s\"");
    assertThat(attempts(3, "ali", "wrong")).containsExactly(200, 200, 429);
    restart("LOGIN_THROTTLE_FAILURES = 0\nLOGIN_THROTTLE_ADDRESS_FAILURES = 0");
    assertThat(attempts(8, "ali", "wrong")).containsOnly(200);
  }

  @Test
  void theAddressIsTheOneThatTheTrustedProxySaw() throws Exception {
    restart("NUM_PROXIES = 1");
    for (int i = 0; i < 5; i++) {
      assertThat(attemptFrom("198.51.100.9, 203.0.113.5")).isEqualTo(200);
    }
    assertThat(attemptFrom("192.0.2." + 1 + ", 203.0.113.5")).isEqualTo(429);
    assertThat(attemptFrom("203.0.113.6")).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      assertThat(attemptFrom("2001:db8:1:2::" + i)).isEqualTo(200);
    }
    assertThat(attemptFrom("2001:db8:1:2:ffff::1")).isEqualTo(429);
    assertThat(attemptFrom("2001:db8:1:3::1")).isEqualTo(200);
  }

  @Test
  void withoutATrustedProxyTheHeaderIsNotBelieved() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(attemptFrom("203.0.113." + i)).isEqualTo(200);
    }
    assertThat(attemptFrom("203.0.113.77")).isEqualTo(429);
  }

  private int attemptFrom(String forwarded) throws Exception {
    Browser browser = browser().sending("X-Forwarded-For", forwarded);
    browser.get(LOGIN);
    browser.submit(Map.of("username", "ali", "password", "wrong"));
    return browser.status();
  }

  @Test
  void processesThatShareACacheCountTogether() throws Exception {
    restart("[CACHES.default]\nBACKEND = \"database\"");
    assertThat(site.manage("createcachetable")).isZero();
    assertThat(attempts(6, "ali", "wrong")).containsExactly(200, 200, 200, 200, 200, 429);
    close();
    start("[CACHES.default]\nBACKEND = \"database\"");
    assertThat(attempt("ali", "wrong")).isEqualTo(429);
    assertThat(attempt("sara", PASSWORD)).isEqualTo(200);
  }

  /** What a hasher is asked to do, noted. */
  private record Watched(PasswordHasher hasher, AtomicInteger hashes) implements PasswordHasher {
    @Override
    public String algorithm() {
      return hasher.algorithm();
    }

    @Override
    public String encode(String password, String salt) {
      hashes.incrementAndGet();
      return hasher.encode(password, salt);
    }

    @Override
    public boolean verify(String password, String encoded) {
      hashes.incrementAndGet();
      return hasher.verify(password, encoded);
    }

    @Override
    public boolean mustUpdate(String encoded) {
      return hasher.mustUpdate(encoded);
    }

    @Override
    public void harden(String password, String encoded) {
      hashes.incrementAndGet();
      hasher.harden(password, encoded);
    }
  }

  @Test
  void everyWrongTryDoesTheSameWork() {
    User.objects.createUser("keyless", "", null);
    User retired = User.objects.createUser("retired", "", PASSWORD);
    retired.isActive = false;
    retired.save();
    AuthServices real = AuthServices.current();
    Watched watched = new Watched(new Pbkdf2Hasher(1000), new AtomicInteger());
    AuthServices counting =
        new AuthServices(
            new Passwords(List.of(watched)),
            real.sessionHash(),
            real.backends(),
            real.passwordRules(),
            real.userModel());
    Services services = Services.current().toBuilder().put(AuthServices.class, counting).build();
    Map<String, String> work = new LinkedHashMap<>();
    QueryLog log = Services.current().get(Databases.class).log();
    try (Services.Scope scope = Services.install(services)) {
      for (String name : List.of("ali", "nobody", "keyless", "retired")) {
        watched.hashes().set(0);
        try (var recording = log.record()) {
          assertThat(Auth.authenticate(null, Credentials.of(name, "wrong"))).isEmpty();
          work.put(name, watched.hashes() + " hashes, " + recording.count() + " queries");
        }
      }
    }
    assertThat(work.values()).containsOnly("1 hashes, 1 queries");
  }
}
