package io.charchub.middleware;

import io.charchub.http.Cookie;
import io.charchub.i18n.Languages;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages of a site and how it remembers which of them a visitor chose: a service of the
 * project. Immutable.
 */
public final class LanguageOptions {
  private final Map<String, Locale> byCode = new LinkedHashMap<>();
  private final List<String> codes;
  private final Locale fallback;
  private final Cookie cookie;
  private final List<VisitorPreferences> preferences;

  /**
   * The languages of a site.
   *
   * @param languages those that a visitor may choose ({@code LANGUAGES}), the preferred regions of
   *     a language first
   * @param fallback the site's own ({@code LANGUAGE_CODE})
   * @param cookie the cookie that remembers a choice, its value left empty ({@code
   *     LANGUAGE_COOKIE_...})
   * @param preferences what the apps know of visitors, the first that has an answer first
   */
  public LanguageOptions(
      List<Locale> languages,
      Locale fallback,
      Cookie cookie,
      List<VisitorPreferences> preferences) {
    languages.forEach(language -> byCode.put(Languages.code(language), language));
    this.codes = List.copyOf(byCode.keySet());
    this.fallback = fallback;
    this.cookie = cookie;
    this.preferences = List.copyOf(preferences);
  }

  /** The site's own language. */
  public Locale fallback() {
    return fallback;
  }

  /** The cookie that remembers a choice, with an empty value. */
  public Cookie cookie() {
    return cookie;
  }

  /** The languages that a visitor may choose, in order. */
  public Collection<Locale> languages() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  /** What the apps know of visitors. */
  public List<VisitorPreferences> preferences() {
    return preferences;
  }

  /** The site's language of exactly this code, in any letter case; empty when there is none. */
  public Optional<Locale> named(String code) {
    return Optional.ofNullable(byCode.get(code.toLowerCase(Locale.ROOT)));
  }

  /**
   * The site's language nearest to a code from outside: the same, or without its region, or in
   * another region; empty when there is none.
   */
  Optional<Locale> nearest(String code) {
    return AcceptLanguage.variant(code, codes).flatMap(this::named);
  }

  /** The site's language that a visitor likes best, by the header {@code Accept-Language}. */
  Optional<Locale> preferred(String header) {
    return AcceptLanguage.choose(header, codes).flatMap(this::named);
  }
}
