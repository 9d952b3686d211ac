package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.crypto.SecretKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  @Test
  void factoriesSetStatusAndType() {
    assertThat(Response.html("<p>").contentType()).isEqualTo("text/html");
    assertThat(Response.text("سلام").text()).isEqualTo("سلام");
    assertThat(Response.json(Map.of("a", 1)).text()).isEqualTo("{\"a\":1}");
    assertThat(Response.xml(Map.of("a", 1)).text()).contains("<a type=\"number\">1</a>");
    assertThat(Response.notModified().status()).isEqualTo(304);
    assertThat(Response.notFound().status()).isEqualTo(404);
    assertThat(Response.notAllowed(List.of("GET", "POST")).header("Allow")).contains("GET, POST");
    assertThatThrownBy(() -> Response.of(200).status(99))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dataComesInTheFormThatTheClientLikes() {
    Map<String, Integer> data = Map.of("a", 1);
    Response json = Response.negotiated(MemorySource.get("/").request(), data);
    assertThat(json.contentType()).isEqualTo("application/json");
    assertThat(json.header("Vary")).contains("Accept");
    Request wantsXml =
        MemorySource.get("/").header("Accept", "application/xml, application/json;q=0.5").request();
    assertThat(Response.negotiated(wantsXml, data).contentType()).isEqualTo("application/xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nSet-Cookie: x=1", "a\0b", "سلام", "a\u007f"})
  void aHeaderThatWouldBreakTheMessageIsRefused(String value) {
    assertThatThrownBy(() -> Response.text("").header("X-Test", value))
        .isInstanceOf(BadHeader.class)
        .hasMessageStartingWith("http.E407 The header 'X-Test' may not hold the character U+");
    assertThatThrownBy(() -> Response.text("").header("X\r\nY", "a")).isInstanceOf(BadHeader.class);
    assertThatThrownBy(() -> Response.redirect("/x").cookie(Cookie.of("a", value)))
        .isInstanceOf(BadHeader.class);
  }

  @Test
  void headersAreKeptInOrderAndFoundWithoutCase() {
    Headers headers = new Headers();
    for (int i = 0; i < 20; i++) {
      headers.add("X-" + i, Integer.toString(i));
    }
    headers.add("x-3", "again").setIfAbsent("X-4", "ignored").remove("X-5");
    assertThat(headers.all("X-3")).containsExactly("3", "again");
    headers.set("X-3", "one");
    assertThat(headers.all("x-3")).containsExactly("one");
    assertThat(headers.get("X-4")).contains("4");
    assertThat(headers.has("X-5")).isFalse();
    assertThat(headers.size()).isEqualTo(19);
    assertThat(headers.name(0)).isEqualTo("X-0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:x",
        "java\nscript:x",
        "data:text/html,x",
        "ftp://a/",
        "vbscript:x",
        "\u0001javascript:x"
      })
  void aRedirectGoesToHarmlessSchemesOnly(String url) {
    assertThatThrownBy(() -> Response.redirect(url)).isInstanceOf(DisallowedRedirect.class);
  }

  @Test
  void aRedirectIsEncoded() {
    assertThat(Response.redirect("/a b/é?x=1#y").header("Location"))
        .contains("/a%20b/%C3%A9?x=1#y");
    assertThat(Response.redirect("/x\r\nSet-Cookie: a=b").header("Location"))
        .contains("/x%0D%0ASet-Cookie:%20a=b");
    assertThat(Response.redirect("?a:b").status()).isEqualTo(302);
    assertThat(Response.permanentRedirect("https://x.test/").status()).isEqualTo(301);
    assertThatThrownBy(() -> Response.redirect("/" + "a".repeat(16_384)))
        .isInstanceOf(DisallowedRedirect.class);
  }

  @Test
  void cookiesAreOneForEachNamePathAndDomain() {
    Response response =
        Response.text("")
            .cookie(Cookie.of("a", "1"))
            .cookie(Cookie.of("a", "2"))
            .cookie(Cookie.of("a", "3").path("/x/"));
    assertThat(response.headers().all("Set-Cookie"))
        .containsExactly(
            "a=2; Path=/; HttpOnly; SameSite=Lax", "a=3; Path=/x/; HttpOnly; SameSite=Lax");
  }

  @Test
  void aCookieIsWrittenSoThatItIsReadTheSame() {
    for (String value : List.of("plain", "a b", "a;b", "a,b", "\"q\"", "back\\slash", "")) {
      String header = Cookie.of("c", value).toHeader();
      String sent = header.substring(0, header.indexOf("; Path="));
      assertThat(CookieParser.parse(sent)).isEqualTo(Map.of("c", value));
    }
  }

  @Test
  void aCookieSaysHowLongItLives() {
    assertThat(Cookie.expired("a").toHeader())
        .isEqualTo(
            "a=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("a", "b").maxAge(Duration.ofHours(1)).secure(true).toHeader())
        .startsWith("a=b; Max-Age=3600; Expires=")
        .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("__Host-a", "b").secure()).isTrue();
  }

  @Test
  void aSignedCookieCannotBeChangedOrMoved() {
    SecretKeys keys = new SecretKeys("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN");
    SignedCookie theme = new SignedCookie(keys, "theme");
    Cookie cookie = theme.of("تیره; dark");
    Request honest = MemorySource.get("/").header("Cookie", "theme=" + cookie.value()).request();
    assertThat(theme.read(honest, Duration.ofHours(1))).contains("تیره; dark");
    Request forged = MemorySource.get("/").header("Cookie", "theme=x" + cookie.value()).request();
    assertThat(theme.read(forged, null)).isEmpty();
    Request moved = MemorySource.get("/").header("Cookie", "other=" + cookie.value()).request();
    assertThat(new SignedCookie(keys, "other").read(moved, null)).isEmpty();
  }

  @Test
  void varyIsMerged() {
    assertThat(Response.text("").vary("Cookie").vary("accept", "COOKIE").header("Vary"))
        .contains("Cookie, accept");
    assertThat(Response.text("").vary("Cookie").vary("*").header("Vary")).contains("*");
  }

  @Test
  void failuresBecomeResponsesAtEachLayer() throws Exception {
    Middleware marks = (request, next) -> next.handle(request).header("X-Seen", "yes");
    Middleware fails =
        (request, next) -> {
          next.handle(request);
          throw new PermissionDenied("not you");
        };
    Handler chain =
        Chain.of(
            List.of(marks, fails),
            request -> {
              throw new IllegalStateException("secret");
            },
            new PlainErrorPages());
    Response response = chain.handle(MemorySource.get("/").request());
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.header("X-Seen")).contains("yes");
    assertThat(response.text()).startsWith("Forbidden\nRequest ").doesNotContain("not you");
  }

  @Test
  void conditionsAreWeighedInTheOrderOfTheStandard() {
    Response page = Response.text("x").header("ETag", "\"v1\"");
    page.header("Last-Modified", "Tue, 14 Nov 2023 22:13:20 GMT").header("Set-Cookie", "a=b");
    assertThat(conditional(page, "If-None-Match", "\"v0\", W/\"v1\"").status()).isEqualTo(304);
    assertThat(conditional(page, "If-None-Match", "\"v2\"").status()).isEqualTo(200);
    assertThat(conditional(page, "If-Match", "\"v2\"").status()).isEqualTo(412);
    assertThat(conditional(page, "If-Match", "*").status()).isEqualTo(200);
    assertThat(conditional(page, "If-Modified-Since", "Tue, 14 Nov 2023 22:13:20 GMT").status())
        .isEqualTo(304);
    assertThat(conditional(page, "If-Modified-Since", "garbage").status()).isEqualTo(200);
    assertThat(conditional(page, "If-Unmodified-Since", "Tue, 14 Nov 2023 22:13:19 GMT").status())
        .isEqualTo(412);
    Response shorter = conditional(page, "If-None-Match", "*");
    assertThat(shorter.header("ETag")).contains("\"v1\"");
    assertThat(shorter.header("Set-Cookie")).contains("a=b");
    assertThat(shorter.headers().has("Content-Type")).isFalse();
  }

  private static Response conditional(Response page, String name, String value) {
    return Conditional.apply(MemorySource.get("/").header(name, value).request(), page);
  }
}
