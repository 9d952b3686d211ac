package io.charchub.contrib.humanize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.template.TemplateException;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The functions answer as Django's filters did, row by row, but for the differences named here with
 * their reasons. {@code -Dcorpus.dir=} names another folder of rows than that of {@code core}.
 */
class HumanizeCorpusTest {
  private static final Set<String> FUNCTIONS =
      Set.of("apnumber", "intcomma", "intword", "naturalday", "naturaltime", "ordinal");
  private static final Path ROWS = Path.of("../core/src/test/resources/django-corpus/misc.json");
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  private final Map<String, Integer> reasons = new TreeMap<>();

  @Test
  void everyRowAgreesOrHasItsReason() throws IOException {
    List<String> differences = new ArrayList<>();
    int rows = 0;
    for (JsonNode row : rows()) {
      rows++;
      String ours = answer(row);
      String theirs = row.get("out").isNull() ? "" : row.get("out").asText();
      if (!ours.equals(theirs)) {
        reason(row)
            .ifPresentOrElse(
                reason -> reasons.merge(reason, 1, Integer::sum),
                () -> differences.add(row + " ours: " + ours));
      }
    }
    int apart = reasons.values().stream().mapToInt(Integer::intValue).sum();
    reasons.forEach((reason, count) -> System.out.println(count + " " + reason));
    System.out.printf(
        "corpus humanize: %d of %d agree, %d otherwise on purpose%n",
        rows - apart - differences.size(), rows, apart);
    assertThat(differences).isEmpty();
    assertThat(rows - apart).as("rows that agree").isPositive();
  }

  private static Optional<String> reason(JsonNode row) {
    String function = row.get("fn").asText();
    boolean persian = language(row).equals("fa");
    if (function.equals("intcomma") && persian) {
      return Optional.of("intcomma: Persian groups its numbers");
    }
    if (function.equals("intcomma") && row.get("in").get(0).isNull()) {
      return Optional.of("intcomma: nothing is shown for nothing");
    }
    if (function.equals("naturaltime") && persian && row.get("out").asText().contains("،")) {
      return Optional.of("naturaltime: two units are joined by a word, as people say it");
    }
    return function.equals("naturaltime") && row.get("in").get(0).isTextual()
        ? Optional.of("naturaltime: what is no time is an error that says so")
        : Optional.empty();
  }

  private static List<JsonNode> rows() throws IOException {
    String folder = System.getProperty("corpus.dir", "");
    Path file = folder.isEmpty() ? ROWS : Path.of(folder, "misc.json");
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(Files.readAllBytes(file))) {
      if (FUNCTIONS.contains(row.get("fn").asText())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String language(JsonNode row) {
    return row.path("ctx").path("locale").asText("en");
  }

  private static String answer(JsonNode row) {
    String language = language(row);
    String code = language.equals("fa") ? "fa-u-ca-gregory-nu-latn" : language;
    try (Scope spoken = Languages.use(Languages.parse(code));
        Scope zone = TimeZones.use(TEHRAN);
        Scope clock = TimeZones.useClock(clock(row))) {
      return show(row);
    } catch (TemplateException e) {
      return "error";
    }
  }

  /** The second value of a row about times is what the clock showed. */
  private static Clock clock(JsonNode row) {
    Object now = row.get("in").size() > 1 ? decode(row.get("in").get(1)) : null;
    Instant instant =
        now instanceof LocalDate day
            ? day.atStartOfDay(TEHRAN).toInstant()
            : now instanceof Instant known ? known : Instant.EPOCH;
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private static String show(JsonNode row) {
    String function = row.get("fn").asText();
    Map<String, Object> context = new HashMap<>();
    context.put("x", decode(row.get("in").get(0)));
    boolean formatted = function.equals("naturalday") && row.get("in").size() > 2;
    context.put("format", formatted ? row.get("in").get(2).asText() : "");
    String call = function + (formatted ? "(x, format)" : "(x)");
    Templates.Builder templates =
        Templates.builder().source(TemplateSource.memory(Map.of("t.ftlh", "${" + call + "!}")));
    new HumanizeConfig().templateTags(templates);
    return Parser.unescapeEntities(templates.build().render("t.ftlh", context), false);
  }

  private static @Nullable Object decode(JsonNode value) {
    if (value.isObject()) {
      String text = value.elements().next().asText();
      return switch (value.fieldNames().next()) {
        case "$dec" -> new BigDecimal(text);
        case "$date" -> LocalDate.parse(text);
        case "$dt" -> Instant.parse(text);
        default -> throw new IllegalArgumentException(value.toString());
      };
    }
    return value.isNull()
        ? null
        : value.isIntegralNumber()
            ? (Object) value.bigIntegerValue()
            : value.isNumber() ? (Object) value.decimalValue() : value.asText();
  }
}
