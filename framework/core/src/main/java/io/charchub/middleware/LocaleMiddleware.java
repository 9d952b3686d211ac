package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.PercentEncoding;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.urls.UrlResolver;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers in the visitor's language: the one that the address begins with, else the one that an app
 * knows ({@link VisitorPreferences}), else the one that a cookie remembers, else the first of the
 * browser's that the site has, else the site's own. Django's {@code LocaleMiddleware}, with the
 * second step added.
 *
 * <p>Where addresses have prefixes, one that leads nowhere without a prefix and somewhere with it
 * is redirected there. Where the site's own language goes without, an address without a prefix is
 * in that language whoever asks.
 */
public final class LocaleMiddleware implements Middleware {
  private final LanguageOptions options;
  private final UrlResolver resolver;
  private final boolean appendSlash;

  /** What the header that came last led to: visitors of one site mostly send the same few. */
  private volatile Choice last;

  private record Choice(String header, Locale language) {}

  /**
   * Chooses among the site's languages.
   *
   * @param resolver knows whether addresses begin with languages
   * @param appendSlash whether a redirect to a prefix adds a missing last slash too
   */
  public LocaleMiddleware(LanguageOptions options, UrlResolver resolver, boolean appendSlash) {
    this.options = options;
    this.resolver = resolver;
    this.appendSlash = appendSlash;
    this.last = new Choice("", options.fallback());
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Optional<Locale> ofPath = resolver.languageOf(request.path());
    boolean bare = ofPath.isEmpty() && resolver.leavesDefaultBare();
    Locale language =
        ofPath.orElseGet(() -> bare ? options.fallback() : languageOfVisitor(request));
    Response response;
    try (Scope scope = Languages.use(language)) {
      response = next.handle(request);
      if (response.status() == 404 && ofPath.isEmpty() && !bare) {
        response = withPrefix(request, language).orElse(response);
      }
    }
    if (ofPath.isEmpty() && !bare) {
      response.vary("Accept-Language");
    }
    response.headers().setIfAbsent("Content-Language", Languages.code(language));
    return response;
  }

  /**
   * A redirect to the same address below the code of the language; empty where nothing is there.
   */
  private Optional<Response> withPrefix(Request request, Locale language) {
    if (!resolver.hasLanguagePrefixes()) {
      return Optional.empty();
    }
    String prefix = "/" + Languages.code(language);
    String path = prefix + request.path();
    String slash = "";
    if (!resolver.isValid(path)) {
      slash = appendSlash && !path.endsWith("/") ? "/" : "";
      if (slash.isEmpty() || !resolver.appendsSlash(path + slash)) {
        return Optional.empty();
      }
    }
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    String target = PercentEncoding.encodePath(path) + slash + PercentEncoding.encodeIri(query);
    return Optional.of(Response.redirect(target).vary("Cookie"));
  }

  private Locale languageOfVisitor(Request request) {
    for (VisitorPreferences each : options.preferences()) {
      Optional<Locale> preferred =
          each.language(request).flatMap(language -> options.named(Languages.code(language)));
      if (preferred.isPresent()) {
        return preferred.get();
      }
    }
    Optional<Locale> remembered = request.cookie(options.cookie().name()).flatMap(options::nearest);
    return remembered.orElseGet(() -> languageOfBrowser(request));
  }

  private Locale languageOfBrowser(Request request) {
    String header = request.header("Accept-Language", "");
    Choice choice = last;
    if (!choice.header().equals(header)) {
      choice = new Choice(header, options.preferred(header).orElse(options.fallback()));
      last = choice;
    }
    return choice.language();
  }
}
