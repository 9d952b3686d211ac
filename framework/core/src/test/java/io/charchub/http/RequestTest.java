package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  @Test
  void thePathIsDecodedOnce() {
    Request request = MemorySource.get("/caf%C3%A9/%252e/?q=%41").request();
    assertThat(request.path()).isEqualTo("/café/%2e/");
    assertThat(request.rawPath()).isEqualTo("/caf%C3%A9/%252e/");
    assertThat(request.fullPath()).isEqualTo("/caf%C3%A9/%252e/?q=%41");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "/a/../b",
        "/..",
        "/.",
        "/%2e%2E/",
        "/a/%2e",
        "/%00",
        "/%f",
        "/%ff",
        "/%c0%af"
      })
  void aPathThatCanBeReadTwoWaysIsRefused(String path) {
    assertThatThrownBy(() -> MemorySource.get(path).request())
        .isInstanceOf(BadRequest.class)
        .hasMessageStartingWith("http.E400 The path ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/...", "/..a", "/a..", "/.well-known/x", "/a;x", "/%2525"})
  void dotsThatAreNoSegmentsAreAllowed(String path) {
    assertThat(MemorySource.get(path).request().rawPath()).isEqualTo(path);
  }

  @Test
  void aRedirectToTheSamePlaceNeverLeavesTheHost() {
    assertThat(MemorySource.get("//evil.test/x?y").request().fullPath())
        .isEqualTo("/%2Fevil.test/x?y");
  }

  @Test
  void theLastOfSeveralValuesCounts() {
    QueryParams query = MemorySource.get("/?tag=a&tag=b&page=2&empty").request().query();
    assertThat(query.get("tag")).contains("b");
    assertThat(query.first("tag")).contains("a");
    assertThat(query.getList("tag")).containsExactly("a", "b");
    assertThat(query.get("none")).isEmpty();
    assertThat(query.get("none", "x")).isEqualTo("x");
    assertThat(query.get("empty")).contains("");
    assertThat(query.names()).containsExactly("tag", "page", "empty");
    assertThat(query.with("page", "3").without("tag").encode()).isEqualTo("page=3&empty=");
    assertThat(query.has("page")).isTrue();
  }

  @Test
  void moreFieldsThanAllowedAreRefused() {
    String query = "/?" + "a=1&".repeat(1_001);
    assertThatThrownBy(() -> MemorySource.get(query).request().query())
        .isInstanceOf(TooManyFields.class)
        .hasMessage("http.E405 More than 1000 fields were sent.");
    assertThatThrownBy(() -> MemorySource.get("/?" + "a".repeat(201)).request().query())
        .isInstanceOf(TooManyFields.class);
  }

  @Test
  void aFormIsReadOnceAndItsBodyStays() throws Exception {
    Request request =
        MemorySource.post("/", "application/x-www-form-urlencoded; charset=utf-8", "a=1+2&b=%D8%B3")
            .request();
    assertThat(request.form().get("a")).contains("1 2");
    assertThat(request.form().get("b")).contains("س");
    assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("a=1+2&b=%D8%B3");
    assertThat(request.files().isEmpty()).isTrue();
  }

  @Test
  void aFormThatIsNotUtf8IsRefused() {
    Request request =
        MemorySource.post("/", "application/x-www-form-urlencoded", "a=%ff").request();
    assertThatThrownBy(request::form).isInstanceOf(BadRequest.class);
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    Request request =
        MemorySource.post("/", "text/plain", "12345").request(RequestLimits.DEFAULT.withBody(4));
    assertThatThrownBy(request::body)
        .isInstanceOf(RequestDataTooBig.class)
        .hasMessage("http.E413 The body is longer than 4 bytes.");
  }

  @Test
  void aCompressedBodyIsRefused() {
    Request request =
        MemorySource.post("/", "text/plain", "x").header("Content-Encoding", "gzip").request();
    assertThatThrownBy(request::body)
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415));
  }

  @Test
  void jsonIsReadWithinLimits() throws Exception {
    Request request = MemorySource.post("/", "application/json", "{\"a\":[1,true]}").request();
    assertThat(request.json()).isEqualTo(Map.of("a", List.of(1L, true)));
    Request deep = MemorySource.post("/", "application/json", "[".repeat(100_000)).request();
    assertThatThrownBy(deep::json).isInstanceOf(BadRequest.class);
    Request broken = MemorySource.post("/", "application/json", "{").request();
    assertThatThrownBy(broken::json).isInstanceOf(BadRequest.class);
  }

  @Test
  void forwardingHeadersCountOnlyBehindAProxy() {
    MemorySource source =
        MemorySource.get("/")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "proxy.test")
            .header("X-Forwarded-For", "203.0.113.1, 198.51.100.2");
    Request bare = source.request();
    assertThat(bare.isSecure()).isFalse();
    assertThat(bare.host()).isEqualTo("site.test");
    assertThat(bare.remoteAddress()).isEqualTo("192.0.2.7");

    Request behind = source.request(new TrustedProxy("X-Forwarded-Proto", "https", true, 1));
    assertThat(behind.isSecure()).isTrue();
    assertThat(behind.host()).isEqualTo("proxy.test");
    assertThat(behind.remoteAddress()).isEqualTo("198.51.100.2");
    assertThat(behind.absoluteUri()).isEqualTo("https://proxy.test/");
  }

  @Test
  void aMalformedOrRepeatedHostIsRefused() {
    assertThatThrownBy(() -> MemorySource.of("GET", "/").header("Host", "a b").request().host())
        .isInstanceOf(DisallowedHost.class)
        .hasMessage("http.E402 The Host header is malformed.\n  where: a b");
    assertThatThrownBy(() -> MemorySource.get("/").header("Host", "b.test").request().host())
        .isInstanceOf(DisallowedHost.class);
    assertThat(MemorySource.of("GET", "/").request().host()).isEqualTo("localhost:8000");
  }

  @Test
  void relativeAddressesBecomeAbsolute() {
    Request request = MemorySource.get("/a/b?c=d").request();
    assertThat(request.absoluteUri()).isEqualTo("http://site.test/a/b?c=d");
    assertThat(request.absoluteUri("/x/é")).isEqualTo("http://site.test/x/%C3%A9");
    assertThat(request.absoluteUri("c")).isEqualTo("http://site.test/a/c");
    assertThat(request.absoluteUri("https://o.test/")).isEqualTo("https://o.test/");
  }

  @Test
  void theBestTypeIsChosenByQualityAndSpecificity() {
    Request request =
        MemorySource.get("/")
            .header("Accept", "text/*;q=0.3, text/html;q=0.7, application/json, */*;q=0.1")
            .request();
    assertThat(request.preferredType(List.of("text/html", "application/json")))
        .contains("application/json");
    assertThat(request.preferredType(List.of("text/plain", "text/html"))).contains("text/html");
    assertThat(request.accepts("image/png")).isTrue();
    Request none = MemorySource.get("/").header("Accept", "text/html, */*;q=0").request();
    assertThat(none.accepts("image/png")).isFalse();
    assertThat(none.preferredType(List.of("image/png"))).isEmpty();
  }

  @Test
  void attributesAreTypedAndKeptByKey() {
    AttributeKey<String> one = AttributeKey.of("name");
    AttributeKey<String> other = AttributeKey.of("name");
    Request request = MemorySource.get("/").request();
    assertThat(request.attribute(one)).isEmpty();
    request.setAttribute(one, "a");
    request.setAttribute(other, "b");
    request.setAttribute(one, "c");
    for (int i = 0; i < 10; i++) {
      request.setAttribute(AttributeKey.of("more"), i);
    }
    assertThat(request.attribute(one)).contains("c");
    request.setAttribute(one, null);
    assertThat(request.attribute(one)).isEmpty();
    assertThat(request.attribute(other)).contains("b");
  }

  @Test
  void aSessionThatNobodyOpenedIsAnErrorThatSaysWhatToDo() {
    assertThatThrownBy(() -> MemorySource.get("/x/").request().session())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "http.E411 The session was used, but no middleware has opened one.\n  where: /x/\n  try: add io.charchub.contrib.sessions to INSTALLED_APPS and its middleware to MIDDLEWARE");
  }

  @Test
  void aRequestHasOneIdAndPrintsWithoutControlCharacters() {
    Request request = MemorySource.get("/a%0a%1bERROR").request();
    assertThat(request.requestId()).hasSize(16).isEqualTo(request.requestId());
    assertThat(request).hasToString("GET /a\\u000a\\u001bERROR");
  }

  @Test
  void limitsCannotChangeOnceTheBodyIsRead() throws Exception {
    Request request = MemorySource.post("/", "text/plain", "x").request();
    request.limits(RequestLimits.DEFAULT.withBody(10));
    request.body();
    assertThatThrownBy(() -> request.limits(RequestLimits.DEFAULT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("http.E410 ");
  }
}
