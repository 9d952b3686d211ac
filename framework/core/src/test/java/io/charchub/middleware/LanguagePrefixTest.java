package io.charchub.middleware;

import static io.charchub.urls.Routes.i18nPatterns;
import static io.charchub.urls.Routes.i18nPatternsWithoutDefault;
import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.http.Chain;
import io.charchub.http.Cookie;
import io.charchub.http.MemorySource;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import io.charchub.urls.Route;
import io.charchub.urls.UrlLanguages;
import io.charchub.urls.UrlResolver;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagePrefixTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale FA = Locale.forLanguageTag("fa");

  private final VisitorPreferences preferences =
      new VisitorPreferences() {
        @Override
        public Optional<Locale> language(Request request) {
          return request.header("X-User-Language").map(Languages::parse);
        }

        @Override
        public Optional<ZoneId> timeZone(Request request) {
          return request.header("X-User-Zone").map(ZoneId::of);
        }
      };

  private static Response page(Request request) {
    return Response.text(Languages.code(Languages.current()) + " " + TimeZones.current().getId());
  }

  private Response answer(Route routes, MemorySource source) throws Exception {
    UrlResolver resolver =
        UrlResolver.of(
            () -> List.of(path("feed/", LanguagePrefixTest::page), routes),
            new UrlLanguages(List.of(EN, FA), EN));
    LanguageOptions options =
        new LanguageOptions(List.of(EN, FA), EN, Cookie.of("language", ""), List.of(preferences));
    TimeZoneOptions zones = new TimeZoneOptions(Cookie.of("timezone", ""), List.of(preferences));
    return Chain.of(
            List.of(new LocaleMiddleware(options, resolver, true), new TimeZoneMiddleware(zones)),
            resolver,
            new PlainErrorPages())
        .handle(source.request());
  }

  private Response prefixed(MemorySource source) throws Exception {
    return answer(i18nPatterns(path("about/", LanguagePrefixTest::page, "about")), source);
  }

  private Response bare(MemorySource source) throws Exception {
    return answer(
        i18nPatternsWithoutDefault(path("about/", LanguagePrefixTest::page, "about")), source);
  }

  private static MemorySource asking(String path, String... headers) {
    MemorySource source = MemorySource.get(path);
    for (int i = 0; i < headers.length; i += 2) {
      source.header(headers[i], headers[i + 1]);
    }
    return source;
  }

  @Test
  void theAddressGoesBeforeEverythingElse() throws Exception {
    Response response =
        prefixed(
            asking(
                "/fa/about/",
                "X-User-Language",
                "en",
                "Cookie",
                "language=en",
                "Accept-Language",
                "en"));
    assertThat(response.text()).startsWith("fa ");
    assertThat(response.header("Content-Language")).contains("fa");
    assertThat(response.header("Vary")).isEmpty();
  }

  @Test
  void thenTheAccountThenTheCookieThenTheBrowserThenTheSite() throws Exception {
    String[] all = {"X-User-Language", "fa", "Cookie", "language=en", "Accept-Language", "en"};
    assertThat(prefixed(asking("/feed/", all)).text()).startsWith("fa ");
    assertThat(prefixed(asking("/feed/", "Cookie", "language=fa", "Accept-Language", "en")).text())
        .startsWith("fa ");
    assertThat(prefixed(asking("/feed/", "Accept-Language", "fa-IR")).text()).startsWith("fa ");
    assertThat(prefixed(asking("/feed/")).text()).startsWith("en ");
    assertThat(prefixed(asking("/feed/", "X-User-Language", "de", "Accept-Language", "fa")).text())
        .startsWith("fa ");
    assertThat(prefixed(asking("/feed/")).header("Vary")).contains("Accept-Language");
  }

  @Test
  void anAddressThatLacksItsPrefixIsRedirectedToIt() throws Exception {
    Response response = prefixed(asking("/about/?q=%D8%A7&x=1", "Accept-Language", "fa"));
    assertThat(response.status()).isEqualTo(302);
    assertThat(response.header("Location")).contains("/fa/about/?q=%D8%A7&x=1");
    assertThat(response.header("Vary").orElse("")).contains("Accept-Language").contains("Cookie");
    assertThat(prefixed(asking("/about")).header("Location")).contains("/en/about/");
    assertThat(prefixed(asking("/nowhere/")).status()).isEqualTo(404);
    assertThat(prefixed(asking("/de/about/")).status()).isEqualTo(404);
    assertThat(prefixed(asking("//evil.test/about/")).status()).isEqualTo(404);
  }

  @Test
  void whereTheSitesLanguageGoesWithoutABareAddressIsInIt() throws Exception {
    Response response = bare(asking("/about/", "X-User-Language", "fa", "Accept-Language", "fa"));
    assertThat(response.text()).startsWith("en ");
    assertThat(response.header("Vary")).isEmpty();
    assertThat(bare(asking("/fa/about/")).text()).startsWith("fa ");
    assertThat(bare(asking("/nowhere/", "Accept-Language", "fa")).status()).isEqualTo(404);
    assertThat(bare(asking("/en/about/")).status()).isEqualTo(404);
  }

  @Test
  void theTimeZoneIsThatOfTheAccountThenOfTheCookieThenOfTheSite() throws Exception {
    assertThat(
            prefixed(
                    asking("/feed/", "X-User-Zone", "Asia/Tokyo", "Cookie", "timezone=Asia/Tehran"))
                .text())
        .endsWith(" Asia/Tokyo");
    assertThat(prefixed(asking("/feed/", "Cookie", "timezone=Asia/Tehran")).text())
        .endsWith(" Asia/Tehran");
    String site = TimeZones.defaultZone().getId();
    for (String cookie : List.of("", "Nowhere/Land", "../etc", "a".repeat(5000))) {
      assertThat(prefixed(asking("/feed/", "Cookie", "timezone=" + cookie)).text())
          .endsWith(" " + site);
    }
    assertThat(TimeZones.current()).isEqualTo(TimeZones.defaultZone());
  }
}
