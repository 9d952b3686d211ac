package io.charchub.views;

import io.charchub.http.Request;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import io.charchub.middleware.CsrfToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variables that every page has: {@code request}, {@code csrf_token}, {@code debug}, {@code
 * LANGUAGE_CODE}, {@code LANGUAGE_BIDI}, {@code LANGUAGE_DIRECTION} ({@code ltr} or {@code rtl}),
 * {@code LANGUAGES}, {@code TIME_ZONE}, {@code STATIC_URL}, {@code MEDIA_URL}. Django's standard
 * context processors, in one.
 *
 * @param debug whether the site is being developed
 * @param languages the languages a visitor may choose: codes with their names, in order
 * @param staticUrl where static files are, ending with a slash
 * @param mediaUrl where uploaded files are, ending with a slash
 */
public record StandardContext(
    boolean debug, Map<String, String> languages, String staticUrl, String mediaUrl)
    implements ContextProcessor {
  @Override
  public Map<String, Function<Request, @Nullable Object>> variables() {
    Map<String, Function<Request, @Nullable Object>> variables = new LinkedHashMap<>();
    variables.put("request", request -> request);
    variables.put("csrf_token", CsrfToken::get);
    variables.put("debug", request -> debug);
    variables.put("LANGUAGE_CODE", request -> Languages.code(Languages.current()));
    variables.put("LANGUAGE_BIDI", request -> Languages.direction().attribute().equals("rtl"));
    variables.put("LANGUAGE_DIRECTION", request -> Languages.direction().attribute());
    variables.put("LANGUAGES", request -> languages);
    variables.put("TIME_ZONE", request -> TimeZones.current().getId());
    variables.put("STATIC_URL", request -> staticUrl);
    variables.put("MEDIA_URL", request -> mediaUrl);
    return variables;
  }
}
