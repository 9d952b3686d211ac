package io.charchub.template;

import io.charchub.i18n.Dates;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.TimeZones;
import io.charchub.i18n.Translations;
import io.charchub.text.Highlight;
import io.charchub.text.Html;
import io.charchub.text.Slugs;
import io.charchub.text.Truncate;
import io.charchub.text.Urlize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The functions that every template may call: dates, numbers, words and texts in the active
 * language. Their names are those of Django's filters; what FreeMarker has itself ({@code
 * ?upper_case}, {@code ?join}, {@code !}) is not here.
 */
final class StandardFunctions {
  private final Markdown markdown;

  StandardFunctions(Markdown markdown) {
    this.markdown = markdown;
  }

  Map<String, TemplateFunction> all() {
    Map<String, TemplateFunction> functions = new LinkedHashMap<>();
    addDates(functions);
    addNumbers(functions);
    addTexts(functions);
    addWords(functions);
    return functions;
  }

  private static void addDates(Map<String, TemplateFunction> functions) {
    functions.put("date", arguments -> moment(arguments, "date"));
    functions.put("time", arguments -> moment(arguments, "time"));
    functions.put("datetime", arguments -> moment(arguments, "datetime"));
    functions.put(
        "isodate",
        arguments -> {
          TemporalAccessor moment = moment(arguments.count(1, 1), 0);
          return moment == null ? "" : Dates.iso(moment);
        });
    functions.put(
        "now",
        arguments -> Dates.format(TimeZones.now(), arguments.count(0, 1).text(0, "datetime")));
    functions.put(
        "timesince",
        arguments -> {
          TemporalAccessor from = moment(arguments.count(1, 2), 0);
          TemporalAccessor now = moment(arguments, 1);
          return from == null
              ? ""
              : now == null ? Dates.timeSince(from) : Dates.timeSince(from, now);
        });
    functions.put(
        "timeuntil",
        arguments -> {
          TemporalAccessor to = moment(arguments.count(1, 2), 0);
          TemporalAccessor now = moment(arguments, 1);
          return to == null ? "" : now == null ? Dates.timeUntil(to) : Dates.timeUntil(to, now);
        });
  }

  private static String moment(Arguments arguments, String format) {
    TemporalAccessor moment = moment(arguments.count(1, 2), 0);
    return moment == null ? "" : Dates.format(moment, arguments.text(1, format));
  }

  private static @Nullable TemporalAccessor moment(Arguments arguments, int position) {
    Object value = arguments.value(position);
    if (value == null) {
      return null;
    }
    if (value instanceof Date date) {
      return MomentModel.of(date).moment();
    }
    if (value instanceof TemporalAccessor moment && MomentModel.shows(value.getClass())) {
      return moment;
    }
    throw arguments.wrong(
        "A date or a time is needed, and this is a " + value.getClass().getSimpleName(),
        "pass an Instant, LocalDate, LocalTime, LocalDateTime, OffsetDateTime or ZonedDateTime");
  }

  private static void addNumbers(Map<String, TemplateFunction> functions) {
    functions.put(
        "number",
        arguments -> {
          BigDecimal number = arguments.count(1, 2).number(0);
          return arguments.size() == 1
              ? Numbers.grouped(number)
              : Numbers.grouped(number, arguments.integer(1, 0));
        });
    functions.put("floatformat", StandardFunctions::floatFormat);
    functions.put(
        "filesizeformat",
        arguments -> Numbers.fileSize(arguments.count(1, 1).number(0).longValue()));
    functions.put("pluralize", StandardFunctions::pluralize);
  }

  /**
   * Django's rule: a negative count (-1 is the default) shows no fraction where the number itself
   * has none, else exactly so many places.
   */
  private static String floatFormat(Arguments arguments) {
    BigDecimal number = arguments.count(1, 2).number(0);
    int decimals = Math.max(-50, Math.min(50, arguments.integer(1, -1)));
    BigDecimal rounded = number.setScale(Math.abs(decimals), RoundingMode.HALF_UP);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return Numbers.format(rounded, decimals < 0 && whole ? 0 : Math.abs(decimals));
  }

  private static String pluralize(Arguments arguments) {
    String[] endings = arguments.count(1, 2).text(1, "s").split(",", -1);
    if (arguments.value(0) == null || endings.length > 2) {
      return "";
    }
    String one = endings.length == 1 ? "" : endings[0];
    return isOne(arguments) ? one : endings[endings.length - 1];
  }

