package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.http.Cookie;
import io.charchub.http.MemorySource;
import io.charchub.http.Response;
import io.charchub.middleware.LanguageOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageViewsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Services.Scope services =
      Services.install(
          Services.builder()
              .put(
                  LanguageOptions.class,
                  new LanguageOptions(
                      List.of(Locale.ENGLISH, Locale.forLanguageTag("fa")),
                      Locale.ENGLISH,
                      Cookie.of("language", "").maxAge(Duration.ofDays(365))))
              .build());

  @AfterEach
  void putBack() {
    services.close();
  }

  private static Response post(String form) throws IOException {
    return LanguageViews.setLanguage(MemorySource.post("/language/", FORM, form).request());
  }

  private static String cookie(Response response) {
    return response.header("Set-Cookie").orElse("");
  }

  private static String location(Response response) {
    return response.header("Location").orElse("");
  }

  @Test
  void aChoiceIsRememberedInACookieAndLeadsBack() throws IOException {
    Response response = post("language=fa&next=/post/hello/?page=2");
    assertThat(response.status()).isEqualTo(302);
    assertThat(location(response)).isEqualTo("/post/hello/?page=2");
    assertThat(cookie(response))
        .startsWith("language=fa; Max-Age=31536000; Expires=")
        .endsWith("; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void overHttpsTheCookieIsForHttpsAlone() throws IOException {
    MemorySource source = MemorySource.post("/language/", FORM, "language=fa").https();
    assertThat(cookie(LanguageViews.setLanguage(source.request()))).contains("; Secure;");
  }

  @Test
  void aLanguageThatTheSiteLacksChangesNothing() throws IOException {
    for (String language : List.of("de", "", "fa-IR", "../../etc", "fa\r\nX: y", "%00")) {
      Response response = post("language=" + language + "&next=/a/");
      assertThat(location(response)).isEqualTo("/a/");
      assertThat(cookie(response)).as(language).isEmpty();
    }
    assertThat(cookie(post("language=FA"))).startsWith("language=fa;");
  }

  @Test
  void nobodyIsSentToAnotherSite() throws IOException {
    for (String next :
        List.of(
            "https://evil.test/",
            "//evil.test/",
            "///evil.test",
            "/\\evil.test",
            "javascript:alert(1)",
            "http:///evil.test",
            "%0d%0aSet-Cookie: a=b",
            "")) {
      assertThat(location(post("language=fa&next=" + next))).as(next).isEqualTo("/");
    }
    MemorySource source =
        MemorySource.post("/language/", FORM, "language=fa&next=//evil.test/")
            .header("Referer", "http://site.test/post/a/");
    assertThat(location(LanguageViews.setLanguage(source.request())))
        .isEqualTo("http://site.test/post/a/");
    MemorySource foreign =
        MemorySource.post("/language/", FORM, "language=fa")
            .header("Referer", "http://evil.test/post/a/");
    assertThat(location(LanguageViews.setLanguage(foreign.request()))).isEqualTo("/");
  }

  @Test
  void aScriptThatWantsNoPageGetsNone() throws IOException {
    MemorySource source =
        MemorySource.post("/language/", FORM, "language=fa").header("Accept", "application/json");
    Response response = LanguageViews.setLanguage(source.request());
    assertThat(response.status()).isEqualTo(204);
    assertThat(cookie(response)).startsWith("language=fa;");
  }

  @Test
  void onlyPostChangesAnything() throws IOException {
    Response response =
        LanguageViews.setLanguage(MemorySource.get("/language/?language=fa&next=/a/").request());
    assertThat(location(response)).isEqualTo("/a/");
    assertThat(cookie(response)).isEmpty();
  }
}
