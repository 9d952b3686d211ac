package io.charchub.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** How the functions of templates answer the questions that were put to Django's filters. */
public final class TemplateAnswers {
  public static final Set<String> FUNCTIONS =
      Set.of(
          "floatformat",
          "json_script",
          "linebreaks",
          "linebreaksbr",
          "pluralize",
          "striptags",
          "urlencode",
          "yesno");

  /**
   * What one writes for Django's filters that FreeMarker has itself: {@code a} is the value, {@code
   * b} the argument. The table in {@code docs/topics/templates.md} is this one.
   */
  public static final Map<String, String> BUILT_INS =
      Map.ofEntries(
          Map.entry("localize", "a"),
          Map.entry("add", "a + b"),
          Map.entry("cut", "a?replace(b, '')"),
          Map.entry("default", "a?has_content?then(a, b)"),
          Map.entry("default_if_none", "a!b"),
          Map.entry("divisibleby", "(a % b == 0)"),
          Map.entry("first", "a?is_string?then(a[0..*1], (a?first)!'')"),
          Map.entry("join", "a?join(b)"),
          Map.entry("last", "a?is_string?then(a[a?length - 1], (a?last)!'')"),
          Map.entry("length", "a?is_string?then(a?length, a?size)"),
          Map.entry("ljust", "a?right_pad(b)"),
          Map.entry("rjust", "a?left_pad(b)"),
          Map.entry("title", "a?lower_case?capitalize"),
          Map.entry("wordcount", "a?word_list?size"));

  /** Those that give HTML; what the others give is escaped by the page. */
  private static final Set<String> MARKUP = Set.of("json_script", "linebreaks", "linebreaksbr");

  private TemplateAnswers() {}

  /** What {@code function} writes for these values, of which the first may be null. */
  public static String answer(String function, List<@Nullable Object> values) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    StringBuilder call = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      variables.put("x" + i, values.get(i));
      call.append(i == 0 ? "" : ", ").append("x" + i);
    }
    String written = render(function + "(" + call + ")", variables);
    return MARKUP.contains(function) ? written : Parser.unescapeEntities(written, false);
  }

  /** What a page shows for {@code expression} of these values. */
  public static String evaluate(String expression, List<@Nullable Object> values) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      variables.put(String.valueOf((char) ('a' + i)), values.get(i));
    }
    return Parser.unescapeEntities(render(expression, variables), false);
  }

  /** A value of Django's as its page shows it. */
  public static @Nullable String written(@Nullable Object value) {
    return value == null ? null : Parser.unescapeEntities(String.valueOf(value), false);
  }

  private static String render(String expression, Map<String, @Nullable Object> variables) {
    return Templates.builder()
        .source(TemplateSource.memory(Map.of("t.ftlh", "${" + expression + "}")))
        .build()
        .render("t.ftlh", variables);
  }
}
