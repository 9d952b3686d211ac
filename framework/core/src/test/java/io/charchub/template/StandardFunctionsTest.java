package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardFunctionsTest {
  private static final Instant MOMENT = Instant.parse("2026-11-23T18:45:00Z");
  private Scope language = Languages.use(Locale.ENGLISH);
  private Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"));

  @BeforeEach
  void englishInTehran() {
    language.close();
    zone.close();
    language = Languages.use(Locale.ENGLISH);
    zone = TimeZones.use(ZoneId.of("Asia/Tehran"));
  }

  @AfterEach
  void putBack() {
    zone.close();
    language.close();
  }

  private static String render(String expression, Object x) {
    return Templates.builder()
        .source(TemplateSource.memory(Map.of("t.ftlh", "${" + expression + "}")))
        .build()
        .render("t.ftlh", Map.of("x", x));
  }

  @Test
  void endingsAndPlacesAndUrlsFollowDjangosEdges() {
    assertThat(render("pluralize(missing)", 1)).isEmpty();
    assertThat(render("pluralize(x, 'a,b,c')", 2)).isEmpty();
    assertThat(render("floatformat(x, -2)", 12.000001)).isEqualTo("12.00");
    assertThat(render("floatformat(x, -2)", 12.0)).isEqualTo("12");
    assertThat(render("urlencode(x)", "~a*b/c")).isEqualTo("~a%2Ab/c");
  }

  @Test
  void dates() {
    assertThat(render("date(x)", MOMENT)).isEqualTo("Nov. 23, 2026");
    assertThat(render("time(x)", MOMENT)).isEqualTo("10:15 p.m.");
    assertThat(render("datetime(x)", MOMENT)).isEqualTo("Nov. 23, 2026, 10:15 p.m.");
    assertThat(render("date(x, 'Y/m')", MOMENT)).isEqualTo("2026/11");
    assertThat(render("date(missing)", MOMENT)).isEmpty();
    assertThat(render("isodate(x)", MOMENT)).isEqualTo("2026-11-23T22:15:00+03:30");
    assertThat(render("timesince(x, y!x)", MOMENT)).isEqualTo("0\u00a0minutes");
    assertThat(render("date(x, 'year month')", LocalDate.of(2026, 11, 1)))
        .isEqualTo("November 2026");
    TemplateException e =
        catchThrowableOfType(TemplateException.class, () -> render("date(x)", "yesterday"));
    assertThat(e.problem().id()).isEqualTo("template.E006");
    assertThat(e.problem().what()).isEqualTo("A date or a time is needed, and this is a String");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      number(1234567)              | 1,234,567
      number(3.14159, 2)           | 3.14
      floatformat(34.0)            | 34
      floatformat(34.26)           | 34.3
      floatformat(34.0, 3)         | 34.000
      floatformat(34.0, -3)        | 34
      floatformat(2.5, 0)          | 3
      filesizeformat(123456789)    | 117.7\u00a0MB
      pluralize(1)                 | ``
      pluralize(0)                 | s
      pluralize(2, 'y,ies')        | ies
      pluralize(1, 'y,ies')        | y
      pluralize(['a'], 'y,ies')    | y
      pluralize('1')               | ``
      truncatewords('a b  c', 2)   | a b …
      truncatechars('abcdef', 4)   | abc…
      linebreaksbr('a<\\nb')       | a&lt;<br>b
      striptags('<p>a <b>b</b>')   | a b
      slugify('Hello, World!')     | hello-world
      urlencode('/a b/ç?&')        | /a%20b/%C3%A7%3F%26
      yesno(true)                  | yes
      yesno(false, 'on,off')       | off
      yesno(gone)                  | maybe
      yesno(gone, 'on,off')        | off
      trans('No such text {0}', 7) | No such text 7
      ntrans('{0} egg', '{0} eggs', 2) | 2 eggs
      """)
  void functions(String expression, String expected) {
    assertThat(render(expression, "")).isEqualTo(expected);
  }

  @Test
  void linebreaksMakesParagraphsOfEscapedText() {
    assertThat(render("linebreaks(x)", "one <1>\r\ntwo\n\n\nthree"))
        .isEqualTo("<p>one &lt;1&gt;<br>two</p>\n\n<p>three</p>");
    assertThat(render("linebreaks(x)", "")).isEmpty();
  }

  @Test
  void urlizeLinksAndEscapes() {
    assertThat(render("urlize(x)", "see https://example.com/<x>"))
        .contains("<a href=\"https://example.com/")
        .doesNotContain("<x>");
    assertThat(render("urlize(x)", "javascript:alert(1)")).isEqualTo("javascript:alert(1)");
  }

  @Test
  void jsonScriptCannotBeEnded() {
    assertThat(
            render(
                "json_script(x, 'da\"ta')",
                Map.of("a", List.of("</script>&", 1, true), "d", LocalDate.of(2026, 1, 2))))
        .startsWith("<script id=\"da&quot;ta\" type=\"application/json\">{")
        .endsWith("</script>")
        .contains("\\u003C/script\\u003E\\u0026")
        .contains("\"d\": \"2026-01-02\"")
        .containsOnlyOnce("</script>");
    record Secret(String password) {}
    TemplateException e =
        catchThrowableOfType(
            TemplateException.class, () -> render("json_script(x)", new Secret("s")));
    assertThat(e.problem().what()).isEqualTo("json_script cannot write a Secret");
  }

  @Test
  void aNumberNobodyCanPrintIsRefused() {
    TemplateException e =
        catchThrowableOfType(
            TemplateException.class,
            () -> render("floatformat(x, 2)", new java.math.BigDecimal("1e999999999")));
    assertThat(e.problem().id()).isEqualTo("template.E006");
    assertThat(e.problem().what()).startsWith("floatformat takes a number as its first argument");
    assertThat(render("x", new java.math.BigDecimal("1e999999999")).length()).isLessThan(100);
  }
}
