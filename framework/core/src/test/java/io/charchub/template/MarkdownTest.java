package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final Markdown markdown = new Markdown();

  private String html(String text) {
    return markdown.toHtml(text).html();
  }

  @Test
  void textListsTablesCodeLinksAndImages() {
    assertThat(html("Hello *world*")).isEqualTo("<p dir=\"auto\">Hello <em>world</em></p>\n");
    assertThat(html("# T\n\n- a\n- b")).contains("<h1 dir=\"auto\">T</h1>").contains("<li>a</li>");
    assertThat(html("|a|b|\n|-|:-:|\n|1|2|"))
        .contains("<table dir=\"auto\">")
        .contains("<td align=\"center\">2</td>");
    assertThat(html("```java\nint i = 1 < 2;\n```"))
        .contains("<code class=\"language-java\">int i = 1 &lt; 2;");
    assertThat(html("[in](/post/x/) [out](https://e.org/) [mail](mailto:a@e.org)"))
        .contains("href=\"/post/x/\"")
        .contains("href=\"https://e.org/\"")
        .contains("href=\"mailto:a@e.org\"");
    assertThat(html("![alt](/media/a.png \"t\")"))
        .contains("<img src=\"/media/a.png\" alt=\"alt\" title=\"t\">");
    assertThat(html("<del>old</del> <b dir=\"rtl\">سلام</b>"))
        .contains("<del>old</del>")
        .contains("<b dir=\"rtl\">سلام</b>");
  }

  @Test
  void eachBlockTakesItsDirectionFromItsOwnTextAndCodeReadsFromLeftToRight() {
    assertThat(html("سلام `a.b()`\n\nHello\n\n```\nx = 1\n```\n\n<p dir=\"rtl\">x</p>"))
        .isEqualTo(
            "<p dir=\"auto\">سلام <code dir=\"ltr\">a.b()</code></p>\n"
                + "<p dir=\"auto\">Hello</p>\n"
                + "<pre dir=\"ltr\"><code>x = 1\n</code></pre>\n"
                + "<p dir=\"rtl\">x</p>\n");
    assertThat(html("- یک\n- two\n\n> سه"))
        .contains("<ul dir=\"auto\">\n<li>یک</li>", "<blockquote dir=\"auto\">\n<p>سه</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<svg onload=alert(1)>",
        "<iframe src=//evil.example></iframe>",
        "<form action=//evil.example><input name=a></form>",
        "<style>*{display:none}</style>",
        "<p style=\"position:fixed\">x</p>",
        "<details ontoggle=alert(1) open>x</details>",
        "![x](javascript:alert(1))",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<object data=x></object>",
        "<meta http-equiv=refresh content=0>",
        "<base href=//evil.example>",
        "<code class=x onclick=y>z</code>"
      })
  void whatRunsOrDisguisesIsTakenOut(String evil) {
    assertThat(html(evil))
        .doesNotContainIgnoringCase("javascript:")
        .doesNotContainPattern("(?i)<(script|iframe|form|input|style|svg|object|meta|base|math)")
        .doesNotContainPattern("(?i)\\son\\w+=")
        .doesNotContain("style=")
        .doesNotContain("data:text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "*a ", "> ", "![", "<b>", "`", "- ", "**_", "](", "<", "&", "|", "[a](", "<div>",
        "1. ", "\\", "<!--", "a\n> "
      })
  void textMadeToHurtIsRenderedAllTheSame(String piece) {
    String hurting = piece.repeat(100_000 / piece.length());
    assertThat(html(hurting)).isNotNull();
  }

  @Test
  void theSameTextIsRenderedOnce() {
    assertThat(markdown.toHtml("a " + "b")).isSameAs(markdown.toHtml("a b"));
  }

  @Test
  void tooLongATextIsShownPlain() {
    assertThat(html("<i>*x*</i> " + "y".repeat(1_000_000)))
        .startsWith("<p>&lt;i&gt;*x*&lt;/i&gt; y");
  }
}
