package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void theFiveLettersOfHtmlAreEscaped() {
    assertThat(Html.escape("<a href=\"x\" title='y'>&</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot; title=&#x27;y&#x27;&gt;&amp;&lt;/a&gt;");
  }

  @Test
  void whatIsEscapedTwiceIsEscapedTwice() {
    assertThat(Html.escape("&amp;")).isEqualTo("&amp;amp;");
  }

  @Test
  void textWithNothingToEscapeIsTheSameString() {
    String text = "سلام، دنیا 🎉 /=;";
    assertThat(Html.escape(text)).isSameAs(text);
  }

  @Test
  void aLongHostileTextGrowsByNoMoreThanItsReferences() {
    assertThat(Html.escape("\"".repeat(100_000))).hasSize(600_000);
  }

  @Test
  void appendingEscapesToo() {
    StringBuilder out = new StringBuilder("x");
    Html.appendEscaped(out, new StringBuilder("a<b"));
    assertThat(out).hasToString("xa&lt;b");
  }

  @Test
  void jsonCannotCloseItsScript() {
    assertThat(Html.escapeJson("{\"a\":\"</script><!--&\u2028\u2029\"}"))
        .isEqualTo("{\"a\":\"\\u003C/script\\u003E\\u003C!--\\u0026\\u2028\\u2029\"}");
  }
}
