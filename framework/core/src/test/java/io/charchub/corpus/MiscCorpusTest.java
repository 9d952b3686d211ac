package io.charchub.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.corpus.MiscCorpus.Row;
import io.charchub.crypto.CryptoAnswers;
import io.charchub.db.migrations.state.CorpusModels;
import io.charchub.db.migrations.state.NameAnswers;
import io.charchub.http.HttpAnswers;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.middleware.MiddlewareAnswers;
import io.charchub.template.TemplateAnswers;
import io.charchub.urls.UrlAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The small functions answer as Django does, row by row, but for {@link OnPurpose the differences}
 * and {@link NoCounterpart the functions} named with their reasons. {@code -Dcorpus.dir=} names
 * another folder of rows; what differs is written to {@code target}.
 */
class MiscCorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DIFFERENCES = Path.of("target", "corpus-misc-differences.json");

  private static final Map<String, Function<Row, @Nullable Object>> FUNCTIONS =
      new TreeMap<>(GroundAnswers.functions());

  static {
    HttpAnswers.FUNCTIONS.forEach(
        name -> FUNCTIONS.putIfAbsent(name, row -> json(HttpAnswers.answer(name, row.in()))));
    UrlAnswers.FUNCTIONS.forEach(
        name -> FUNCTIONS.put(name, row -> json(UrlAnswers.answer(name, row.in()))));
    MiddlewareAnswers.FUNCTIONS.forEach(
        name -> FUNCTIONS.put(name, row -> json(MiddlewareAnswers.answer(name, row.in()))));
    TemplateAnswers.FUNCTIONS.forEach(
        name -> FUNCTIONS.put(name, row -> TemplateAnswers.answer(name, row.templateValues())));
    TemplateAnswers.BUILT_INS.forEach(
        (name, expression) ->
            FUNCTIONS.put(name, row -> TemplateAnswers.evaluate(expression, row.templateValues())));
    CryptoAnswers.FUNCTIONS.forEach(
        name -> FUNCTIONS.put(name, row -> CryptoAnswers.answer(name, row.templateValues())));
    FUNCTIONS.put("model_names", row -> NameAnswers.ofModel(models(), row.in().get(0)));
    FUNCTIONS.put(
        "model_names.m2m",
        row -> NameAnswers.ofRelation(models(), row.in().get(0), row.in().get(1).asText()));
  }

  /** A row that we answer otherwise, with no reason given. */
  private record Difference(String id, String fn, JsonNode in, String django, String ours) {}

  private final List<Difference> differences = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int elsewhere;

  @Test
  void everyRowAgreesOrHasItsReason() throws IOException {
    List<Row> rows = MiscCorpus.rows();
    rows.forEach(this::replay);
    int without = reasons.values().stream().mapToInt(Integer::intValue).sum();
    int agreed = rows.size() - without - elsewhere - differences.size();
    Files.createDirectories(Objects.requireNonNull(DIFFERENCES.getParent()));
    JSON.writerWithDefaultPrettyPrinter().writeValue(DIFFERENCES.toFile(), differences);
    reasons.forEach((reason, count) -> System.out.println(count + " " + reason));
    System.out.printf(
        "corpus misc: %d of %d agree, %d without counterpart, %d replayed with their app%n",
        agreed, rows.size(), without, elsewhere);
    assertThat(differences).isEmpty();
    assertThat(agreed).as("rows that agree").isPositive();
  }

  private void replay(Row row) {
    String function = row.function();
    if (NoCounterpart.OF_HUMANIZE.contains(function)) {
      elsewhere++;
    } else if (NoCounterpart.REASONS.containsKey(function)) {
      count(function + ": " + NoCounterpart.REASONS.get(function));
    } else if (!FUNCTIONS.containsKey(function)) {
      differ(row, "no such function: neither replayed nor said to be without counterpart");
    } else {
      compare(row);
    }
  }

  private void compare(Row row) {
    try {
      Object answer = answer(row);
      Object expected = row.isError() ? "error" : expected(row);
      if (!same(answer, expected) && !(row.isError() && answer == null)) {
        OnPurpose.reason(row)
            .ifPresentOrElse(
                reason -> count(row.function() + " " + row.id() + ": " + reason),
                () -> differ(row, String.valueOf(answer)));
      }
    } catch (NoAnswer e) {
      count(row.function() + " " + row.id() + ": " + e.getMessage());
    }
  }

  /** The answer as far as it is one of ours to give, as the room that is asked reads it. */
  private static @Nullable Object expected(Row row) {
    if (row.function().startsWith("model_names")) {
      return NameAnswers.expected(row.out());
    }
    return TemplateAnswers.BUILT_INS.containsKey(row.function())
        ? TemplateAnswers.written(MiscCorpus.decode(row.out()))
        : MiscCorpus.decode(row.out());
  }

  private static CorpusModels models() {
    try {
      return new CorpusModels(MiscCorpus.schema());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void count(String reason) {
    reasons.merge(reason, 1, Integer::sum);
  }

  private void differ(Row row, String ours) {
    differences.add(new Difference(row.id(), row.function(), row.in(), row.out().toString(), ours));
  }

  /** Trees are compared as they are written, whatever the width of their numbers. */
  private static boolean same(@Nullable Object answer, @Nullable Object expected) {
    return answer instanceof JsonNode ours && expected instanceof JsonNode theirs
        ? ours.equals(theirs) || ours.toString().equals(theirs.toString())
        : Objects.equals(answer, expected);
  }

  private static @Nullable Object json(@Nullable Object answer) {
    try {
      return MiscCorpus.decode(JSON.readTree(JSON.writeValueAsString(answer)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object answer(Row row) {
    String language = row.locale().equals("fa") ? "fa-u-ca-gregory-nu-latn" : row.locale();
    try (Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"));
        Scope scope = Languages.use(Languages.parse(language))) {
      return Objects.requireNonNull(FUNCTIONS.get(row.function())).apply(row);
    } catch (NoAnswer e) {
      throw e;
    } catch (RuntimeException e) {
      return row.isError() ? "error" : e.toString();
    }
  }
}
