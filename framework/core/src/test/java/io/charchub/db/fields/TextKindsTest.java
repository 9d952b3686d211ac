package io.charchub.db.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.fields.FieldTests.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, and the kinds that are texts with a form. */
class TextKindsTest {

  @Test
  void aTextIsKeptAsItIs() {
    assertThat(new CharField(5).toJava(" ab\n")).isEqualTo(" ab\n");
    assertThat(new TextField().toJava("سلام \uD83D\uDE00")).isEqualTo("سلام \uD83D\uDE00");
    assertThat(new CharField(5).toJava(null)).isNull();
  }

  @Test
  void numbersBooleansAndUuidsHaveATextForm() {
    assertThat(new CharField(50).toJava(12)).isEqualTo("12");
    assertThat(new CharField(50).toJava(true)).isEqualTo("true");
    assertThat(new CharField(50).toJava(new UUID(0, 1)))
        .isEqualTo("00000000-0000-0000-0000-000000000001");
    Refused.by(new CharField(50), List.of("a")).with("invalid");
  }

  @Test
  void whatNoDatabaseKeepsIsRefused() {
    Refused.by(new TextField(), "a\0b").with("null_characters_not_allowed");
    Refused.by(new TextField(), "half \uD83D").with("malformed_text");
    Refused.by(new TextField(), "\uDE00 half").with("malformed_text");
    Refused.by(new TextField(), "\uD83D\uD83D\uDE00").with("malformed_text");
  }

  @Test
  void lengthIsCountedInLettersAndNotInHalves() {
    new CharField(2).validate("\uD83D\uDE00\uD83D\uDE00");
    Refused.value(new CharField(2), "abc").with("max_length");
    new TextField().validate("x".repeat(100_000));
  }

  @Test
  void anEmptyTextIsBlankUnlessThatIsAllowed() {
    Refused.value(new CharField(5), "").with("blank");
    Refused.value(new CharField(5), null).with("null");
    new CharField(5).blank().validate("");
    new CharField(5).nullable().validate(null);
  }

  @Test
  void aFieldHasRoomForAtLeastNothing() {
    assertThatThrownBy(() -> new CharField(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a field cannot hold -1 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a.b", "سلام", "a/b", "a\n"})
  void aSlugIsLettersDigitsHyphensAndUnderscores(String text) {
    new SlugField().validate("a_b-9");
    Refused.value(new SlugField(), text).with("invalid");
  }

  @Test
  void aSlugMayBeOfEveryScriptWhereThatIsSaid() {
    new SlugField().allowUnicode().validate("سلام-۱");
    Refused.value(new SlugField().allowUnicode(), "سلام دنیا").with("invalid");
  }

  @Test
  void addressesAreLookedAt() {
    new EmailField().validate("ali@example.com");
    Refused.value(new EmailField(), "ali@").with("invalid");
    new UrlField().validate("https://example.com/?a=b");
    Refused.value(new UrlField(), "javascript:alert(1)").with("invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "2001:0DB8:0:0:0:0:0:1, 2001:db8::1",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "::ffff:10.0.0.1, ::ffff:a00:1",
    "' ::1 ', ::1"
  })
  void anAddressOfAMachineHasOneForm(String given, String kept) {
    assertThat(new IpAddressField().toJava(given)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.4.5",
        "a.b.c.d",
        "1.2.3.4:80",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "g::1",
        "::1.2.3",
        "1.2.3.4::",
        "::1%eth0",
        "localhost",
        "۱.۲.۳.۴"
      })
  void whatIsNoAddressOfAMachineIsRefused(String text) {
    Refused.by(new IpAddressField(), text).with("invalid");
  }

  @Test
  void aVeryLongAddressCostsNothing() {
    Refused.by(new IpAddressField(), ":".repeat(1_000_000)).with("invalid");
    assertThat(new IpAddressField().toJava("  ")).isNull();
  }

  @Test
  void theMessageShowsTheStartOfWhatWasGivenWithoutControlCharacters() {
    assertThatThrownBy(() -> new IntegerField().toJava("1\u001b[31m" + "x".repeat(500)))
        .isInstanceOfSatisfying(
            io.charchub.validation.ValidationException.class,
            e ->
                assertThat(e.errors().nonField().get(0).params().get("value").toString())
                    .startsWith("'1 [31mxxx")
                    .endsWith("x'...")
                    .hasSizeLessThan(70));
  }
}
