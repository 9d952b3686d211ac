package io.charchub.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private enum Status {
    DRAFT,
    PUBLISHED
  }

  private record Author(String name, Optional<String> site) {}

  private record Post(long id, String title, Status status, List<Author> authors) {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void recordsMapsAndListsAreWritten() {
    Post post = new Post(1, "نوروز", Status.DRAFT, List.of(new Author("Sara", Optional.empty())));
    assertThat(Json.write(post))
        .isEqualTo(
            "{\"id\":1,\"title\":\"نوروز\",\"status\":\"draft\",\"authors\":[{\"name\":\"Sara\",\"site\":null}]}");
    assertThat(Json.writeIndented(Map.of("a", List.of(1))))
        .isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}\n");
  }

  @Test
  void valuesHaveTheFormThatProgramsExpect() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("instant", Instant.parse("2026-11-23T18:45:00.250Z"));
    values.put("date", LocalDate.of(2026, 11, 23));
    values.put("time", LocalTime.of(18, 45));
    values.put("duration", Duration.ofSeconds(93_784));
    values.put("decimal", new BigDecimal("1.50"));
    values.put("huge", new BigDecimal("1E+999999999"));
    values.put("uuid", new UUID(0, 1));
    values.put("uri", URI.create("https://example.com/"));
    values.put("bytes", new byte[] {1, 2, 3});
    values.put("ints", new int[] {1, 2});
    values.put("float", 0.1f);
    values.put("big", BigInteger.TWO.pow(70));
    values.put("map", Map.of(Status.PUBLISHED, 1));
    values.put("char", 'x');
    assertThat(Json.write(values))
        .isEqualTo(
            "{\"instant\":\"2026-11-23T18:45:00.250Z\",\"date\":\"2026-11-23\",\"time\":\"18:45\",\"duration\":\"P1DT02H03M04S\","
                + "\"decimal\":\"1.50\",\"huge\":\"1E+999999999\",\"uuid\":\"00000000-0000-0000-0000-000000000001\","
                + "\"uri\":\"https://example.com/\",\"bytes\":\"AQID\",\"ints\":[1,2],\"float\":0.1,"
                + "\"big\":1180591620717411303424,\"map\":{\"published\":1},\"char\":\"x\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "0",
        "-1",
        "9223372036854775807",
        "9223372036854775808",
        "1.5",
        "1.0E-300",
        "\"\"",
        "\"سلام 🎉 \\\" \\\\ \\u0000\"",
        "[]",
        "{}",
        "[[],{}]",
        "{\"a\":{\"b\":[1,null,false,\"x\"]},\"\":0}"
      })
  void whatIsReadIsWrittenAgain(String json) {
    assertThat(Json.write(Json.read(json))).isEqualTo(json);
  }

  @Test
  void numbersKeepTheirKind() {
    assertThat(Json.read("[1, 1.5, 1e2, 99999999999999999999]"))
        .isEqualTo(List.of(1L, 1.5, 100.0, new BigInteger("99999999999999999999")));
    assertThat(Json.read(bytes("[1.10, 1]"), Limits.DEFAULT.withExactNumbers()))
        .isEqualTo(List.of(new BigDecimal("1.10"), 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":2} | 1 | 11",
        "[1,\\n2,\\n x] | 3 | 3",
        "{\"a\" 1} | 1 | 6",
        "[1] 2 | 1 | 5",
        "[NaN] | 1 | 5",
        "[01] | 1 | 3",
        "'a' | 1 | 2"
      })
  void malformedJsonIsNamedWithItsPlace(String json, int line, int column) {
    assertThatThrownBy(() -> Json.read(json.replace("\\n", "\n")))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("serialization.E001 Not well-formed JSON: ")
        .hasMessageContaining("where: line " + line + ", column ")
        .hasMessageEndingWith("try: correct the text at this place")
        .satisfies(e -> assertThat(((SerializationException) e).line()).isEqualTo(line))
        .satisfies(
            e ->
                assertThat(((SerializationException) e).column())
                    .isBetween(column - 3, column + 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[",
        "{",
        "{\"a\"",
        "{\"a\":",
        "\"a",
        "[1,",
        "tru",
        "]",
        "\u0000",
        "/* c */1",
        "[1,]",
        "{a:1}"
      })
  void whatIsCutShortIsRefused(String json) {
    assertThatThrownBy(() -> Json.read(json))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("serialization.E001");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xff, '"'}, Limits.DEFAULT))
        .hasMessageStartingWith("serialization.E001");
  }

  @Test
  void whatIsBeyondTheLimitsIsRefused() {
    List<String> bombs =
        List.of(
            "[".repeat(65) + "]".repeat(65),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "9".repeat(101),
            "1e1000000000",
            "\"" + "a".repeat(1_048_577) + "\"",
            "{\"" + "k".repeat(257) + "\":1}",
            "[" + "1,".repeat(100_000) + "1]",
            " ".repeat(2_621_441));
    for (String bomb : bombs) {
      assertThatThrownBy(() -> Json.read(bomb))
          .isInstanceOf(SerializationException.class)
          .hasMessageStartingWith("serialization.E002 The data is beyond the limits: ")
          .hasMessageEndingWith(
              "try: send less at once, or read it with wider Limits where its sender is trusted")
          .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(500));
    }
    assertThatThrownBy(() -> Json.read(bytes("1e5000"), Limits.DEFAULT.withExactNumbers()))
        .hasMessageStartingWith("serialization.E002");
    assertThat(Json.read("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
    assertThat(
            Json.read(
                bytes("\"" + "a".repeat(3_000_000) + "\""),
                Limits.DEFAULT.withDocumentLength(4_000_000)))
        .isNotNull();
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClassNamedByTheInputIsText() {
    assertThat(Json.read("[\"com.sun.rowset.JdbcRowSetImpl\",{\"@class\":\"java.lang.Runtime\"}]"))
        .isEqualTo(List.of("com.sun.rowset.JdbcRowSetImpl", Map.of("@class", "java.lang.Runtime")));
  }

  @Test
  void aValueWithoutAFormIsNamedWithItsPlace() {
    Map<String, Object> data = Map.of("posts", List.of(1, Map.of("author", new Object())));
    assertThatThrownBy(() -> Json.write(data))
        .isInstanceOf(SerializationException.class)
        .hasMessage(
            """
            serialization.E003 A value of java.lang.Object cannot be written as data
              where: posts[1].author
              try: give maps, lists, records, texts, numbers, booleans, enums, dates, UUIDs or bytes""");
    assertThatThrownBy(() -> Json.write(Double.NaN))
        .hasMessageStartingWith(
            "serialization.E003 The number NaN cannot be written as data\n  where: the top");
    Map<String, Object> nullKey = new LinkedHashMap<>();
    nullKey.put(null, 1);
    assertThatThrownBy(() -> Json.write(nullKey))
        .hasMessageStartingWith("serialization.E003 A map with a null key");
  }

  @Test
  void dataThatContainsItselfIsRefused() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    assertThatThrownBy(() -> Json.write(circle))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith(
            "serialization.E004 The data is nested more than 64 levels deep, or contains itself\n  where: [0][0]")
        .hasMessageEndingWith("try: write the key of a thing in place of the thing");
  }

  @Test
  void nullsInListsAreKept() {
    assertThat(Json.write(Arrays.asList(1, null))).isEqualTo("[1,null]");
  }
}
