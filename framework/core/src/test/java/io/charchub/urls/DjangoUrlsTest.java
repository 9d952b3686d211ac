package io.charchub.urls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers recorded from a real Django: what resolves to what, and which address a name has. */
class DjangoUrlsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> answersAsDjangoDoes() throws IOException {
    assertThat(UrlAnswers.RESOLVER.problems()).isEmpty();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode row : read("cases.json")) {
      String name = row.get("id").asText() + " " + row.get("fn").asText() + " " + row.get("in");
      tests.add(DynamicTest.dynamicTest(name, () -> check(row)));
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static void check(JsonNode row) throws IOException {
    String function = row.get("fn").asText();
    JsonNode in = row.get("in");
    JsonNode out = row.get("out");
    if (out.has("$error")) {
      assertThatThrownBy(() -> UrlAnswers.answer(function, in))
          .isInstanceOf(function.equals("resolve") ? Resolver404.class : NoReverseMatch.class);
    } else {
      String answer = JSON.writeValueAsString(UrlAnswers.answer(function, in));
      assertThat(JSON.readTree(answer)).isEqualTo(out);
    }
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = DjangoUrlsTest.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    }
  }
}
