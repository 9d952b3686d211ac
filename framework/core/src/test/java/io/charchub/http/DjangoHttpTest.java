package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers recorded from a real Django: dates, tags, cookies, queries, hosts, redirects. */
class DjangoHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Ours is not Django's answer here, on purpose. */
  private static final Set<String> OTHERWISE = Set.of();

  @TestFactory
  Stream<DynamicTest> answersAsDjangoDoes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = DjangoHttpTest.class.getResourceAsStream("cases.json")) {
      for (JsonNode row : JSON.readTree(in)) {
        String fn = row.get("fn").asText();
        if (fn.equals("sanitize_file_name") || OTHERWISE.contains(row.get("id").asText())) {
          continue; // the first is the room files' own
        }
        tests.add(
            DynamicTest.dynamicTest(
                row.get("id").asText() + " " + fn + " " + row.get("in"),
                () -> check(fn, row.get("in"), row.get("out"))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private static void check(String fn, JsonNode in, JsonNode out) {
    if (out.has("$error")) {
      assertThatThrownBy(() -> HttpAnswers.answer(fn, in)).isInstanceOf(RuntimeException.class);
    } else {
      assertThat(JSON.valueToTree(HttpAnswers.answer(fn, in)).toString()).isEqualTo(out.toString());
    }
  }
}
