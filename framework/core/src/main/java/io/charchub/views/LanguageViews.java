package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.http.Cookie;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.SafeRedirect;
import io.charchub.i18n.Languages;
import io.charchub.middleware.LanguageOptions;
import io.charchub.middleware.TimeZoneOptions;
import io.charchub.urls.Reverse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets visitors choose their language and their time zone. A project gives the views routes: {@code
 * path("language/", LanguageViews::setLanguage, "set_language")}.
 */
public final class LanguageViews {
  private LanguageViews() {}

  /**
   * Remembers the language of the form's field {@code language} in a cookie, and sends the visitor
   * to the address in {@code next}, which must be of this site, else back to where the form was,
   * else to the home page; to the address of that page in the chosen language where it has one. A
   * language that the site does not have changes nothing; nor does a request other than POST. A
   * script that asks for no page and names no {@code next} gets 204. Django's {@code set_language}.
   *
   * <p>Apps that know what visitors prefer are told ({@link
   * io.charchub.middleware.VisitorPreferences#languageChosen}).
   *
   * @throws IOException when the client does not send the rest of its form
   */
  public static Response setLanguage(Request request) throws IOException {
    LanguageOptions options = Services.current().get(LanguageOptions.class);
    Optional<Locale> chosen = options.named(posted(request, "language"));
    Optional<String> target = target(request);
    Response response =
        answer(
            target.map(
                page -> chosen.map(language -> Reverse.translate(page, language)).orElse(page)));
    chosen.ifPresent(
        language -> {
          remember(request, response, options.cookie(), Languages.code(language));
          options.preferences().forEach(each -> each.languageChosen(request, language));
        });
    return response;
  }

  /**
   * As {@link #setLanguage}, for the field {@code timezone}: a name of the tz database, such as
   * {@code Asia/Tehran}.
   *
   * @throws IOException when the client does not send the rest of its form
   */
  public static Response setTimeZone(Request request) throws IOException {
    TimeZoneOptions options = Services.current().get(TimeZoneOptions.class);
    Optional<ZoneId> chosen = TimeZoneOptions.named(posted(request, "timezone"));
    Response response = answer(target(request));
    chosen.ifPresent(
        zone -> {
          remember(request, response, options.cookie(), zone.getId());
          options.preferences().forEach(each -> each.timeZoneChosen(request, zone));
        });
    return response;
  }

  private static String posted(Request request, String field) throws IOException {
    return request.isMethod("POST") ? request.form().get(field, "") : "";
  }

  private static Response answer(Optional<String> target) {
    return target.map(Response::redirect).orElseGet(() -> Response.of(204));
  }

  /** Where to go from here; empty where no page is wanted. */
  private static Optional<String> target(Request request) throws IOException {
    String asked = request.query().get("next", "");
    String next = request.isMethod("POST") ? request.form().get("next", asked) : asked;
    if (next.isEmpty() && !request.accepts("text/html")) {
      return Optional.empty();
    }
    if (isOurs(request, next)) {
      return Optional.of(next);
    }
    String before = request.header("Referer", "");
    return Optional.of(isOurs(request, before) ? before : "/");
  }

  private static boolean isOurs(Request request, String address) {
    return SafeRedirect.isAllowed(address, Set.of(request.host()), request.isSecure());
  }

  private static void remember(Request request, Response response, Cookie cookie, String value) {
    response.cookie(cookie.value(value).secure(cookie.secure() || request.isSecure()));
  }
}
