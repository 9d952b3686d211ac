package io.charchub.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  record Row(String id, String function, JsonNode in, String locale, JsonNode out) {
    boolean isError() {
      return out.has("$error");
    }

    @Nullable Object value(int index) {
      return index < in.size() ? decode(in.get(index)) : null;
    }

    String text(int index) {
      return in.get(index).asText();
    }

    /** The values as a view hands them to a template. */
    List<@Nullable Object> templateValues() {
      List<@Nullable Object> values = new ArrayList<>();
      for (JsonNode cell : in) {
        Object value = decode(cell);
        values.add(
            value instanceof JsonNode tree
                ? new ObjectMapper().convertValue(tree, Object.class)
                : value);
      }
      return values;
    }

    @Override
    public String toString() {
      return id + " " + function + in;
    }
  }

  /** Every row, of the folder that {@code -Dcorpus.dir=} names or of the copy kept here. */
  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream stream = open("misc.json")) {
      for (JsonNode row : new ObjectMapper().readTree(stream)) {
        rows.add(
            new Row(
                row.get("id").asText(),
                row.get("fn").asText(),
                row.get("in"),
                row.path("ctx").path("locale").asText("en"),
                row.get("out")));
      }
    }
    return rows;
  }

  /** The models that some rows speak of. */
  static JsonNode schema() throws IOException {
    try (InputStream stream = open("schema.json")) {
      return new ObjectMapper().readTree(stream);
    }
  }

  private static InputStream open(String file) throws IOException {
    String folder = System.getProperty("corpus.dir", "");
    return folder.isEmpty()
        ? Objects.requireNonNull(MiscCorpus.class.getResourceAsStream("/django-corpus/" + file))
        : Files.newInputStream(Path.of(folder, file));
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
