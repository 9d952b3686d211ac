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

  private static String render(String expression, Map<String, @Nullable Object> variables) {
    return Templates.builder()
        .source(TemplateSource.memory(Map.of("t.ftlh", "${" + expression + "}")))
        .build()
        .render("t.ftlh", variables);
  }
}
