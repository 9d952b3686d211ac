package io.charchub.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.text.CountedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorsTest {
  private static <T> void accepts(Validator<T> validator, T value) {
    assertThatCode(() -> validator.validate(value)).doesNotThrowAnyException();
  }

  private static <T> ValidationError refusal(Validator<T> validator, T value) {
    try {
      validator.validate(value);
    } catch (ValidationException e) {
      assertThat(e.errors().fields()).containsExactly(ValidationErrors.NON_FIELD);
      return e.errors().nonField().get(0);
    }
    throw new AssertionError(validator + " accepts " + value);
  }

  private static <T> AbstractStringAssert<?> refuses(Validator<T> validator, T value, String code) {
    ValidationError error = refusal(validator, value);
    assertThat(error.code()).isEqualTo(code);
    return assertThat(error.text());
  }

  @Test
  void lengthsCountLettersNotUnitsOfMemory() {
    accepts(Validators.maxLength(3), "🎉🎉🎉");
    refuses(Validators.maxLength(3), "🎉🎉🎉🎉", "max_length")
        .isEqualTo("Enter at most 3 characters (you entered 4).");
    refuses(Validators.maxLength(1), "ab", "max_length")
        .isEqualTo("Enter at most 1 character (you entered 2).");
    accepts(Validators.minLength(2), "🎉🎉");
    refuses(Validators.minLength(2), "🎉", "min_length")
        .isEqualTo("Enter at least 2 characters (you entered 1).");
  }

  @Test
  void messagesAreInTheLanguageOfTheReader() {
    ValidationError error = refusal(Validators.maxLength(3), "abcd");
    try (Scope scope = Languages.use(Languages.parse("fa"))) {
      assertThat(error.text()).isEqualTo("حداکثر ۳ نویسه بنویسید (اکنون ۴ نویسه است).");
    }
  }

  @Test
  void valuesHaveLimits() {
    accepts(Validators.min(5), 5);
    refuses(Validators.min(5), 4, "min_value").isEqualTo("Enter 5 or more.");
    accepts(Validators.max(new BigDecimal("5.00")), new BigDecimal("5"));
    refuses(Validators.max(new BigDecimal("5")), new BigDecimal("5.01"), "max_value")
        .isEqualTo("Enter 5 or less.");
    refuses(
            Validators.<java.time.chrono.ChronoLocalDate>min(LocalDate.of(2026, 1, 1)),
            LocalDate.of(2025, 1, 1),
            "min_value")
        .isEqualTo("Enter Jan. 1, 2026 or more.");
    refuses(Validators.max(BigDecimal.TEN), new BigDecimal("1E999999999"), "max_value");
  }

  @Test
  void stepsAreExact() {
    accepts(Validators.stepValue(0.1), 0.3);
    accepts(Validators.stepValue(3, 1), 10);
    accepts(
        Validators.stepValue(new BigDecimal("0.01")), new BigDecimal("12345678901234567890.12"));
    refuses(
        Validators.stepValue(new BigDecimal("0.01")),
        new BigDecimal("12345678901234567890.125"),
        "step_size");
    refuses(Validators.stepValue(3), 4, "step_size")
        .isEqualTo("Enter a multiple of 3, counted from 0.");
    refuses(Validators.stepValue(1), Double.NaN, "step_size");
    assertThatThrownBy(() -> Validators.stepValue(0)).isInstanceOf(IllegalArgumentException.class);
    refuses(Validators.stepValue(7), new BigDecimal("1E999999999"), "step_size");
  }

  @Test
  void aDecimalFitsItsColumn() {
    accepts(Validators.decimal(3, 2), new BigDecimal("1.23"));
    refuses(Validators.decimal(3, 2), new BigDecimal("1.234"), "max_digits")
        .isEqualTo("Enter at most 3 digits in all.");
    refuses(Validators.decimal(4, 2), new BigDecimal("1.234"), "max_decimal_places")
        .isEqualTo("Enter at most 2 digits after the decimal point.");
    refuses(Validators.decimal(3, 2), new BigDecimal("12.3"), "max_whole_digits")
        .isEqualTo("Enter at most 1 digit before the decimal point.");
    refuses(Validators.decimal(10, 2), new BigDecimal("1E+999999999"), "max_digits");
    refuses(Validators.decimal(10, 2), new BigDecimal("1E-999999999"), "max_digits");
  }

  @Test
  void aPatternIsSoughtAnywhereAndCapped() {
    accepts(Validators.regex("b+"), "abc");
    refuses(Validators.regex("^b+$"), "abc", "invalid").isEqualTo("Enter a valid value.");
    refuses(Validators.regex("b"), "b".repeat(10_001), "invalid");
    refuses(Validators.regex(Pattern.compile("b"), "No b", "no_b", true), "abc", "no_b")
        .isEqualTo("No b");
  }

  @Test
  void theTextsOfTheOthers() {
    refuses(Validators.slug(), "é", "invalid")
        .isEqualTo("Use only English letters, digits, underscores and hyphens.");
    refuses(Validators.unicodeSlug(), "", "invalid")
        .isEqualTo("Use only letters, digits, underscores and hyphens.");
    refuses(Validators.email(), "x", "invalid")
        .isEqualTo("Enter an e-mail address such as name@example.com.");
    refuses(Validators.url(), "x", "invalid")
        .isEqualTo("Enter a web address such as https://example.com/.");
    refuses(Validators.integer(), "1.0", "invalid").isEqualTo("Enter a whole number.");
    refuses(Validators.integer(), "۴۲", "invalid");
    refuses(Validators.integer(), "9".repeat(1_001), "invalid");
    refuses(Validators.ip(), "x", "invalid").isEqualTo("Enter an IPv4 or IPv6 address.");
    refuses(Validators.ipv4(), "::1", "invalid")
        .isEqualTo("Enter an IPv4 address such as 192.0.2.1.");
    refuses(Validators.ipv6(), "1.2.3.4", "invalid")
        .isEqualTo("Enter an IPv6 address such as 2001:db8::1.");
    refuses(Validators.prohibitNullCharacters(), "a\0b", "null_characters_not_allowed")
        .isEqualTo("The null character is not allowed.");
    refuses(Validators.fileExtension(List.of("PNG", "jpg")), "a/b.gif", "invalid_extension")
        .isEqualTo("Files with the ending \"gif\" are not allowed. Allowed are: jpg, png.");
    refuses(Validators.fileExtension(List.of("png")), "dir.png/.png", "invalid_extension");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\\\"b\"@example.com",
        "name@localhost",
        "NAME@EXAMPLE.COM",
        "a@[127.0.0.1]",
        "a@ab.cd",
        "!#$%&'*+/=?^_`{}|~-@x.org"
      })
  void unusualAddressesAreAccepted(String address) {
    accepts(Validators.email(), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@",
        "a@b",
        "a@b.c",
        "\"a\"b@x.org",
        "\"a\\\"@x.org",
        "a@x.org\n",
        "a@[fe80::1%eth0]",
        "a@-x.org",
        "a@x-.org",
        "a@\u0000.org",
        "a@.org",
        "a@[]"
      })
  void whatIsNoAddressIsRefused(String address) {
    refuses(Validators.email(), address, "invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "://",
        "http://",
        "http://x",
        "//example.com",
        "http://a.b.c:",
        "http://[::1",
        "http://[]",
        "http://[::1]x",
        "http://@x.org",
        "http://:p@x.org",
        "http://x.org\n",
        "http://x.org/\u2028",
        "http://.x.org",
        "http://x..org",
        "http://x.org..",
        "ht tp://x.org",
        "javascript://x.org/%0aalert(1)",
        "http://x.org\\@y.org"
      })
  void whatIsNoWebAddressIsRefused(String url) {
    refuses(Validators.url(), url, "invalid");
  }

  @Test
  void validatorsWithTheSameValuesAreEqual() {
    assertThat(Validators.maxLength(3))
        .isEqualTo(Validators.maxLength(3))
        .isNotEqualTo(Validators.maxLength(4));
    assertThat(Validators.regex("a"))
        .isEqualTo(Validators.regex("a"))
        .hasSameHashCodeAs(Validators.regex("a"));
    assertThat(Validators.regex("a")).isNotEqualTo(Validators.regex("b"));
    assertThat(Validators.url())
        .isEqualTo(Validators.url())
        .isNotEqualTo(Validators.url(Set.of("git")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "a@",
        "@",
        "\"",
        "\\\"",
        "http://",
        "http://a.",
        "[",
        ":",
        "1.",
        "é",
        "-",
        "🎉",
        "a@a."
      })
  void aTextLongerThanAnyAddressIsRefusedWithoutALook(String part) {
    String text = "http://" + part.repeat(100_000);
    refusesUnread(text, value -> EmailSyntax.isValid(value, Set.of()));
    refusesUnread(text, value -> UrlSyntax.isValid(value, Set.of("http")));
    refusesUnread(text, IpSyntax::isV4);
    refusesUnread(text, IpSyntax::isV6);
  }

  private static void refusesUnread(String text, Predicate<CharSequence> syntax) {
    CountedText counted = new CountedText(text);
    assertThat(syntax.test(counted)).isFalse();
    assertThat(counted.looks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1,2,3", "007,0"})
  void aListOfIntegersIsDigitsWithCommasBetween(String text) {
    Validators.integerList().validate(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "1,", ",1", "1,,2", "1, 2", "-1,2", "1.5", "a", "۱,۲"})
  void anythingElseIsNoListOfIntegers(String text) {
    assertThatThrownBy(() -> Validators.integerList().validate(text))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Enter whole numbers with “,” between, such as 1,2,3.");
  }

  @Test
  void aListOfIntegersMayHaveAnotherSeparatorAndSigns() {
    Validators.integerList(';', true).validate("-1;2");
    assertThatThrownBy(() -> Validators.integerList(';', true).validate("1,2"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> Validators.integerList(';', true).validate("-;2"))
        .isInstanceOf(ValidationException.class);
    assertThat(Validators.integerList()).isEqualTo(Validators.integerList(',', false));
  }
}
