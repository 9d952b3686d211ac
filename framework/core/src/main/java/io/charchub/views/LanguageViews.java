package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.http.Cookie;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.SafeRedirect;
import io.charchub.i18n.Languages;
import io.charchub.middleware.LanguageOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets visitors choose their language. A project gives the view a route: {@code path("language/",
 * LanguageViews::setLanguage, "set_language")}.
 */
public final class LanguageViews {
  private LanguageViews() {}

  /**
   * Remembers the language of the form's field {@code language} in a cookie, and sends the visitor
   * to the address in {@code next}, which must be of this site, else back to where the form was,
   * else to the home page. A language that the site does not have changes nothing; nor does a
   * request other than POST. A script that asks for no page and names no {@code next} gets 204.
   * Django's {@code set_language}.
   *
   * @throws IOException when the client does not send the rest of its form
   */
  public static Response setLanguage(Request request) throws IOException {
    boolean posted = request.isMethod("POST");
    Response response = answer(request, next(request, posted));
    if (posted) {
      LanguageOptions options = Services.current().get(LanguageOptions.class);
      Optional<Locale> chosen = options.named(request.form().get("language", ""));
      chosen.ifPresent(language -> remember(request, response, options.cookie(), language));
    }
    return response;
  }

  private static Response answer(Request request, String next) {
    if (next.isEmpty() && !request.accepts("text/html")) {
      return Response.of(204);
    }
    if (isOurs(request, next)) {
      return Response.redirect(next);
    }
    String before = request.header("Referer", "");
    return Response.redirect(isOurs(request, before) ? before : "/");
  }

  private static String next(Request request, boolean posted) throws IOException {
    String asked = request.query().get("next", "");
    return posted ? request.form().get("next", asked) : asked;
  }

  private static boolean isOurs(Request request, String address) {
    return SafeRedirect.isAllowed(address, Set.of(request.host()), request.isSecure());
  }

  private static void remember(Request request, Response response, Cookie cookie, Locale language) {
    response.cookie(
        cookie.value(Languages.code(language)).secure(cookie.secure() || request.isSecure()));
  }
}