  private static boolean isOne(Arguments arguments) {
    Object value = arguments.value(0);
    if (value instanceof Collection<?> collection) {
      return collection.size() == 1;
    }
    return Numeric.of(value).filter(number -> number.compareTo(BigDecimal.ONE) == 0).isPresent();
  }

  private void addTexts(Map<String, TemplateFunction> functions) {
    functions.put(
        "truncatewords",
        arguments -> Truncate.words(arguments.count(2, 2).text(0, ""), arguments.integer(1, 0)));
    functions.put(
        "truncatechars",
        arguments -> Truncate.chars(arguments.count(2, 2).text(0, ""), arguments.integer(1, 0)));
    functions.put(
        "linebreaks", arguments -> new Markup(paragraphsOfHtml(html(arguments.count(1, 1)))));
    functions.put(
        "linebreaksbr",
        arguments -> new Markup(unixLines(html(arguments.count(1, 1))).replace("\n", "<br>")));
    functions.put(
        "urlize",
        arguments ->
            new Markup(
                Urlize.html(
                    arguments.count(1, 2).text(0, ""),
                    Integer.MAX_VALUE,
                    arguments.text(1, "nofollow"))));
    functions.put(
        "highlight",
        arguments ->
            new Markup(
                Highlight.html(
                    arguments.count(2, 2).text(0, ""),
                    List.of(arguments.text(1, "").strip().split("\\s+")))));
    functions.put("striptags", arguments -> Jsoup.parse(arguments.count(1, 1).text(0, "")).text());
    functions.put("markdown", arguments -> markdown.toHtml(arguments.count(1, 1).text(0, "")));
    functions.put("slugify", arguments -> Slugs.slugify(arguments.count(1, 1).text(0, ""), true));
    functions.put(
        "urlencode",
        arguments ->
            URLEncoder.encode(arguments.count(1, 1).text(0, ""), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2F", "/"));
    functions.put(
        "json_script",
        arguments -> ScriptJson.element(arguments.count(1, 2).value(0), arguments.text(1, "")));
  }

  /** The first argument as HTML: what is HTML already as it is, all else escaped. */
  private static String html(Arguments arguments) {
    return arguments.value(0) instanceof Markup markup
        ? markup.html()
        : Html.escape(arguments.text(0, ""));
  }

  /**
   * Blank lines part paragraphs, other line ends become {@code <br>}, and all of it is escaped
   * first.
   */
  static String paragraphs(String text) {
    return paragraphsOfHtml(Html.escape(text));
  }

  private static String paragraphsOfHtml(String text) {
    StringBuilder html = new StringBuilder(text.length() + 32);
    StringBuilder paragraph = new StringBuilder();
    for (String line : unixLines(text.strip()).split("\n", -1)) {
      if (line.isBlank()) {
        close(paragraph, html);
      } else {
        paragraph.append(paragraph.length() == 0 ? "" : "<br>").append(line);
      }
    }
    close(paragraph, html);
    return html.toString();
  }

  private static void close(StringBuilder paragraph, StringBuilder html) {
    if (paragraph.length() > 0) {
      html.append(html.length() == 0 ? "<p>" : "\n\n<p>").append(paragraph).append("</p>");
      paragraph.setLength(0);
    }
  }

  private static String unixLines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static void addWords(Map<String, TemplateFunction> functions) {
    functions.put(
        "trans",
        arguments -> {
          String key = arguments.text(0);
          if (arguments.size() == 1) {
            return Translations.current().tr(key);
          }
          Object[] values = arguments.positional().subList(1, arguments.size()).toArray();
          return Translations.current().tr(key, values);
        });
    functions.put(
        "ntrans",
        arguments ->
            Translations.current()
                .plural(
                    arguments.count(3, 3).text(0),
                    arguments.text(1),
                    arguments.number(2).longValue()));
    functions.put(
        "ptrans",
        arguments -> {
          String context = arguments.text(0);
          String text = arguments.text(1);
          Object[] values = arguments.positional().subList(2, arguments.size()).toArray();
          return Translations.current().trIn(context, text, values);
        });
    functions.put(
        "nptrans",
        arguments ->
            Translations.current()
                .pluralIn(
                    arguments.count(4, 4).text(0),
                    arguments.text(1),
                    arguments.text(2),
                    arguments.number(3).longValue()));
    functions.put(
        "yesno",
        arguments -> {
          String[] words = arguments.count(1, 2).text(1, "yes,no,maybe").split(",", 3);
          Object value = arguments.value(0);
          int chosen = Boolean.TRUE.equals(value) ? 0 : value == null && words.length == 3 ? 2 : 1;
          return words[Math.min(chosen, words.length - 1)];
        });
  }
}
