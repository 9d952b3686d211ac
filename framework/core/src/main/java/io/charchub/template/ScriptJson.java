package io.charchub.template;

import io.charchub.errors.Problem;
import io.charchub.i18n.Dates;
import io.charchub.text.Html;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data for a page's scripts: a {@code <script type="application/json">} that no browser runs, with
 * everything escaped that could end it. Django's {@code json_script}.
 *
 * <p>Writes texts, numbers, flags, dates, enums, maps and whatever can be gone through; no bean and
 * no model, so that a field nobody thought of does not reach the page.
 */
final class ScriptJson {
  private static final int DEEPEST = 32;

  private final StringBuilder json = new StringBuilder();

  private ScriptJson() {}

  static Markup element(@Nullable Object value, String id) {
    ScriptJson writer = new ScriptJson();
    writer.write(value, 0);
    String attribute = id.isEmpty() ? "" : " id=\"" + Html.escape(id) + "\"";
    return new Markup(
        "<script"
            + attribute
            + " type=\"application/json\">"
            + Html.escapeJson(writer.json.toString())
            + "</script>");
  }

  private void write(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw refused("data nested more than " + DEEPEST + " deep");
    }
    if (value == null || value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof Number number) {
      write(number);
    } else if (value instanceof Map<?, ?> map) {
      write(map, depth);
    } else if (value instanceof Iterable<?> elements) {
      write(elements, depth);
    } else if (value instanceof Enum<?> constant) {
      quote(EnumModel.value(constant));
    } else if (value instanceof TemporalAccessor moment && MomentModel.shows(value.getClass())) {
      quote(Dates.iso(moment));
    } else if (value instanceof CharSequence
        || value instanceof Markup
        || BeanProperties.isOfTheJdk(value.getClass())) {
      quote(value.toString());
    } else {
      throw refused("a " + value.getClass().getSimpleName());
    }
  }

  private void write(Number number) {
    String text =
        Numeric.of(number).map(Object::toString).orElseThrow(() -> refused("the number " + number));
    json.append(text);
  }

  private void write(Map<?, ?> map, int depth) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.append(separator);
      quote(String.valueOf(entry.getKey()));
      json.append(": ");
      write(entry.getValue(), depth + 1);
      separator = ", ";
    }
    json.append(map.isEmpty() ? "{}" : "}");
  }

  private void write(Iterable<?> elements, int depth) {
    String separator = "[";
    for (Object each : elements) {
      json.append(separator);
      write(each, depth + 1);
      separator = ", ";
    }
    json.append(separator.equals("[") ? "[]" : "]");
  }

  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }

  private static TemplateException refused(String what) {
    return new TemplateException(
        Problem.of("template.E006", "json_script cannot write " + what)
            .hint("pass a map or a list of texts, numbers, flags and dates"));
  }
}
