package io.charchub.urls;

import static io.charchub.urls.Routes.path;

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
import java.util.Set;

/** How this room answers the questions that were put to a real Django about its URL patterns. */
public final class UrlAnswers {
  public static final Set<String> FUNCTIONS = Set.of("resolve", "reverse");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final RoutedView VIEW =
      new RoutedView() {
        @Override
        public Response handle(Request request, Map<String, Object> kwargs) {
          return Response.text("");
        }
      };

  static final UrlResolver RESOLVER = UrlResolver.of(UrlAnswers::patterns);

  private UrlAnswers() {}

  public static Object answer(String function, JsonNode in) {
    if (function.equals("resolve")) {
      ResolverMatch match = RESOLVER.resolve(in.get(0).asText());
      return Map.of("name", match.urlName(), "route", match.route(), "kwargs", match.kwargs());
    }
    return reverse(in);
  }

  private static String reverse(JsonNode in) {
    String name = in.get(0).asText();
    if (in.size() > 2) {
      List<Object> args = new ArrayList<>();
      in.get(2).forEach(value -> args.add(plain(value)));
      return RESOLVER.reverse(name, args.toArray());
    }
    Map<String, Object> kwargs = new LinkedHashMap<>();
    in.get(1).fields().forEachRemaining(e -> kwargs.put(e.getKey(), plain(e.getValue())));
    return RESOLVER.reverse(name, kwargs);
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
    try (InputStream in = UrlAnswers.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    }
  }
}
