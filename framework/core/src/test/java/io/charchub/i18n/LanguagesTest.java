package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.text.Digits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @Test
  void aClosedScopePutsBackWhatWasActive() {
    Locale before = Languages.current();
    try (Scope outer = Languages.use(Languages.parse("fa"))) {
      try (Scope inner = Languages.use(Locale.GERMAN)) {
        assertThat(Languages.current()).isEqualTo(Locale.GERMAN);
      }
      assertThat(Languages.current().getLanguage()).isEqualTo("fa");
    }
    assertThat(Languages.current()).isEqualTo(before);
  }

  @Test
  void aLanguageOfOneThreadIsNotThatOfAnother() throws Exception {
    try (Scope scope = Languages.use(Languages.parse("fa"));
        Scope zone = TimeZones.use(TEHRAN)) {
      Thread other =
          new Thread(
              () -> {
                assertThat(Languages.current()).isEqualTo(Languages.defaultLanguage());
                assertThat(TimeZones.current()).isEqualTo(TimeZones.defaultZone());
              });
      Throwable[] failure = new Throwable[1];
      other.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
      other.start();
      other.join();
      assertThat(failure[0]).isNull();
    }
  }

  @Test
  void directionDigitsAndCalendarFollowFromTheLanguage() {
    assertThat(Languages.direction(Languages.parse("fa")).attribute()).isEqualTo("rtl");
    assertThat(Languages.direction(Languages.parse("ar"))).isEqualTo(Direction.RTL);
    assertThat(Languages.direction(Languages.parse("pt-br")).attribute()).isEqualTo("ltr");
    try (Scope scope = Languages.use(Languages.parse("fa"))) {
      assertThat(Languages.direction()).isEqualTo(Direction.RTL);
      assertThat(Languages.digits()).isEqualTo(Digits.PERSIAN);
      assertThat(Languages.isJalali()).isTrue();
    }
    assertThat(Languages.digits()).isEqualTo(Digits.ASCII);
    assertThat(Languages.isJalali()).isFalse();
  }

  @Test
  void aCodeIsReadAndWrittenAsSettingsWriteIt() {
    assertThat(Languages.code(Languages.parse("pt_BR"))).isEqualTo("pt-br");
    assertThat(Languages.code(Languages.parse("zh-hans"))).isEqualTo("zh-hans");
    assertThat(Languages.code(Languages.parse("fa-u-nu-latn"))).isEqualTo("fa");
    assertThat(Languages.nativeName(Languages.parse("fa"))).isEqualTo("فارسی");
  }

  @Test
  void whatIsNoLanguageCodeIsRefused() {
    assertThatThrownBy(() -> Languages.parse("not a code"))
        .isInstanceOf(I18nException.class)
        .hasMessage(
            """
            i18n.E004 'not a code' is not a language code
              try: a code such as 'en', 'fa' or 'pt-br'""");
    assertThatThrownBy(() -> Languages.parse("")).hasMessageStartingWith("i18n.E004");
    assertThatThrownBy(() -> Languages.parse("x".repeat(500_000)))
        .hasMessageStartingWith("i18n.E004")
        .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(300));
  }

  @Test
  void aMistypedZoneIsNamedWithItsNearest() {
    assertThat(TimeZones.named("Asia/Tehran")).isEqualTo(TEHRAN);
    assertThatThrownBy(() -> TimeZones.named("Asia/Teheran"))
        .isInstanceOf(I18nException.class)
        .hasMessage(
            """
            i18n.E005 There is no time zone 'Asia/Teheran'
              try: 'Asia/Tehran'""");
  }

  @Test
  void theClockCanBeReplaced() {
    Instant fixed = Instant.parse("2026-11-23T20:45:00.123456789Z");
    try (Scope clock = TimeZones.useClock(Clock.fixed(fixed, ZoneOffset.UTC));
        Scope zone = TimeZones.use(TEHRAN)) {
      assertThat(TimeZones.now()).isEqualTo(Instant.parse("2026-11-23T20:45:00.123456Z"));
      assertThat(TimeZones.today()).isEqualTo(LocalDate.of(2026, 11, 24));
      assertThat(TimeZones.local(fixed).getHour()).isZero();
    }
    assertThat(TimeZones.now()).isAfter(fixed.minusSeconds(1_000_000_000));
  }

  @Test
  void localTimesThatComeTwiceOrNeverAreReadByARule() {
    try (Scope zone = TimeZones.use(TEHRAN)) {
      LocalDateTime twice = LocalDateTime.of(2021, 9, 21, 23, 30);
      assertThat(TimeZones.instant(twice)).isEqualTo(Instant.parse("2021-09-21T19:00:00Z"));
      assertThat(TimeZones.isUnambiguous(twice, TEHRAN)).isFalse();
      LocalDateTime never = LocalDateTime.of(2021, 3, 22, 0, 30);
      assertThat(TimeZones.instant(never)).isEqualTo(Instant.parse("2021-03-21T21:00:00Z"));
      assertThat(TimeZones.isUnambiguous(never, TEHRAN)).isFalse();
      assertThat(TimeZones.isUnambiguous(LocalDateTime.of(2026, 3, 22, 0, 30), TEHRAN)).isTrue();
    }
  }
}
