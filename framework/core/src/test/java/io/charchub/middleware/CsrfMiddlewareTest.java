package io.charchub.middleware;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.UrlResolver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfMiddlewareTest {
  private static final String SECRET = "abcdefghijklmnopqrstuvwxyzABCDEF";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final UrlResolver RESOLVER =
      UrlResolver.of(
          () ->
              List.of(
                  path("form/", CsrfMiddlewareTest::form),
                  path("hook/", CsrfMiddlewareTest::done).csrfExempt(),
                  path("login/", CsrfMiddlewareTest::login)));

  private final CsrfMiddleware csrf = new CsrfMiddleware(CsrfOptions.DEFAULT, RESOLVER);

  static Response form(Request request) {
    return request.isMethod("GET") ? Response.html(CsrfToken.get(request)) : Response.text("done");
  }

  static Response done(Request request) {
    return Response.text("done");
  }

  static Response login(Request request) {
    CsrfToken.rotate(request);
    return Response.text("in");
  }

  private static MemorySource post(String token) {
    return MemorySource.post("/form/", FORM, "csrfmiddlewaretoken=" + token)
        .header("Cookie", "csrftoken=" + SECRET);
  }

  private String answer(MemorySource source) throws Exception {
    return csrf.handle(source.request(), RESOLVER).text();
  }

  private void refused(MemorySource source, String reason) {
    assertThatThrownBy(() -> csrf.handle(source.request(), RESOLVER))
        .isInstanceOfSatisfying(
            CsrfRejected.class, e -> assertThat(e.problem().what()).isEqualTo(reason))
        .hasMessageStartingWith("middleware.E403 ");
  }

  @Test
  void aFormThatThisSiteMadeIsTaken() throws Exception {
    Response page = csrf.handle(MemorySource.get("/form/").request(), RESOLVER);
    String cookie = page.header("Set-Cookie").orElseThrow();
    String secret = cookie.substring("csrftoken=".length(), cookie.indexOf(';'));
    assertThat(cookie).contains("Max-Age=31449600", "Path=/", "SameSite=Lax");
    assertThat(page.header("Vary")).contains("Cookie");
    assertThat(page.text()).hasSize(64).doesNotContain(secret);
    MemorySource sent =
        MemorySource.post("/form/", FORM, "csrfmiddlewaretoken=" + page.text())
            .header("Cookie", "csrftoken=" + secret);
    assertThat(answer(sent)).isEqualTo("done");
  }

  @Test
  void aPageWithoutAFormSetsNoCookieAndDependsOnNone() throws Exception {
    Response page = csrf.handle(MemorySource.get("/hook/").request(), CsrfMiddlewareTest::done);
    assertThat(page.headers().has("Set-Cookie")).isFalse();
    assertThat(page.headers().has("Vary")).isFalse();
  }

  @Test
  void theSecretStaysAndItsMaskChanges() throws Exception {
    MemorySource known = MemorySource.get("/form/").header("Cookie", "csrftoken=" + SECRET);
    String one = csrf.handle(known.request(), RESOLVER).text();
    Response again = csrf.handle(known.request(), RESOLVER);
    assertThat(one).isNotEqualTo(again.text());
    assertThat(again.header("Set-Cookie").orElseThrow()).startsWith("csrftoken=" + SECRET + ";");
    assertThat(CsrfMask.matches(one, SECRET)).isTrue();
  }

  @Test
  void masksAreDjangos() {
    assertThat(CsrfMask.mask(SECRET, "0123456789ABCDEFGHIJKLMNOPQRSTUV"))
        .isEqualTo("0123456789ABCDEFGHIJKLMNOPQRSTUV02468acegiKMOQSUWY02468acegikmoq");
    assertThat(
            CsrfMask.matches(
                "0123456789ABCDEFGHIJKLMNOPQRSTUV02468acegiKMOQSUWY02468acegikmoq", SECRET))
        .isTrue();
    assertThat(
            CsrfMask.matches(
                "0123456789ABCDEFGHIJKLMNOPQRSTUV02468acegiKMOQSUWY02468acegikmoq",
                "0123456789ABCDEFGHIJKLMNOPQRSTUV"))
        .isFalse();
  }

  @Test
  void whatHasNoOrAWrongTokenIsRefused() {
    refused(MemorySource.post("/form/", FORM, "a=b"), "The CSRF cookie is not set, or malformed.");
    refused(
        MemorySource.post("/form/", FORM, "a=b").header("Cookie", "csrftoken=short"),
        "The CSRF cookie is not set, or malformed.");
    refused(
        MemorySource.post("/form/", FORM, "a=b").header("Cookie", "csrftoken=" + SECRET),
        "The CSRF token is missing.");
    refused(post("abc"), "The CSRF token has the wrong length or invalid characters.");
    refused(post("-".repeat(64)), "The CSRF token has the wrong length or invalid characters.");
    refused(
        post(CsrfMask.mask("B" + SECRET.substring(1))),
        "The CSRF token is not the one of the cookie.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
  void scriptsSendTheTokenInAHeader(String method) throws Exception {
    MemorySource source =
        MemorySource.of(method, "/form/")
            .header("Host", "site.test")
            .header("Cookie", "csrftoken=" + SECRET);
    refused(source, "The CSRF token is missing.");
    assertThat(answer(source.header("X-CSRFToken", SECRET))).isEqualTo("done");
  }

  @Test
  void whatTheBrowserSaysComesFirst() throws Exception {
    String token = CsrfMask.mask(SECRET);
    refused(
        post(token).header("Origin", "http://evil.test"),
        "The origin of this request is not this site.");
    refused(post(token).header("Origin", "null"), "The origin of this request is not this site.");
    refused(
        post(token).header("Origin", "https://site.test"),
        "The origin of this request is not this site.");
    refused(
        post(token).header("Sec-Fetch-Site", "cross-site"),
        "The browser says that another site made this request.");
    refused(
        post(token).header("Sec-Fetch-Site", "same-site"),
        "The browser says that another site made this request.");
    assertThat(answer(post(token).header("Origin", "http://site.test"))).isEqualTo("done");
    assertThat(answer(post(token).header("Sec-Fetch-Site", "same-origin"))).isEqualTo("done");
  }

  @Test
  void overHttpsAnOriginOrARefererIsNeeded() throws Exception {
    String token = CsrfMask.mask(SECRET);
    refused(post(token).https(), "The request has neither an Origin nor a Referer.");
    refused(
        post(token).https().header("Referer", "https://evil.test/x"),
        "The Referer of this request is not this site.");
    refused(
        post(token).https().header("Referer", "http://site.test/x"),
        "The Referer of this request is not this site.");
    refused(post(token).https().header("Referer", "\\"), "The Referer is malformed.");
    assertThat(answer(post(token).https().header("Referer", "https://site.test/x")))
        .isEqualTo("done");
    assertThat(answer(post(token).https().header("Sec-Fetch-Site", "same-origin")))
        .isEqualTo("done");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.test, true", "https://b.example.test, true", "https://a.b.example.test:8443, false",
    "http://a.test, false", "https://example.test, false", "https://evilexample.test, false",
    "https://evil.test/.example.test, false"
  })
  void otherOriginsCanBeTrusted(String origin, boolean trusted) throws Exception {
    CsrfMiddleware trusting =
        new CsrfMiddleware(
            CsrfOptions.DEFAULT.trustedOrigins(List.of("https://a.test", "https://*.example.test")),
            RESOLVER);
    Request request =
        post(CsrfMask.mask(SECRET))
            .header("Origin", origin)
            .header("Sec-Fetch-Site", "cross-site")
            .request();
    if (trusted) {
      assertThat(trusting.handle(request, RESOLVER).text()).isEqualTo("done");
    } else {
      assertThatThrownBy(() -> trusting.handle(request, RESOLVER)).isInstanceOf(CsrfRejected.class);
    }
  }

  @Test
  void anExemptRouteAndAnAddressWithoutOneAreLeftAlone() throws Exception {
    assertThat(answer(MemorySource.post("/hook/", FORM, ""))).isEqualTo("done");
    Request nowhere = MemorySource.post("/nowhere/", FORM, "").request();
    assertThat(csrf.handle(nowhere, CsrfMiddlewareTest::done).text()).isEqualTo("done");
  }

  @Test
  void logInMakesANewSecret() throws Exception {
    MemorySource source =
        MemorySource.post("/login/", FORM, "csrfmiddlewaretoken=" + CsrfMask.mask(SECRET))
            .header("Cookie", "csrftoken=" + SECRET);
    String cookie = csrf.handle(source.request(), RESOLVER).header("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("csrftoken=").doesNotContain(SECRET);
  }

  @Test
  void aTokenThatNothingChecksIsAnError() {
    assertThatThrownBy(() -> CsrfToken.get(MemorySource.get("/x/").request()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "middleware.E002 A CSRF token was asked for, but no middleware checks it.\n  where: /x/\n  try: add CsrfMiddleware to MIDDLEWARE");
  }
}
