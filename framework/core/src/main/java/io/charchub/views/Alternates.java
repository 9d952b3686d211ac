package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.http.Request;
import io.charchub.i18n.Languages;
import io.charchub.middleware.LanguageOptions;
import io.charchub.text.Html;
import io.charchub.urls.Reverse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of a page in the languages of the site, as search engines want them told: {@code
 * <link rel="alternate" hreflang="fa" href="...">}, and {@code x-default} for all other languages.
 */
final class Alternates {
  private Alternates() {}

  /** The links; empty where the page has the same address in all languages. */
  static String of(Request request) {
    LanguageOptions options = Services.current().get(LanguageOptions.class);
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Locale language : options.languages()) {
      addresses.put(Languages.code(language), Reverse.translate(request.fullPath(), language));
    }
    if (Set.copyOf(addresses.values()).size() < 2) {
      return "";
    }
    addresses.put("x-default", Reverse.translate(request.fullPath(), options.fallback()));
    StringBuilder links = new StringBuilder();
    addresses.forEach(
        (code, address) ->
            links
                .append("<link rel=\"alternate\" hreflang=\"")
                .append(Html.escape(code))
                .append("\" href=\"")
                .append(Html.escape(request.absoluteUri(address)))
                .append("\">\n"));
    return links.toString();
  }
}
