package io.charchub.views;

import static io.charchub.urls.Routes.i18nPatterns;
import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.http.Cookie;
import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.middleware.LanguageOptions;
import io.charchub.middleware.TimeZoneOptions;
import io.charchub.middleware.VisitorPreferences;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.urls.UrlLanguages;
import io.charchub.urls.UrlResolver;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageViewsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Locale FA = Locale.forLanguageTag("fa");

  private final List<String> told = new ArrayList<>();
  private final VisitorPreferences preferences =
      new VisitorPreferences() {
        @Override
        public void languageChosen(Request request, Locale language) {
          told.add(request.path() + " " + language);
        }

        @Override
        public void timeZoneChosen(Request request, ZoneId zone) {
          told.add(request.path() + " " + zone);
        }
      };
  private final UrlResolver resolver =
      UrlResolver.of(
          () ->
              List.of(
                  i18nPatterns(
                      path("about/", LanguageViewsTest::page, "about"),
                      path("tag/<str:tag>/", LanguageViewsTest::tag, "tag"))),
          new UrlLanguages(List.of(Locale.ENGLISH, FA), Locale.ENGLISH));
  private final Services.Scope services =
      Services.install(
          Services.builder()
              .put(UrlResolver.class, resolver)
              .put(
                  TimeZoneOptions.class,
                  new TimeZoneOptions(Cookie.of("timezone", ""), List.of(preferences)))
              .put(
                  LanguageOptions.class,
                  new LanguageOptions(
                      List.of(Locale.ENGLISH, FA),
                      Locale.ENGLISH,
                      Cookie.of("language", "").maxAge(Duration.ofDays(365)),
                      List.of(preferences)))
              .build());

  private static Response page(Request request) {
    return Response.text("page");
  }

  private static Response tag(Request request, String tag) {
    return Response.text(tag);
  }

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

  @Test
  void theVisitorIsLedToThePageInTheChosenLanguage() throws IOException {
    assertThat(location(post("language=fa&next=/en/about/?page=2%23end")))
        .isEqualTo("/fa/about/?page=2#end");
    assertThat(location(post("language=fa&next=/en/tag/%25D8%25A7%2520b/")))
        .isEqualTo("/fa/tag/%D8%A7%20b/");
    assertThat(location(post("language=fa&next=/nowhere/"))).isEqualTo("/nowhere/");
    assertThat(location(post("language=fa&next=/en/%25zz/"))).isEqualTo("/en/%zz/");
    MemorySource source =
        MemorySource.post("/language/", FORM, "language=fa")
            .header("Referer", "http://site.test/en/about/");
    assertThat(location(LanguageViews.setLanguage(source.request())))
        .isEqualTo("http://site.test/fa/about/");
  }

  @Test
  void appsThatKnowVisitorsAreTold() throws IOException {
    post("language=fa");
    post("language=de");
    assertThat(told).containsExactly("/language/ fa");
  }

  @Test
  void aTimeZoneIsChosenLikeALanguage() throws IOException {
    Response response =
        LanguageViews.setTimeZone(
            MemorySource.post("/zone/", FORM, "timezone=Asia/Tehran&next=/en/about/").request());
    assertThat(location(response)).isEqualTo("/en/about/");
    assertThat(cookie(response)).startsWith("timezone=Asia/Tehran; Path=/");
    Response wrong =
        LanguageViews.setTimeZone(
            MemorySource.post("/zone/", FORM, "timezone=Asia/Teheran&next=//evil.test").request());
    assertThat(location(wrong)).isEqualTo("/");
    assertThat(cookie(wrong)).isEmpty();
    assertThat(told).containsExactly("/zone/ Asia/Tehran");
  }

  @Test
  void aPageNamesItsAddressesInTheOtherLanguages() {
    Templates templates =
        WebTags.install(
                Templates.builder()
                    .source(
                        TemplateSource.memory(
                            Map.of("t.ftlh", "${translate_url('fa')} <@hreflang/>"))),
                "/static/",
                "/media/")
            .build();
    Pages pages = new Pages(templates, List.of(new StandardContext(false, Map.of(), "/", "/")));
    assertThat(pages.render(MemorySource.get("/en/about/?a=1").request(), "t.ftlh", Map.of()))
        .isEqualTo(
            """
            /fa/about/?a=1 <link rel="alternate" hreflang="en" href="http://site.test/en/about/?a=1">
            <link rel="alternate" hreflang="fa" href="http://site.test/fa/about/?a=1">
            <link rel="alternate" hreflang="x-default" href="http://site.test/en/about/?a=1">
            """);
    assertThat(pages.render(MemorySource.get("/nowhere/").request(), "t.ftlh", Map.of()))
        .isEqualTo("/nowhere/ ");
  }
}
