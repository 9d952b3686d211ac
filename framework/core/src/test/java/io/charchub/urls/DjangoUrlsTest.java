package io.charchub.urls;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers recorded from a real Django: what resolves to what, and which address a name has. */
class DjangoUrlsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final RoutedView VIEW =
      new RoutedView() {
        @Override
        public Response handle(Request request, Map<String, Object> kwargs) {
          return Response.text("");
        }
      };

  @TestFactory
  Stream<DynamicTest> answersAsDjangoDoes() throws IOException {
    UrlResolver resolver = UrlResolver.of(DjangoUrlsTest::patterns);
    assertThat(resolver.problems()).isEmpty();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode row : read("cases.json")) {
      String name = row.get("id").asText() + " " + row.get("fn").asText() + " " + row.get("in");
      tests.add(DynamicTest.dynamicTest(name, () -> check(resolver, row)));
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static void check(UrlResolver resolver, JsonNode row) {
    JsonNode in = row.get("in");
    JsonNode out = row.get("out");
    boolean resolves = row.get("fn").asText().equals("resolve");
    if (out.has("$error")) {
      assertThatThrownBy(() -> answer(resolver, resolves, in))
          .isInstanceOf(resolves ? Resolver404.class : NoReverseMatch.class);
    } else if (resolves) {
      ResolverMatch match = resolver.resolve(in.get(0).asText());
      assertThat(match.urlName()).isEqualTo(out.get("name").asText());
      assertThat(match.route()).isEqualTo(out.get("route").asText());
      assertThat(JSON.valueToTree(match.kwargs()).toString())
          .isEqualTo(out.get("kwargs").toString());
    } else {
      assertThat(answer(resolver, false, in)).isEqualTo(out.asText());
    }
  }

  private static Object answer(UrlResolver resolver, boolean resolves, JsonNode in) {
    String first = in.get(0).asText();
    if (resolves) {
      return resolver.resolve(first);
    }
    if (in.size() > 2) {
      List<Object> args = new ArrayList<>();
      in.get(2).forEach(value -> args.add(plain(value)));
      return resolver.reverse(first, args.toArray());
    }
    Map<String, Object> kwargs = new LinkedHashMap<>();
    in.get(1).fields().forEachRemaining(e -> kwargs.put(e.getKey(), plain(e.getValue())));
    return resolver.reverse(first, kwargs);
  }

  private static Object plain(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }

  private static List<Route> patterns() {
    try {
      List<Route> routes = new ArrayList<>();
      for (JsonNode row : read("patterns.json")) {
        routes.add(path(row.get(0).asText(), VIEW, row.get(1).asText()));
      }
      return routes;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = DjangoUrlsTest.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    }
  }
}
