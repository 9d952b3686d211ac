package io.charchub.views;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Translations;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import java.util.Map;

/**
 * What a visitor sees of an error: what happened in one sentence, in the site's language, and the
 * request id.
 */
final class ShortPage {
  private final BuiltInPage page = new BuiltInPage("pages/short.ftlh", "pages/short.css");

  Response response(Request request, int status) {
    Translations texts = Translations.framework();
    String key =
        "error." + (texts.has("error." + status + ".title") ? status : status < 500 ? 400 : 500);
    return page.render(
        Map.of(
            "language", Languages.code(Languages.current()),
            "direction", Languages.direction().attribute(),
            "status", status,
            "title", texts.tr(key + ".title"),
            "text", texts.tr(key + ".text"),
            "requestId", requestId(texts, request.requestId()),
            "home", texts.tr("error.home")));
  }

  /** The line with the id, which reads from left to right inside whatever language. */
  private static Markup requestId(Translations texts, String id) {
    String line = Html.escape(texts.tr("error.requestId", id));
    return new Markup(line.replace(id, "<bdi>" + id + "</bdi>"));
  }
}
