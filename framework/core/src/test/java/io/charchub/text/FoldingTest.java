package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
  void theTableFoldsEveryLetterAndEveryMixtureAsTheRulesDo() {
    for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
      String text = "ا" + letter + " B" + letter + letter;
      assertThat(Folding.fold(text))
          .as("U+%04X", (int) letter)
          .isEqualTo(Folding.foldByRules(text, true));
    }
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int[] starts = {0x20, 0xC0, 0x300, 0x391, 0x620, 0x6D0, 0x2000, 0x200C};
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append((char) (starts[random.nextInt(starts.length)] + random.nextInt(64)));
      }
      assertThat(Folding.fold(text.toString()))
          .isEqualTo(Folding.foldByRules(text.toString(), true));
      assertThat(Folding.foldWithoutBlanks(text.toString()))
          .isEqualTo(Folding.foldByRules(text.toString(), false));
    }
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
