package io.charchub.corpus;

import io.charchub.corpus.MiscCorpus.Row;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where we answer otherwise than Django on purpose, and why. */
final class OnPurpose {
  private record Difference(String function, Predicate<Row> rows, String reason) {}

  private static final List<Difference> ALL =
      List.of(
          new Difference(
              "number_format",
              row -> row.locale().equals("fa") && row.in().path(2).asBoolean(),
              "Persian groups its numbers"),
          new Difference(
              "filesizeformat",
              row -> row.locale().equals("fa"),
              "the units of size are Persian words"),
          new Difference(
              "filesizeformat",
              row -> !row.in().get(0).isIntegralNumber(),
              "a size is a long: neither a text nor a fraction"),
          new Difference(
              "timesince",
              row -> row.locale().equals("fa") && row.out().asText().contains("،"),
              "two units are joined by a word, as people say it"),
          new Difference(
              "timesince",
              row -> row.in().size() > 2,
              "always at most two units are shown, as Django does unasked"),
          new Difference(
              "dateformat",
              row -> row.locale().equals("fa") && row.out().asText().contains("جولای"),
              "July has one name in Persian"),
          new Difference(
              "floatformat",
              row -> row.in().path(1).isTextual(),
              "the number of places is a number; numbers are grouped by another function"),
          new Difference(
              "floatformat",
              row -> !row.in().get(0).isNumber() && !row.in().get(0).isObject(),
              "what is no number is an error that says so"),
          new Difference(
              "linebreaks", row -> row.out().asText().contains("<p></p>"), "no paragraph is empty"),
          new Difference(
              "json_script", row -> true, "the same data, written without blanks and in UTF-8"),
          new Difference(
              "urlize",
              row -> row.text(0).contains("?"),
              "the query of a link is not written anew"),
          new Difference(
              "make_aware",
              OnPurpose::isSkipped,
              "a time that the clocks skip is the same instant, shown as the clocks show it"));

  private OnPurpose() {}

  static Optional<String> reason(Row row) {
    return ALL.stream()
        .filter(difference -> difference.function.equals(row.function()))
        .filter(difference -> difference.rows.test(row))
        .map(Difference::reason)
        .findFirst();
  }

  private static boolean isSkipped(Row row) {
    ZoneId zone = ZoneId.of(row.in().get(1).path("$tz").asText("Asia/Tehran"));
    return row.value(0) instanceof LocalDateTime time
        && zone.getRules().getValidOffsets(time).isEmpty();
  }
}
