package io.charchub.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.http.Cookie;
import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.urls.UrlResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LocaleMiddlewareTest {
  private final LocaleMiddleware locale =
      new LocaleMiddleware(
          new LanguageOptions(
              List.of(Locale.ENGLISH, Locale.forLanguageTag("fa")),
              Locale.ENGLISH,
              Cookie.of("language", ""),
              List.of()),
          UrlResolver.of(List::of),
          true);

  private static Response page(Request request) {
    return Response.text(Languages.code(Languages.current()));
  }

  private Response answer(String header, String cookie) throws Exception {
    MemorySource source = MemorySource.get("/").header("Accept-Language", header);
    if (!cookie.isEmpty()) {
      source.header("Cookie", "language=" + cookie);
    }
    return locale.handle(source.request(), LocaleMiddlewareTest::page);
  }

  @Test
  void theVisitorsLanguageHoldsForTheView() throws Exception {
    Locale before = Languages.current();
    Response response = answer("fa-IR,fa;q=0.9,en;q=0.8", "");
    assertThat(response.text()).isEqualTo("fa");
    assertThat(response.header("Content-Language")).contains("fa");
    assertThat(response.header("Vary")).contains("Accept-Language");
    assertThat(Languages.current()).isEqualTo(before);
    assertThat(answer("fa-IR,fa;q=0.9,en;q=0.8", "").text()).isEqualTo("fa");
    assertThat(answer("de", "").text()).isEqualTo("en");
  }

  @Test
  void aRememberedLanguageComesFirst() throws Exception {
    assertThat(answer("en", "fa").text()).isEqualTo("fa");
    assertThat(answer("fa", "xx").text()).isEqualTo("fa");
    assertThat(answer("fa", "../../etc").text()).isEqualTo("fa");
  }

  @Test
  void aHeaderOfAnyLengthCostsLittle() throws Exception {
    assertThat(answer("a".repeat(500_000), "").text()).isEqualTo("en");
    assertThat(answer("fa," + "xx,".repeat(100_000) + "xx", "").text()).isEqualTo("fa");
    assertThat(answer("en", "a".repeat(500_000)).text()).isEqualTo("en");
  }

  @TestFactory
  Stream<DynamicTest> choosesAsDjangoDoes() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = LocaleMiddlewareTest.class.getResourceAsStream("languages.json")) {
      for (JsonNode row : json.readTree(in)) {
        tests.add(
            DynamicTest.dynamicTest(
                row.get("fn").asText() + " " + row.get("in"),
                () ->
                    assertThat(
                            json.writeValueAsString(
                                recorded(row.get("fn").asText(), row.get("in"))))
                        .isEqualTo(row.get("out").toString())));
      }
    }
    assertThat(tests).hasSizeGreaterThan(15);
    return tests.stream();
  }

  private static Object recorded(String fn, JsonNode in) {
    if (fn.equals("parse_accept_lang_header")) {
      return AcceptLanguage.parse(in.get(0).asText()).stream()
          .map(preference -> List.of(preference.tag(), preference.quality()))
          .toList();
    }
    List<String> supported = new ArrayList<>();
    in.get(1).forEach(code -> supported.add(code.asText()));
    String remembered = in.size() > 3 ? in.get(3).asText() : "";
    return AcceptLanguage.variant(remembered, supported)
        .or(() -> AcceptLanguage.choose(in.get(0).asText(), supported))
        .orElse("en");
  }
}
