package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.util.List;
import java.util.Locale;

/**
 * Answers in the visitor's language: the one that a cookie remembers, else the first of the
 * browser's that the site has, else the site's own. Django's {@code LocaleMiddleware}.
 */
public final class LocaleMiddleware implements Middleware {
  private final List<String> supported;
  private final Locale fallback;
  private final String cookieName;

  /** What the header that came last led to: visitors of one site mostly send the same few. */
  private volatile Choice last;

  private record Choice(String header, Locale language) {}

  /**
   * Chooses among the site's languages.
   *
   * @param languages those that the site has ({@code LANGUAGES}), the preferred regions of a
   *     language first
   * @param fallback the site's own ({@code LANGUAGE_CODE})
   * @param cookieName the cookie that remembers a visitor's choice ({@code LANGUAGE_COOKIE_NAME})
   */
  public LocaleMiddleware(List<Locale> languages, Locale fallback, String cookieName) {
    this.supported =
        languages.stream()
            .map(language -> Languages.code(language).toLowerCase(Locale.ROOT))
            .toList();
    this.fallback = fallback;
    this.cookieName = cookieName;
    this.last = new Choice("", fallback);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Locale language = language(request);
    Response response;
    try (Scope scope = Languages.use(language)) {
      response = next.handle(request);
    }
    response.vary("Accept-Language");
    response.headers().setIfAbsent("Content-Language", Languages.code(language));
    return response;
  }

  private Locale language(Request request) {
    String remembered = request.cookie(cookieName).orElse("");
    if (!remembered.isEmpty()) {
      String known = AcceptLanguage.variant(remembered, supported).orElse("");
      if (!known.isEmpty()) {
        return Languages.parse(known);
      }
    }
    String header = request.header("Accept-Language", "");
    Choice choice = last;
    if (!choice.header().equals(header)) {
      Locale chosen =
          AcceptLanguage.choose(header, supported).map(Languages::parse).orElse(fallback);
      choice = new Choice(header, chosen);
      last = choice;
    }
    return choice.language();
  }
}
