package io.charchub.urls;

import static io.charchub.urls.Routes.i18nPatterns;
import static io.charchub.urls.Routes.i18nPatternsWithoutDefault;
import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.Translations;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageRoutesTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale FA = Locale.forLanguageTag("fa");
  private static final Locale BR = Locale.forLanguageTag("pt-BR");
  private static final UrlLanguages LANGUAGES = new UrlLanguages(List.of(EN, FA, BR), EN);

  private final Translations before = Translations.current();
  private Scope language = Languages.use(EN);

  private static Response page(Request request) {
    return Response.text("page");
  }

  private static Response post(Request request, String slug) {
    return Response.text(slug);
  }

  @BeforeEach
  void translations(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("routes_fa.properties"),
        "about/ = درباره/\npost/<slug\\:slug>/ = نوشته/<slug:slug>/\n");
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    Translations.setCurrent(Translations.of(loader, List.of("routes")));
  }

  @AfterEach
  void putBack() {
    language.close();
    Translations.setCurrent(before);
  }

  private void speak(Locale locale) {
    language.close();
    language = Languages.use(locale);
  }

  private static UrlResolver resolver(Route... routes) {
    UrlResolver resolver = UrlResolver.of(() -> List.of(routes), LANGUAGES);
    assertThat(resolver.problems()).isEmpty();
    return resolver;
  }

  private static final Route[] PAGES = {
    path("", LanguageRoutesTest::page, "home"),
    path("about/", LanguageRoutesTest::page, "about").translated(),
    path("post/<slug:slug>/", LanguageRoutesTest::post, "post").translated(),
    path("shop/", include(List.of(path("cart/", LanguageRoutesTest::page, "cart"))))
  };

  @Test
  void addressesBeginWithTheActiveLanguage() {
    UrlResolver resolver =
        resolver(path("feed/", LanguageRoutesTest::page, "feed"), i18nPatterns(PAGES));
    assertThat(resolver.reverse("home")).isEqualTo("/en/");
    assertThat(resolver.reverse("feed")).isEqualTo("/feed/");
    speak(FA);
    assertThat(resolver.reverse("home")).isEqualTo("/fa/");
    assertThat(resolver.reverse("cart")).isEqualTo("/fa/shop/cart/");
    assertThat(resolver.reverse("about")).isEqualTo("/fa/%D8%AF%D8%B1%D8%A8%D8%A7%D8%B1%D9%87/");
    assertThat(resolver.reverse("feed")).isEqualTo("/feed/");
    speak(BR);
    assertThat(resolver.reverse("about")).isEqualTo("/pt-br/about/");
    speak(Locale.GERMAN);
    assertThat(resolver.reverse("home")).isEqualTo("/en/");
  }

  @Test
  void anAddressSaysItsLanguageItself() {
    UrlResolver resolver = resolver(i18nPatterns(PAGES));
    assertThat(resolver.resolve("/fa/درباره/").urlName()).isEqualTo("about");
    assertThat(resolver.resolve("/en/about/").urlName()).isEqualTo("about");
    assertThat(resolver.isValid("/fa/about/")).isFalse();
    assertThat(resolver.isValid("/en/درباره/")).isFalse();
    assertThat(resolver.isValid("/about/")).isFalse();
    assertThat(resolver.isValid("/de/about/")).isFalse();
    assertThat(resolver.languageOf("/fa/anything")).contains(FA);
    assertThat(resolver.languageOf("/fa")).contains(FA);
    assertThat(resolver.languageOf("/pt-br/")).contains(BR);
    for (String path : List.of("/", "/fab/", "/FA/", "//fa/", "/about/fa/", "")) {
      assertThat(resolver.languageOf(path)).as(path).isEmpty();
    }
  }

  @Test
  void theSitesOwnLanguageCanGoWithout() {
    UrlResolver resolver =
        resolver(
            i18nPatternsWithoutDefault(
                path("<str:any>/", LanguageRoutesTest::post, "any"),
                path("about/", LanguageRoutesTest::page, "about")));
    assertThat(resolver.leavesDefaultBare()).isTrue();
    assertThat(resolver.reverse("about")).isEqualTo("/about/");
    assertThat(resolver.isValid("/en/about/")).isFalse();
    assertThat(resolver.resolve("/fa/about/").urlName()).isEqualTo("any");
    speak(FA);
    assertThat(resolver.reverse("about")).isEqualTo("/fa/about/");
    assertThat(resolver.languageOf("/en/about/")).isEmpty();
  }

  @Test
  void withoutPrefixesATranslatedRouteAnswersInItsLanguageAlone() {
    UrlResolver resolver = resolver(path("about/", LanguageRoutesTest::page, "about").translated());
    assertThat(resolver.hasLanguagePrefixes()).isFalse();
    assertThat(resolver.isValid("/about/")).isTrue();
    assertThat(resolver.isValid("/درباره/")).isFalse();
    speak(FA);
    assertThat(resolver.isValid("/about/")).isFalse();
    assertThat(resolver.isValid("/درباره/")).isTrue();
  }

  @Test
  void aPageIsFoundInAnotherLanguage() {
    UrlResolver resolver =
        resolver(path("feed/", LanguageRoutesTest::page, "feed"), i18nPatterns(PAGES));
    assertThat(resolver.translate("/en/post/hello/", FA))
        .contains("/fa/%D9%86%D9%88%D8%B4%D8%AA%D9%87/hello/");
    assertThat(resolver.translate("/fa/نوشته/hello/", EN)).contains("/en/post/hello/");
    assertThat(resolver.translate("/feed/", FA)).contains("/feed/");
    assertThat(resolver.translate("/nowhere/", FA)).isEmpty();
  }

  @Test
  void namespacesAreCountedOnceForAllLanguages() {
    UrlConf shop =
        new UrlConf() {
          @Override
          public List<Route> urlpatterns() {
            return List.of(path("cart/", LanguageRoutesTest::page, "cart"));
          }

          @Override
          public String appName() {
            return "shop";
          }
        };
    UrlResolver resolver = resolver(i18nPatterns(path("shop/", include(shop))));
    speak(FA);
    assertThat(resolver.reverse("shop:cart")).isEqualTo("/fa/shop/cart/");
  }

  @Test
  void prefixesBelongToTheProjectsOwnRoutes() {
    UrlResolver resolver =
        UrlResolver.of(
            () -> List.of(path("inner/", include(List.of(i18nPatterns(PAGES))))), LANGUAGES);
    assertThat(resolver.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains("urls.E012 i18nPatterns stands below 'inner/'")
        .contains("write it into the project's own routes");
    assertThatThrownBy(() -> resolver.reverse("home")).isInstanceOf(NoReverseMatch.class);
  }
}
