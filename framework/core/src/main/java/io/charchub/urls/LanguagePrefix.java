package io.charchub.urls;

import io.charchub.i18n.Languages;
import java.util.List;
import java.util.Locale;

/**
 * Routes that stand below the code of each language: {@code /fa/about/}, {@code /en/about/}. Made
 * by {@link Routes#i18nPatterns}.
 *
 * @param routes the routes
 * @param prefixDefault whether the site's own language has a prefix too
 */
record LanguagePrefix(List<Route> routes, boolean prefixDefault) implements Route.Target {

  /** What addresses of {@code language} begin with. */
  String prefix(Locale language, UrlLanguages all) {
    boolean bare = !prefixDefault && language.equals(all.fallback());
    return bare ? "" : Languages.code(language) + "/";
  }

  /** The languages, the one without a prefix last: its routes might match the prefixes. */
  List<Locale> inOrder(UrlLanguages all) {
    return all.languages().stream()
        .sorted(java.util.Comparator.comparing(language -> prefix(language, all).isEmpty()))
        .toList();
  }
}
