package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
      assertThatThrownBy(() -> answer(fn, in)).isInstanceOf(RuntimeException.class);
    } else {
      assertThat(JSON.valueToTree(answer(fn, in)).toString()).isEqualTo(out.toString());
    }
  }

  private static Object answer(String fn, JsonNode in) {
    String text = in.get(0).asText();
    return switch (fn) {
      case "parse_http_date" -> number(HttpDate.parse(text));
      case "http_date" -> HttpDate.format(in.get(0).asLong());
      case "content_disposition_header" ->
          in.get(0).asBoolean()
              ? ContentDisposition.attachment(in.get(1).asText())
              : ContentDisposition.inline(in.get(1).asText()).orElse(null);
      case "QueryDict" ->
          QueryParams.parse(text).asMap().entrySet().stream()
              .map(e -> List.of(e.getKey(), e.getValue()))
              .toList();
      case "QueryDict.urlencode" -> QueryParams.parse(text).encode();
      case "parse_etags" -> Conditional.parseEtags(text);
      case "quote_etag" -> Conditional.quoteEtag(text);
      case "parse_cookie" -> CookieParser.parse(text);
      case "accepts" -> Negotiation.accepts(text, in.get(1).asText());
      case "parse_header_parameters" -> {
        MediaType type = MediaType.parse(text);
        yield List.of(type.essence(), type.parameters());
      }
      case "iri_to_uri" -> PercentEncoding.encodeIri(text);
      case "split_domain_port" ->
          Host.parse(text).map(h -> List.of(h.domain(), h.port())).orElse(List.of("", ""));
      case "is_same_domain" -> isSameDomain(text, in.get(1).asText());
      case "url_has_allowed_host_and_scheme" -> {
        List<String> hosts = new ArrayList<>();
        in.get(1).forEach(host -> hosts.add(host.asText()));
        yield SafeRedirect.isAllowed(text, hosts, in.size() > 2 && in.get(2).asBoolean());
      }
      case "get_host" -> host(in);
      default -> throw new AssertionError("no such function: " + fn);
    };
  }

  private static long number(OptionalLong number) {
    return number.orElseThrow(() -> new IllegalArgumentException("no date"));
  }

  /**
   * Django's function compares without parsing; the case of the host is kept by it and lowered by
   * us.
   */
  private static boolean isSameDomain(String host, String pattern) {
    Host parsed = Host.parse(host).orElseThrow();
    return parsed.port().isEmpty() && host.equals(parsed.domain()) && parsed.matches(pattern);
  }

  private static String host(JsonNode in) {
    JsonNode meta = in.get(0);
    MemorySource source = MemorySource.of("GET", "/");
    if (meta.has("HTTP_HOST")) {
      source.header("Host", meta.get("HTTP_HOST").asText());
    } else {
      String port = meta.has("SERVER_PORT") ? ":" + meta.get("SERVER_PORT").asText() : "";
      source.header("Host", "internal" + port);
    }
    String host = source.request().host();
    List<String> allowed = new ArrayList<>();
    in.get(1).forEach(pattern -> allowed.add(pattern.asText()));
    boolean debug = in.size() > 2 && in.get(2).asBoolean();
    if (debug && allowed.isEmpty()) {
      allowed.addAll(List.of("localhost", ".localhost", "127.0.0.1", "[::1]"));
    }
    Host parsed = Host.parse(host).orElseThrow();
    if (allowed.stream().noneMatch(parsed::matches)) {
      throw new DisallowedHost("not served");
    }
    return host;
  }
}
