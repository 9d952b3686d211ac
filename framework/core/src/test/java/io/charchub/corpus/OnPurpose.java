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
              "json_script",
              row -> !isAscii(row.in().toString()),
              "letters beyond ASCII are written in UTF-8, the page's own encoding"),
          new Difference(
              "urlize",
              row -> row.text(0).contains("&amp;"),
              "a text is text: &amp; in it is five letters of a link's query, not one"),
          new Difference(
              "localize",
              row -> row.in().get(0).isNull(),
              "a value that is missing is an error of the template unless it says ${x!}"),
          new Difference(
              "localize",
              row -> row.in().get(0).isBoolean(),
              "true is written as programs write it"),
          new Difference(
              "localize",
              row -> row.in().get(0).has("$dec"),
              "a number is written as programs write it; number(n) keeps the places of a decimal"),
          new Difference(
              "add",
              row -> row.in().get(0).isNull() || row.in().get(0).isArray(),
              "a missing value is an error, and a list is shown by <#list> or ?join"),
          new Difference(
              "length",
              row -> !row.in().get(0).isArray() && !row.in().get(0).isTextual(),
              "what has no length is an error, unless the template says (x![])?size"),
          new Difference(
              "length",
              row -> row.text(0).codePoints().anyMatch(Character::isSupplementaryCodePoint),
              "FreeMarker counts as Java does: a letter beyond the first 65,536 is two"),
          new Difference(
              "escape_uri_path",
              row -> row.text(0).matches(".*[;=].*"),
              "; and = mean themselves in a path (RFC 3986), as in the addresses that reverse makes"),
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

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  private static boolean isSkipped(Row row) {
    ZoneId zone = ZoneId.of(row.in().get(1).path("$tz").asText("Asia/Tehran"));
    return row.value(0) instanceof LocalDateTime time
        && zone.getRules().getValidOffsets(time).isEmpty();
  }
}
