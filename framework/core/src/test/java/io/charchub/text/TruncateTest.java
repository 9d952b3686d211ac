package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncateTest {
  @Test
  void wordsAreCountedAndBlanksMadeSingle() {
    assertThat(Truncate.words(" one  two\nthree ", 2)).isEqualTo("one two …");
    assertThat(Truncate.words("one two", 2)).isEqualTo("one two");
    assertThat(Truncate.words("", 2)).isEmpty();
  }

  @Test
  void theEllipsisIsOneOfTheLetters() {
    assertThat(Truncate.chars("abcdef", 4)).isEqualTo("abc…");
    assertThat(Truncate.chars("abcd", 4)).isEqualTo("abcd");
    assertThat(Truncate.chars("🎉🎉🎉", 2)).isEqualTo("🎉…");
  }

  @Test
  void aLetterKeepsItsMarks() {
    assertThat(Truncate.chars("x\u0323y\u0323z\u0323", 2)).isEqualTo("x\u0323…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one <b>two three</b></p> | 2 | <p>one <b>two …</b></p>",
        "<p>one<br>two<img src=x>three</p> | 2 | <p>one<br>two …</p>",
        "one</b> two three | 2 | one</b> two …",
        "one < two three | 2 | one < two …",
        "<p>one</p> | 1 | <p>one</p>"
      })
  void openElementsAreClosed(String html, int words, String expected) {
    assertThat(Truncate.htmlWords(html, words)).isEqualTo(expected);
  }

  @Test
  void aCharacterReferenceIsOneLetter() {
    assertThat(Truncate.htmlChars("<i>a&eacute;bc</i>", 3)).isEqualTo("<i>a&eacute;…</i>");
    assertThat(Truncate.htmlChars("a & b & c", 4)).isEqualTo("a &…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "<a>", "</a>", "<a></b>", "&", "&amp", "<<>", "x", " ", "<a", "\ud83c"})
  void costGrowsWithTheLengthAndNoFaster(String part) {
    assertLinear(part, text -> Truncate.htmlWords(text, Integer.MAX_VALUE - 1).length());
    assertLinear(part, text -> Truncate.htmlChars(text, Integer.MAX_VALUE - 1).length());
    assertLinear(part, text -> Truncate.htmlWords(text, 3).length());
  }

  private static void assertLinear(String part, ToLongFunction<CharSequence> function) {
    CountedText small = new CountedText(part.repeat(5_000));
    CountedText large = new CountedText(part.repeat(10_000));
    function.applyAsLong(small);
    function.applyAsLong(large);
    assertThat(large.looks()).isLessThanOrEqualTo(small.looks() * 5 / 2 + 1_000);
    assertThat(large.looks()).isLessThanOrEqualTo(40L * large.length());
  }
}
