package io.charchub.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions about small functions and the answers that a real Django gave: the rows of {@code
 * django-corpus/misc.json}.
 */
final class MiscCorpus {
  private MiscCorpus() {}

  /**
   * One question and its answer. {@code out} is JSON; {@code {"$error": ...}} means that Django
   * raised an error.
   */
  record Row(String id, String function, List<JsonNode> in, String locale, JsonNode out) {
    boolean isError() {
      return out.has("$error");
    }

    @Nullable Object value(int index) {
      return index < in.size() ? decode(in.get(index)) : null;
    }

    String text(int index) {
      return in.get(index).asText();
    }

    @Override
    public String toString() {
      return id + " " + function + in;
    }
  }

  static List<Row> rows(Set<String> functions) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream stream = MiscCorpus.class.getResourceAsStream("/django-corpus/misc.json")) {
      for (JsonNode row : new ObjectMapper().readTree(stream)) {
        if (functions.contains(row.get("fn").asText())) {
          List<JsonNode> in = new ArrayList<>();
          row.get("in").forEach(in::add);
          rows.add(
              new Row(
                  row.get("id").asText(),
                  row.get("fn").asText(),
                  in,
                  row.path("ctx").path("locale").asText("en"),
                  row.get("out")));
        }
      }
    }
    return rows;
  }

  /** The value of a cell, typed values of the corpus included. */
  static @Nullable Object decode(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isObject() && node.size() == 1) {
      String kind = node.fieldNames().next();
      String text = node.elements().next().asText();
      return switch (kind) {
        case "$dec" -> new BigDecimal(text);
        case "$date" -> LocalDate.parse(text);
        case "$time" -> LocalTime.parse(text);
        case "$dt" -> Instant.parse(text);
        case "$naive" -> LocalDateTime.parse(text);
        case "$dur" -> java.time.Duration.ofNanos(Long.parseLong(text) * 1000);
        default -> node;
      };
    }
    if (node.isIntegralNumber()) {
      return node.bigIntegerValue().bitLength() < 64
          ? (Object) node.longValue()
          : node.bigIntegerValue();
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isTextual() ? node.textValue() : node;
  }
}
