package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
  @ParameterizedTest
  @CsvSource({
    "A door and doors, DOOR, A <mark>door</mark> and <mark>door</mark>s",
    "علی و کتاب, علي, <mark>علی</mark> و کتاب",
    "علي و كتاب, کتاب, علي و <mark>كتاب</mark>",
    "سال ۱۴۰۴, 1404, سال <mark>۱۴۰۴</mark>",
    "این می\u200cشود, میشود, این <mark>می\u200cشود</mark>",
    "این میشود, می\u200cشود, این <mark>میشود</mark>",
    "کِتابِ نو, کتاب, <mark>کِتابِ</mark> نو",
    "آب, اب, <mark>آب</mark>",
    "Crème brûlée, creme, <mark>Crème</mark> brûlée",
    "a <b> & c, b, a &lt;<mark>b</mark>&gt; &amp; c",
    "aaa, aa, <mark>aaa</mark>",
    "nothing, door, nothing",
    "ﬁne ﬁ, fi, <mark>ﬁ</mark>ne <mark>ﬁ</mark>"
  })
  void whatIsTheSameWordForPeopleIsMarked(String text, String word, String html) {
    assertThat(Highlight.html(text, List.of(word))).isEqualTo(html);
  }

  @Test
  void wordsThatTouchAreMarkedAsOneAndEmptyOnesNotAtAll() {
    assertThat(Highlight.html("doorway", List.of("door", "way"))).isEqualTo("<mark>doorway</mark>");
    assertThat(Highlight.html("<a>", List.of("", "\u200c", " "))).isEqualTo("&lt;a&gt;");
    assertThat(Highlight.html("", List.of("a"))).isEmpty();
    assertThat(Highlight.html("\ud800x", List.of("x"))).endsWith("<mark>x</mark>");
  }
}
