package io.charchub.middleware;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.Chain;
import io.charchub.http.DisallowedHost;
import io.charchub.http.Handler;
import io.charchub.http.HttpException;
import io.charchub.http.MemorySource;
import io.charchub.http.Middleware;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.urls.UrlResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiddlewareTest {
  private static final String LONG = "<p>Nowruz</p>".repeat(100);

  static Response page(Request request) {
    return Response.html("page");
  }

  private static Response through(Middleware middleware, Request request, Response response)
      throws Exception {
    return middleware.handle(request, r -> response);
  }

  @Test
  void aWrongHostIsRefusedBeforeAnyView() throws Exception {
    HostMiddleware hosts = new HostMiddleware(List.of("site.test", ".tenants.test"));
    Handler chain =
        Chain.of(
            List.of(new SecurityMiddleware(SecurityHeaders.DEFAULT), hosts),
            request -> {
              throw new AssertionError("the view was called");
            },
            new PlainErrorPages());
    Response refused =
        chain.handle(MemorySource.of("GET", "/any").header("Host", "evil.test").request());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void allowedHostsMayBeDomainsWithAllBelowThem() throws Exception {
    HostMiddleware hosts = new HostMiddleware(List.of("site.test", ".tenants.test"));
    for (String host : List.of("site.test", "SITE.test:8000", "a.tenants.test", "tenants.test")) {
      Request request = MemorySource.of("GET", "/").header("Host", host).request();
      assertThat(hosts.handle(request, MiddlewareTest::page).status()).isEqualTo(200);
    }
    Request evil = MemorySource.of("GET", "/").header("Host", "eviltenants.test").request();
    assertThatThrownBy(() -> hosts.handle(evil, MiddlewareTest::page))
        .isInstanceOf(DisallowedHost.class)
        .hasMessage(
            "http.E402 The host 'eviltenants.test' is not served here.\n  where: Host header\n  try: if it should be, add 'eviltenants.test' to ALLOWED_HOSTS");
    Request any = MemorySource.of("GET", "/").header("Host", "x.test").request();
    assertThat(new HostMiddleware(List.of("*")).handle(any, MiddlewareTest::page).status())
        .isEqualTo(200);
  }

  @Test
  void everyPageCarriesTheSecurityHeaders() throws Exception {
    SecurityMiddleware security = new SecurityMiddleware(SecurityHeaders.DEFAULT);
    Response page = through(security, MemorySource.get("/").request(), Response.html(""));
    assertThat(page.header("Content-Security-Policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("X-Frame-Options")).contains("DENY");
    assertThat(page.header("Referrer-Policy")).contains("same-origin");
    assertThat(page.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(page.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(page.header("Permissions-Policy").orElseThrow()).contains("camera=()");
    assertThat(page.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void aViewsOwnHeaderStays() throws Exception {
    SecurityMiddleware security = new SecurityMiddleware(SecurityHeaders.DEFAULT);
    Response own =
        Response.html("")
            .header("X-Frame-Options", "SAMEORIGIN")
            .header("Content-Security-Policy", "x");
    Response page = through(security, MemorySource.get("/").request(), own);
    assertThat(page.headers().all("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(page.headers().all("Content-Security-Policy")).containsExactly("x");
  }

  @Test
  void httpsIsInsistedOnOnlyOverHttps() throws Exception {
    SecurityMiddleware security =
        new SecurityMiddleware(SecurityHeaders.DEFAULT.hsts(3_600, true, true));
    assertThat(
            through(security, MemorySource.get("/").https().request(), Response.html(""))
                .header("Strict-Transport-Security"))
        .contains("max-age=3600; includeSubDomains; preload");
    assertThat(
            through(security, MemorySource.get("/").request(), Response.html(""))
                .header("Strict-Transport-Security"))
        .isEmpty();
  }

  @Test
  void aNonceIsAllowedInItsOwnAnswerWhichNobodyCaches() throws Exception {
    SecurityMiddleware security = new SecurityMiddleware(SecurityHeaders.DEFAULT);
    Request request = MemorySource.get("/").request();
    Response page = security.handle(request, r -> Response.html(ContentSecurity.nonce(r)));
    String nonce = ContentSecurity.nonce(request);
    assertThat(page.text()).isEqualTo(nonce).hasSizeGreaterThanOrEqualTo(16);
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce + "'")
        .contains("img-src 'self' data:;");
    assertThat(page.header("Cache-Control")).contains("no-store");
  }

  @Test
  void oneViewMayHaveItsPolicyReportedOnly() throws Exception {
    SecurityMiddleware security = new SecurityMiddleware(SecurityHeaders.DEFAULT);
    Response page =
        security.handle(
            MemorySource.get("/").request(),
            request -> {
              ContentSecurity.reportOnly(request);
              return Response.html("");
            });
    assertThat(page.headers().has("Content-Security-Policy")).isFalse();
    assertThat(page.headers().has("Content-Security-Policy-Report-Only")).isTrue();
  }

  @Test
  void httpIsSentToHttps() throws Exception {
    HttpsRedirectMiddleware https =
        new HttpsRedirectMiddleware("", List.of(Pattern.compile("^health/$")));
    Response moved = https.handle(MemorySource.get("/a?b=c").request(), MiddlewareTest::page);
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("Location")).contains("https://site.test/a?b=c");
    assertThat(https.handle(MemorySource.get("/a").https().request(), MiddlewareTest::page).text())
        .isEqualTo("page");
    assertThat(https.handle(MemorySource.get("/health/").request(), MiddlewareTest::page).text())
        .isEqualTo("page");
  }

  private static final UrlResolver RESOLVER =
      UrlResolver.of(
          () ->
              List.of(
                  path("about/", MiddlewareTest::page),
                  path("both/", MiddlewareTest::page),
                  path("both", MiddlewareTest::page),
                  path("strict/", MiddlewareTest::page).noAppendSlash(),
                  path("any/<path:rest>/", MiddlewareTest::rest)));

  static Response rest(Request request, String rest) {
    return Response.text(rest);
  }

  private static Response common(String method, String target, boolean debug) throws Exception {
    Handler view = Chain.of(List.of(), RESOLVER, new PlainErrorPages());
    Request request = MemorySource.of(method, target).header("Host", "site.test").request();
    return new CommonMiddleware(RESOLVER, debug).handle(request, view);
  }

  @Test
  void aMissingSlashIsAddedWhereThatLeadsSomewhere() throws Exception {
    Response moved = common("GET", "/about?x=1", false);
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("Location")).contains("/about/?x=1");
    assertThat(common("GET", "/both", false).status()).isEqualTo(200);
    assertThat(common("GET", "/nope", false).status()).isEqualTo(404);
    assertThat(common("GET", "/strict", false).status()).isEqualTo(404);
    assertThat(common("GET", "/about/", false).status()).isEqualTo(200);
  }

  @Test
  void addingASlashNeverNamesAnotherHost() throws Exception {
    UrlResolver all = UrlResolver.of(() -> List.of(path("<path:rest>/", MiddlewareTest::rest)));
    Request request = MemorySource.get("//evil.test").request();
    Response moved =
        new CommonMiddleware(all, false)
            .handle(request, Chain.of(List.of(), all, new PlainErrorPages()));
    assertThat(moved.header("Location")).contains("/%2Fevil.test/");
  }

  @Test
  void inDebugAFormThatWouldLoseItsDataIsAnError() {
    assertThatThrownBy(() -> common("POST", "/about", true))
        .isInstanceOf(HttpException.class)
        .hasMessageStartingWith(
            "middleware.E001 A POST was sent to an address without its last slash");
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws Exception {
    ConditionalGetMiddleware conditional = new ConditionalGetMiddleware();
    Response first = through(conditional, MemorySource.get("/").request(), Response.html(LONG));
    String tag = first.header("ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    Request again = MemorySource.get("/").header("If-None-Match", tag).request();
    assertThat(through(conditional, again, Response.html(LONG)).status()).isEqualTo(304);
    assertThat(through(conditional, again, Response.html(LONG + "x")).status()).isEqualTo(200);
    Response secret = Response.html("x").header("Cache-Control", "private, No-Store");
    assertThat(through(conditional, again, secret).header("ETag")).isEmpty();
    Request post = MemorySource.post("/", "text/plain", "").request();
    assertThat(through(conditional, post, Response.html("x")).header("ETag")).isEmpty();
  }

  @Test
  void tagsDifferWhereASingleByteDoes() {
    byte[] content = LONG.getBytes(StandardCharsets.UTF_8);
    String tag = ContentHash.etag(content);
    for (int i = 0; i < content.length; i++) {
      content[i] ^= 1;
      assertThat(ContentHash.etag(content)).isNotEqualTo(tag);
      content[i] ^= 1;
    }
    assertThat(ContentHash.etag(content)).isEqualTo(tag);
    assertThat(ContentHash.etag(new byte[8])).isNotEqualTo(ContentHash.etag(new byte[16]));
  }

  private static Request accepting(String encodings) {
    return MemorySource.get("/").header("Accept-Encoding", encodings).request();
  }

  private static String unzipped(byte[] content) throws Exception {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void textIsCompressedForWhoeverTakesIt() throws Exception {
    GzipMiddleware gzip = new GzipMiddleware();
    Response page =
        through(gzip, accepting("br, gzip"), Response.html(LONG).header("ETag", "\"a\""));
    assertThat(page.header("Content-Encoding")).contains("gzip");
    assertThat(page.header("Vary")).contains("Accept-Encoding");
    assertThat(page.header("ETag")).contains("W/\"a\"");
    assertThat(page.content().length).isLessThan(LONG.length());
    assertThat(unzipped(page.content())).isEqualTo(LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "gzip;q=0", "*;q=0", "gzip;q=abc", "identity"})
  void whoeverDoesNotTakeItGetsItPlainAndCachesKnow(String encodings) throws Exception {
    Response page = through(new GzipMiddleware(), accepting(encodings), Response.html(LONG));
    assertThat(page.header("Content-Encoding")).isEmpty();
    assertThat(page.header("Vary")).contains("Accept-Encoding");
    assertThat(page.text()).isEqualTo(LONG);
  }

  @Test
  void whatGetsNoSmallerStaysAsItIs() throws Exception {
    GzipMiddleware gzip = new GzipMiddleware();
    Response small = through(gzip, accepting("gzip"), Response.html("x".repeat(199)));
    assertThat(small.headers().has("Content-Encoding")).isFalse();
    Response image = through(gzip, accepting("gzip"), Response.of(new byte[900], "image/png"));
    assertThat(image.headers().has("Content-Encoding")).isFalse();
    Response packed =
        through(gzip, accepting("gzip"), Response.html(LONG).header("Content-Encoding", "br"));
    assertThat(packed.header("Content-Encoding")).contains("br");
    byte[] noise = new byte[300];
    new java.util.Random(1).nextBytes(noise);
    Response random = through(gzip, accepting("gzip"), Response.of(noise, "text/plain"));
    assertThat(random.content()).isEqualTo(noise);
  }

  @Test
  void aStreamIsCompressedAsItIsWritten() throws Exception {
    Response response =
        through(
            new GzipMiddleware(),
            accepting("gzip"),
            StreamingResponse.of(
                "text/csv",
                out -> {
                  for (int i = 0; i < 1_000; i++) {
                    out.write("line\n".getBytes(StandardCharsets.UTF_8));
                  }
                }));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((StreamingResponse) response).body().writeTo(out);
    assertThat(unzipped(out.toByteArray())).hasSize(5_000);
    assertThat(out.size()).isLessThan(500);
  }
}
