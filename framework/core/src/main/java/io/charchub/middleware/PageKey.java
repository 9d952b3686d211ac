package io.charchub.middleware;

import io.charchub.crypto.Digests;
import io.charchub.http.Request;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which keys a page is kept: first the names of the headers that pages of an address vary on,
 * then the page for the values of those headers.
 *
 * @param language the active language when the page was asked for
 * @param parts what tells this address from others: prefix, whole address, language, time zone
 */
record PageKey(String language, List<String> parts) {
  static PageKey of(Request request, String prefix) {
    String language = Languages.code(Languages.current());
    return new PageKey(
        language,
        List.of(
            prefix,
            request.absoluteUri(),
            Languages.current().toLanguageTag(),
            TimeZones.current().getId()));
  }

  /** The key of the list of headers. */
  String headers() {
    return "page.headers." + Digests.ofParts(parts);
  }

  /** The key of the page for what {@code request} says in these headers. */
  String page(Request request, List<String> names) {
    List<String> all = new ArrayList<>(parts);
    for (String name : names) {
      all.add(name);
      all.add(String.join(",", request.headers(name)));
    }
    return "page." + Digests.ofParts(all);
  }
}
