package io.charchub.middleware;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How this room answers the questions that were put to a real Django. */
public final class MiddlewareAnswers {
  public static final Set<String> FUNCTIONS =
      Set.of(
          "csrf_mask",
          "csrf_token_matches",
          "get_language_from_request",
          "parse_accept_lang_header");

  private MiddlewareAnswers() {}

  public static Object answer(String function, JsonNode in) {
    String first = in.get(0).asText();
    return switch (function) {
      case "csrf_mask" -> CsrfMask.mask(first, in.get(1).asText());
      case "csrf_token_matches" -> CsrfMask.matches(first, in.get(1).asText());
      case "get_language_from_request" -> language(first, in);
      case "parse_accept_lang_header" ->
          AcceptLanguage.parse(first).stream()
              .map(preference -> List.of(preference.tag(), preference.quality()))
              .toList();
      default -> throw new AssertionError("no such function: " + function);
    };
  }

  /** Of the header, the supported languages, the cookie and the site's own language. */
  private static String language(String header, JsonNode in) {
    List<String> supported = new ArrayList<>();
    in.get(1).forEach(code -> supported.add(code.asText()));
    return AcceptLanguage.variant(in.path(2).asText(""), supported)
        .or(() -> AcceptLanguage.choose(header, supported))
        .or(() -> AcceptLanguage.variant(in.path(3).asText("en"), supported))
        .orElse(in.path(3).asText("en"));
  }
}
