package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static Scope in(String language) {
    return Languages.use(Languages.parse(language));
  }

  @Test
  void aNumberIsWrittenInTheDigitsAndSeparatorsOfTheLanguage() {
    assertThat(Numbers.grouped(1234567.5)).isEqualTo("1,234,567.5");
    try (Scope scope = in("fa")) {
      assertThat(Numbers.grouped(1234567.5)).isEqualTo("۱٬۲۳۴٬۵۶۷٫۵");
      assertThat(Numbers.format(2026)).isEqualTo("۲۰۲۶");
      assertThat(Numbers.fileSize(2048)).isEqualTo("۲٫۰\u00a0کیلوبایت");
    }
    try (Scope scope = in("de")) {
      assertThat(Numbers.grouped(1234567.5)).isEqualTo("1.234.567,5");
    }
  }

  @Test
  void decimalsAreRoundedHalfUpAndPadded() {
    assertThat(Numbers.format(2.345, 2)).isEqualTo("2.35");
    assertThat(Numbers.format(2, 2)).isEqualTo("2.00");
    assertThat(Numbers.format(-1234, 0)).isEqualTo("-1234");
    assertThat(Numbers.grouped(-123)).isEqualTo("-123");
    assertThat(Numbers.grouped(-1234)).isEqualTo("-1,234");
  }

  @Test
  void aHugeExponentCostsNoMemory() {
    assertThat(Numbers.format(new BigDecimal("1E999999999"), 2)).isEqualTo("1E+999999999");
    assertThat(Numbers.format(new BigDecimal("1E-999999999"))).isEqualTo("1E-999999999");
    assertThat(Numbers.format(Double.NaN)).isEqualTo("NaN");
  }

  @ParameterizedTest
  @CsvSource({
    "en, '1,234.5', 1234.5",
    "en, -7, -7",
    "en, +.5, 0.5",
    "en, 1e3, 1E+3",
    "en, ۱۲, 12",
    "fa, ۱٬۲۳۴٫۵, 1234.5",
    "fa, 1234.5, 1234.5",
    "de, '1.234,5', 1234.5",
    "de, '1234,5', 1234.5"
  })
  void aTypedNumberIsRead(String language, String typed, BigDecimal number) {
    try (Scope scope = in(language)) {
      assertThat(Numbers.parse(typed)).contains(number);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "-",
        "1,2",
        "1,2345",
        ",123",
        "12a",
        "1.2.3",
        "1e999999999",
        "1e",
        "--1",
        "1-",
        "NaN",
        "0x10",
        "1_0"
      })
  void whatIsNoNumberIsNotGuessedAt(String typed) {
    assertThat(Numbers.parse(typed)).isEmpty();
    assertThat(Numbers.parse(typed + "9".repeat(200))).isEmpty();
  }

  @Test
  void aWholeNumberFitsInto64BitsOrIsNone() {
    assertThat(Numbers.parseLong("9223372036854775807")).hasValue(Long.MAX_VALUE);
    assertThat(Numbers.parseLong("9223372036854775808")).isEmpty();
    assertThat(Numbers.parseLong("1.0")).isEmpty();
    assertThat(Numbers.parseLong("9".repeat(1_000))).isEmpty();
    assertThat(Numbers.parseLong(" ۴۲ ")).hasValue(42);
  }

  @Test
  void whatIsShownIsReadBack() {
    for (String language : new String[] {"en", "fa", "de", "fa-u-nu-latn", "fr"}) {
      try (Scope scope = in(language)) {
        for (String number :
            new String[] {"0", "-1", "999", "1000", "-123456.789", "12345678901234567890.5"}) {
          BigDecimal value = new BigDecimal(number);
          assertThat(Numbers.parse(Numbers.format(value))).contains(value);
          assertThat(Numbers.parse(Numbers.grouped(value))).contains(value);
        }
      }
    }
  }
}
