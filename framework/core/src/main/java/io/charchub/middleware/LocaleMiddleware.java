package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers in the visitor's language: the one that a cookie remembers, else the first of the
 * browser's that the site has, else the site's own. Django's {@code LocaleMiddleware}.
 */
public final class LocaleMiddleware implements Middleware {
  private final LanguageOptions options;

  /** What the header that came last led to: visitors of one site mostly send the same few. */
  private volatile Choice last;

  private record Choice(String header, Locale language) {}

  /** Chooses among the site's languages. */
  public LocaleMiddleware(LanguageOptions options) {
    this.options = options;
    this.last = new Choice("", options.fallback());
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
    Optional<Locale> remembered = request.cookie(options.cookie().name()).flatMap(options::nearest);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    String header = request.header("Accept-Language", "");
    Choice choice = last;
    if (!choice.header().equals(header)) {
      choice = new Choice(header, options.preferred(header).orElse(options.fallback()));
      last = choice;
    }
    return choice.language();
  }
}
