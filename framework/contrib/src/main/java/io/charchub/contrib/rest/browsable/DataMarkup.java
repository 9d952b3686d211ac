package io.charchub.contrib.rest.browsable;

import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON for people's eyes: indented, each text isolated from the direction of its neighbours, and
 * addresses of this site as links. Everything that was data is escaped.
 */
final class DataMarkup {
  private static final String STEP = "  ";

  private final StringBuilder html = new StringBuilder();
  private final String site;

  private DataMarkup(String site) {
    this.site = site;
  }

  /**
   * The data as they are sent, as markup.
   *
   * @param site scheme and host; texts that begin with it become links
   */
  static Markup of(@Nullable Object data, String site) {
    byte[] json = Json.writeBytes(data);
    Limits limits = Limits.DEFAULT.withDocumentLength(Math.max(1, json.length));
    DataMarkup markup = new DataMarkup(site);
    markup.value(Json.read(json, limits), "\n");
    return new Markup(markup.html.toString());
  }

  private void value(@Nullable Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      map(map, line);
    } else if (value instanceof List<?> list) {
      list(list, line);
    } else if (value instanceof String text) {
      text(text);
    } else {
      html.append("<b>").append(value).append("</b>");
    }
  }

  private void map(Map<?, ?> map, String line) {
    html.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      html.append(line).append(STEP).append("<i>").append(quoted(String.valueOf(entry.getKey())));
      html.append("</i>: ");
      value(entry.getValue(), line + STEP);
      html.append(entries.hasNext() ? "," : line);
    }
    html.append('}');
  }

  private void list(List<?> list, String line) {
    html.append('[');
    for (int i = 0; i < list.size(); i++) {
      html.append(line).append(STEP);
      value(list.get(i), line + STEP);
      html.append(i < list.size() - 1 ? "," : line);
    }
    html.append(']');
  }

  private void text(String text) {
    String shown = quoted(text);
    if (text.startsWith(site + "/")) {
      html.append("<a href=\"").append(Html.escape(text)).append("\">").append(shown);
      html.append("</a>");
    } else {
      html.append("<bdi>").append(shown).append("</bdi>");
    }
  }

  private static String quoted(String text) {
    return Html.escape(Json.write(text));
  }
}
