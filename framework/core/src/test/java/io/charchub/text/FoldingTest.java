package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "علي, علی",
    "كتاب, کتاب",
    "کتابِ نُو, کتاب نو",
    "مـــدرسه, مدرسه",
    "می‌خوانم, میخوانم",
    "آب, اب",
    "أحمد, احمد",
    "خانۀ, خانه",
    "مدرسة, مدرسه",
    "۱۴۰۵, 1405",
    "١٤, 14",
    "ﻻ, لا",
    "Crème  Brûlée, creme brulee",
    "' a \t b ', a b"
  })
  void whatIsSeenAsTheSameIsTheSame(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }

  @Test
  void halfSpaceSpaceAndNothingAreTheSameWithoutBlanks() {
    assertThat(Folding.foldWithoutBlanks("می‌شود"))
        .isEqualTo(Folding.foldWithoutBlanks("می شود"))
        .isEqualTo(Folding.foldWithoutBlanks("میشود"));
  }

  @Test
  void digitsComeBackFromEverySet() {
    for (Digits digits : Digits.values()) {
      assertThat(Digits.toAscii(digits.write("+0123456789.x"))).isEqualTo("+0123456789.x");
    }
    assertThat(Digits.PERSIAN.write("1403/12/30")).isEqualTo("۱۴۰۳/۱۲/۳۰");
    assertThat(Digits.PERSIAN.write("٣")).isEqualTo("٣");
    String text = "no digits";
    assertThat(Digits.toAscii(text)).isSameAs(text);
  }
}
