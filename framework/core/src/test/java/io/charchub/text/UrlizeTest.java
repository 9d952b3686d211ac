package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlizeTest {
  @Test
  void anAddressBecomesALinkAndItsPunctuationStaysOutside() {
    assertThat(Urlize.html("see (http://example.com/a_(b)), or www.example.com."))
        .isEqualTo(
            "see (<a href=\"http://example.com/a_(b)\" rel=\"nofollow\">http://example.com/a_(b)</a>), or"
                + " <a href=\"http://www.example.com\" rel=\"nofollow\">www.example.com</a>.");
  }

  @Test
  void theTextOfALinkIsCut() {
    assertThat(Urlize.html("https://example.com/long", 12))
        .isEqualTo("<a href=\"https://example.com/long\" rel=\"nofollow\">https://exa…</a>");
  }

  @Test
  void persianPathsAreEncoded() {
    assertThat(Urlize.html("https://example.com/سلام"))
        .startsWith("<a href=\"https://example.com/%D8%B3%D9%84%D8%A7%D9%85\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x.com:1",
        "http://",
        "a.com/b",
        "x@y",
        "@",
        ":",
        "..."
      })
  void whatIsNoAddressOfTheWebIsNotLinked(String text) {
    assertThat(Urlize.html(text)).doesNotContain("<a ");
  }

  @Test
  void whatStandsAroundALinkIsEscaped() {
    assertThat(Urlize.html("\"><script>http://x.org&y"))
        .doesNotContain("<script")
        .contains("http://x.org&amp;y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ")", "[", ".", "www.", "a@", "http://", "&", "a.com ", "((a.org))."})
  void aLongHostileTextIsReadOnce(String part) {
    assertThat(Urlize.html(part.repeat(50_000))).hasSizeGreaterThanOrEqualTo(50_000);
  }
}
