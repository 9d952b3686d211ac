package io.charchub.urls;

import io.charchub.i18n.Languages;
import java.util.List;
import java.util.Locale;

/**
 * The languages that addresses are made for.
 *
 * @param languages in order; never empty
 * @param fallback the site's own, one of them
 */
public record UrlLanguages(List<Locale> languages, Locale fallback) {
  /** Adds {@code fallback} where it is missing. */
  public UrlLanguages {
    languages =
        languages.contains(fallback)
            ? List.copyOf(languages)
            : java.util.stream.Stream.concat(
                    languages.stream(), java.util.stream.Stream.of(fallback))
                .toList();
  }

  /** The one language that holds where none was activated. */
  static UrlLanguages ofDefault() {
    Locale language = Languages.defaultLanguage();
    return new UrlLanguages(List.of(language), language);
  }
}
