package io.charchub.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How this room answers the questions that were put to a real Django. */
public final class HttpAnswers {
  public static final Set<String> FUNCTIONS =
      Set.of(
          "parse_http_date",
          "http_date",
          "content_disposition_header",
          "QueryDict",
          "QueryDict.urlencode",
          "parse_etags",
          "quote_etag",
          "parse_cookie",
          "accepts",
          "parse_header_parameters",
          "iri_to_uri",
          "escape_leading_slashes",
          "split_domain_port",
          "is_same_domain",
          "url_has_allowed_host_and_scheme",
          "get_host");

  private HttpAnswers() {}

  public static @Nullable Object answer(String fn, JsonNode in) {
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
      case "escape_leading_slashes" -> PercentEncoding.escapeLeadingSlashes(text);
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
