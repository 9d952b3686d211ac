package io.charchub.contrib.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.Visitor;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionMiddlewareTest {
  /** A store in memory that counts how often it is asked. */
  private static final class MemoryStore implements SessionStore {
    private final Map<String, Map<String, Object>> kept = new ConcurrentHashMap<>();
    private final Map<String, Instant> expiry = new ConcurrentHashMap<>();
    private int calls;

    @Override
    public Optional<Map<String, Object>> load(String key) {
      calls++;
      return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void create(String key, Map<String, Object> data, Instant expires) {
      calls++;
      kept.put(key, new LinkedHashMap<>(data));
      expiry.put(key, expires);
    }

    @Override
    public boolean update(String key, Map<String, Object> data, Instant expires) {
      calls++;
      return kept.replace(key, new LinkedHashMap<>(data)) != null;
    }

    @Override
    public void delete(String key) {
      calls++;
      kept.remove(key);
    }

    @Override
    public int deleteExpired() {
      return 0;
    }
  }

  private final MemoryStore store = new MemoryStore();
  private final Visitor visitor =
      new Visitor(
          SessionMiddlewareTest::view, new SessionMiddleware(store, SessionOptions.defaults()));

  private static Response view(Request request) {
    switch (request.path()) {
      case "/count":
        long count =
            request.session().get("count", Number.class).map(Number::longValue).orElse(0L) + 1;
        request.session().set("count", count);
        return Response.text("" + count);
      case "/look":
        return Response.text("" + request.session().get("count").orElse("none"));
      case "/cycle":
        request.session().cycleKey();
        return Response.text("cycled");
      case "/flush":
        request.session().flush();
        return Response.text("flushed");
      case "/short":
        request.session().set("count", 1);
        request.session().setExpiry(Duration.ofSeconds(60));
        return Response.text("short");
      case "/browser":
        request.session().set("count", 1);
        request.session().setExpiry(Duration.ZERO);
        return Response.text("browser");
      case "/fail":
        request.session().set("count", 99);
        return Response.of(500);
      default:
        return Response.text("no session");
    }
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

  @Test
  void whatWasSetIsThereAtTheNextRequest() throws Exception {
    assertThat(visitor.get("/count").body()).isEqualTo("1");
    assertThat(visitor.get("/count").body()).isEqualTo("2");
    assertThat(visitor.get("/look").body()).isEqualTo("2");
  }

  @Test
  void aRequestThatDoesNotTouchItsSessionCostsNothing() throws Exception {
    visitor.get("/count");
    int before = store.calls;
    HttpResponse<String> response = visitor.get("/other");
    assertThat(store.calls).isEqualTo(before);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(response.headers().firstValue("Vary")).isEmpty();
  }

  @Test
  void anAnswerThatLookedAtTheSessionIsPrivate() throws Exception {
    visitor.get("/count");
    HttpResponse<String> response = visitor.get("/look");
    assertThat(response.headers().firstValue("Vary")).contains("Cookie");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store, private");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void anAnswerThatFoundNoSessionIsThatOfEverybodyWithoutACookie() throws Exception {
    HttpResponse<String> response = visitor.get("/look");
    assertThat(response.headers().firstValue("Vary")).contains("Cookie");
    assertThat(response.headers().firstValue("Cache-Control")).isEmpty();
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(store.calls).isZero();
  }

  @Test
  void anAnswerThatBeganASessionIsPrivate() throws Exception {
    assertThat(visitor.get("/count").headers().firstValue("Cache-Control"))
        .contains("no-store, private");
  }

  @Test
  void theCookieIsHttpOnlySameSiteAndLivesTwoWeeks() throws Exception {
    assertThat(visitor.get("/count").headers().firstValue("Set-Cookie").orElse(""))
        .matches("sessionid=[a-z0-9]{32};.*")
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=1209600", "Path=/");
  }

  @Test
  void aKeyThatTheStoreDoesNotKnowIsNotTakenOver() throws Exception {
    String chosen = "a".repeat(32);
    visitor.setCookie("sessionid", chosen);
    visitor.get("/count");
    assertThat(store.kept).doesNotContainKey(chosen).hasSize(1);
  }

  @Test
  void aKeyOfAnotherFormIsNotEvenLookedUp() throws Exception {
    visitor.setCookie("sessionid", "x' OR 1=1--");
    assertThat(visitor.get("/look").body()).isEqualTo("none");
    assertThat(store.calls).isZero();
  }

  @Test
  void aCycledKeyKeepsTheDataAndForgetsTheOldKey() throws Exception {
    visitor.get("/count");
    String before = visitor.cookie("sessionid").orElseThrow();
    visitor.get("/cycle");
    String after = visitor.cookie("sessionid").orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(store.kept).containsOnlyKeys(after);
    assertThat(visitor.get("/look").body()).isEqualTo("1");
  }

  @Test
  void aFlushedSessionIsGoneFromTheStoreAndFromTheBrowser() throws Exception {
    visitor.get("/count");
    visitor.get("/flush");
    assertThat(store.kept).isEmpty();
    assertThat(visitor.cookie("sessionid")).isEmpty();
  }

  @Test
  void aFailedRequestSavesNothing() throws Exception {
    visitor.get("/fail");
    assertThat(store.kept).isEmpty();
  }

  @Test
  void aSessionMayHaveALifetimeOfItsOwn() throws Exception {
    assertThat(visitor.get("/short").headers().firstValue("Set-Cookie").orElse(""))
        .contains("Max-Age=60");
    assertThat(visitor.get("/browser").headers().firstValue("Set-Cookie").orElse(""))
        .doesNotContain("Max-Age");
  }
}
