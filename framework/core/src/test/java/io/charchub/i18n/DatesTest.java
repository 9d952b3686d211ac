package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final Instant EVENING = Instant.parse("2026-11-23T18:45:07.5Z");
  private static final Locale PERSIAN = Languages.parse("fa");
  private Scope zone = () -> {};

  @BeforeEach
  void inTehran() {
    zone = TimeZones.use(ZoneId.of("Asia/Tehran"));
  }

  @AfterEach
  void leave() {
    zone.close();
  }

  private static String in(String language, Instant value, String format) {
    try (Scope scope = Languages.use(Languages.parse(language))) {
      return Dates.format(value, format);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | date           | Nov. 23, 2026",
        "en | datetime       | Nov. 23, 2026, 10:15 p.m.",
        "en | full date      | Monday, Nov. 23, 2026",
        "en | time           | 10:15 p.m.",
        "en | short date     | 11/23/2026",
        "fa | date           | ۲ آذر ۱۴۰۵",
        "fa | datetime       | ۲ آذر ۱۴۰۵، ساعت ۲۲:۱۵",
        "fa | full datetime  | دوشنبه ۲ آذر ۱۴۰۵، ساعت ۲۲:۱۵",
        "fa | short date     | ۱۴۰۵/۹/۲",
        "fa | year month     | آذر ۱۴۰۵",
        "fa | DATE_FORMAT    | ۲ آذر ۱۴۰۵",
        "fa-u-nu-latn               | date | 2 آذر 1405",
        "fa-u-ca-gregory            | date | ۲۳ نوامبر ۲۰۲۶",
        "fa-u-ca-gregory-nu-latn    | date | 23 نوامبر 2026",
        "en-u-ca-persian            | date | Azar 2, 1405",
        "de | date           | 23. November 2026",
        "de | year month     | November 2026"
      })
  void aNamedFormatIsThatOfTheLanguage(String language, String format, String expected) {
    assertThat(in(language, EVENING, format)).isEqualTo(expected);
  }

  @Test
  void whatProgramsReadIsGregorianAndAsciiInEveryLanguage() {
    assertThat(in("fa", EVENING, "c")).isEqualTo("2026-11-23T22:15:07.500000+03:30");
    assertThat(in("fa", EVENING, "U")).isEqualTo("1795459507");
    assertThat(in("fa", EVENING, "r")).isEqualTo("Mon, 23 Nov 2026 22:15:07 +0330");
    assertThat(Dates.iso(EVENING)).isEqualTo("2026-11-23T22:15:07.500000+03:30");
    assertThat(Dates.iso(LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-23");
  }

  @Test
  void aValueWithoutAFormatIsShownByItsKind() {
    assertThat(Dates.format(LocalTime.NOON)).isEqualTo("noon");
    assertThat(Dates.format(LocalDate.of(2026, 5, 1))).isEqualTo("May 1, 2026");
    assertThat(Dates.format(LocalDateTime.of(2026, 5, 1, 0, 0))).isEqualTo("May 1, 2026, midnight");
  }

  @Test
  void theDateOfATimeIsAskedForInVain() {
    assertThatThrownBy(() -> Dates.format(LocalTime.NOON, "j F"))
        .isInstanceOf(I18nException.class)
        .hasMessage(
            """
            i18n.E001 A time has no date to show
              where: format 'j F'
              try: a format of the time alone, such as 'time' or 'H:i'""");
  }

  @Test
  void aValueThatIsNoDateIsRefused() {
    assertThatThrownBy(() -> Dates.format(Year.of(2026), "Y"))
        .hasMessageStartingWith("i18n.E007 java.time.Year cannot be shown as a date or time");
  }

  @Test
  void datesOutsideTheJalaliCalendarAreShownAsGregorianOnes() {
    try (Scope scope = Languages.use(PERSIAN)) {
      assertThat(Dates.format(LocalDate.of(500, 1, 2), "Y-m-d")).isEqualTo("۰۵۰۰-۰۱-۰۲");
      assertThat(Dates.format(LocalDate.MAX, "m")).isEqualTo("۱۲");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fa, 1403/12/30, 2025-03-20",
    "fa, ۱۴۰۳/۱۲/۳۰, 2025-03-20",
    "fa, 1403-12-30, 2025-03-20",
    "fa, ' 1403/1/1 ', 2024-03-20",
    "fa, 2025-03-20, 2025-03-20",
    "en, 2025-03-20, 2025-03-20",
    "en, 3/20/2025, 2025-03-20",
    "en, 3/20/25, 2025-03-20",
    "en, 3/20/69, 1969-03-20",
    "en, 2025/3/20, 2025-03-20"
  })
  void aTypedDateIsRead(String language, String typed, LocalDate expected) {
    try (Scope scope = Languages.use(Languages.parse(language))) {
      assertThat(Dates.parseDate(typed)).contains(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "1404/12/30",
        "1403/13/1",
        "1403/1",
        "1403/1/1/1",
        "1403/1/x",
        "03/1/1",
        "99999/1/1",
        "1403//1",
        "-1403/1/1",
        "2025-02-29",
        "1403/1-1"
      })
  void aTypedDateThatDoesNotExistIsNotGuessedAt(String typed) {
    try (Scope scope = Languages.use(PERSIAN)) {
      assertThat(Dates.parseDate(typed)).isEmpty();
      assertThat(Dates.parseDate(typed + "1".repeat(100_000))).isEmpty();
    }
  }

  @Test
  void everyShownShortDateIsReadBack() {
    for (String language : new String[] {"en", "fa", "fa-u-nu-latn", "en-u-ca-persian"}) {
      try (Scope scope = Languages.use(Languages.parse(language))) {
        LocalDate day = LocalDate.of(2024, 2, 28);
        for (int i = 0; i < 800; i++, day = day.plusDays(1)) {
          String format = Languages.isJalali() ? "Y/n/j" : "short date";
          assertThat(Dates.parseDate(Dates.format(day, format))).contains(day);
          assertThat(Dates.parseDate(day.toString())).contains(day);
        }
      }
    }
  }

  @Test
  void aTypedTimeIsRead() {
    assertThat(Dates.parseTime("۲۲:۱۵")).contains(LocalTime.of(22, 15));
    assertThat(Dates.parseTime("22:15:07.25")).contains(LocalTime.of(22, 15, 7, 250_000_000));
    assertThat(Dates.parseTime("24:00")).isEmpty();
    assertThat(Dates.parseTime("22")).isEmpty();
    assertThat(Dates.parseTime("22:15.5")).isEmpty();
    assertThat(Dates.parseTime("22:15:07.")).isEmpty();
  }

  @Test
  void aTypedDateAndTimeAreRead() {
    assertThat(Dates.parseDateTime("2026-11-23T22:15"))
        .contains(LocalDateTime.of(2026, 11, 23, 22, 15));
    assertThat(Dates.parseDateTime("2026-11-23")).contains(LocalDateTime.of(2026, 11, 23, 0, 0));
    assertThat(Dates.parseDateTime("2026-11-23 25:00")).isEmpty();
    try (Scope scope = Languages.use(PERSIAN)) {
      LocalDateTime expected = LocalDateTime.of(2026, 11, 23, 22, 15);
      assertThat(Dates.parseDateTime("۱۴۰۵/۹/۲ ۲۲:۱۵")).contains(expected);
      assertThat(Dates.parseDateTime(Dates.format(expected, "short datetime"))).contains(expected);
    }
  }

  @Test
  void timeSinceNamesTwoUnitsThatAreNextToEachOther() {
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(Dates.timeSince(now.minusSeconds(3_660), now))
        .isEqualTo("1\u00a0hour, 1\u00a0minute");
    assertThat(Dates.timeSince(now.plusSeconds(60), now)).isEqualTo("0\u00a0minutes");
    assertThat(Dates.timeUntil(now.plusSeconds(60), now)).isEqualTo("1\u00a0minute");
    try (Scope scope = Languages.use(PERSIAN)) {
      assertThat(Dates.timeSince(now.minusSeconds(3_660), now))
          .isEqualTo("۱\u00a0ساعت و ۱\u00a0دقیقه");
    }
  }

  @Test
  void timeSinceNamesAsManyUnitsAsItIsAskedFor() {
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    Instant then = now.minusSeconds(86_400 * 8 + 3_660);
    assertThat(Dates.timeSince(then, now, 1)).isEqualTo("1\u00a0week");
    assertThat(Dates.timeSince(then, now, 4))
        .isEqualTo("1\u00a0week, 1\u00a0day, 1\u00a0hour, 1\u00a0minute");
  }

  @Test
  void theLettersOfAFormatAndTheFirstDayOfTheWeekAreTheLanguages() {
    try (Scope scope = Languages.use(Locale.ENGLISH)) {
      assertThat(Dates.letters("SHORT_DATE_FORMAT")).contains("m/d/Y");
      assertThat(Dates.firstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }
    try (Scope scope = Languages.use(PERSIAN)) {
      assertThat(Dates.letters("date")).contains("j F Y");
      assertThat(Dates.letters("Y/m")).isEmpty();
      assertThat(Dates.firstDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }
    try (Scope scope = Languages.use(Locale.GERMAN)) {
      assertThat(Dates.letters("date")).as("as CLDR says").isEmpty();
      assertThat(Dates.firstDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
  }
}
