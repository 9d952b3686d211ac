package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JalaliDateTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01, 1348/10/11",
    "1996-03-20, 1375/01/01",
    "2017-03-20, 1395/12/30",
    "2021-03-20, 1399/12/30",
    "2021-03-21, 1400/01/01",
    "2025-03-20, 1403/12/30",
    "2026-03-20, 1404/12/29",
    "2026-11-23, 1405/09/02",
    "2029-03-20, 1408/01/01",
    "2030-03-20, 1408/12/30",
    "0622-03-21, 0001/01/01"
  })
  void aDayHasTheDateOfTheCalendarOfIran(LocalDate gregorian, String jalali) {
    JalaliDate date = JalaliDate.of(gregorian);
    assertThat(date).hasToString(jalali);
    assertThat(date.toLocalDate()).isEqualTo(gregorian);
  }

  @Test
  void everyDayOfThreeCenturiesAgreesWithIcuAndComesBack() {
    Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=persian"));
    LocalDate last = LocalDate.of(2120, 3, 1);
    for (LocalDate day = LocalDate.of(1827, 3, 22); day.isBefore(last); day = day.plusDays(1)) {
      icu.setTimeInMillis(day.toEpochDay() * 86_400_000L);
      JalaliDate jalali = JalaliDate.of(day);
      assertThat(jalali.year()).isEqualTo(icu.get(Calendar.EXTENDED_YEAR));
      assertThat(jalali.month()).isEqualTo(icu.get(Calendar.MONTH) + 1);
      assertThat(jalali.day()).isEqualTo(icu.get(Calendar.DAY_OF_MONTH));
      assertThat(jalali.dayOfYear()).isEqualTo(icu.get(Calendar.DAY_OF_YEAR));
      assertThat(jalali.toLocalDate()).isEqualTo(day);
    }
  }

  @Test
  void theLastDayOfEsfandIsThereInLeapYearsOnly() {
    assertThat(JalaliDate.exists(1403, 12, 30)).isTrue();
    assertThat(new JalaliDate(1403, 12, 30).isLeapYear()).isTrue();
    assertThat(JalaliDate.exists(1404, 12, 30)).isFalse();
    assertThatThrownBy(() -> new JalaliDate(1404, 12, 30))
        .isInstanceOf(I18nException.class)
        .hasMessage(
            """
            i18n.E006 There is no day 1404/12/30 in the Jalali calendar
              try: months 1 to 6 have 31 days, 7 to 11 have 30, and 12 has 29, or 30 in a leap year""");
  }

  @Test
  void monthsHaveTheirLengths() {
    assertThat(new JalaliDate(1405, 6, 1).lengthOfMonth()).isEqualTo(31);
    assertThat(new JalaliDate(1405, 7, 1).lengthOfMonth()).isEqualTo(30);
    assertThat(new JalaliDate(1405, 12, 1).lengthOfMonth()).isEqualTo(29);
    assertThat(new JalaliDate(1405, 7, 1).dayOfYear()).isEqualTo(187);
  }

  @Test
  void datesAreInTheOrderOfTheirDays() {
    assertThat(new JalaliDate(1403, 12, 30)).isLessThan(new JalaliDate(1404, 1, 1));
  }

  @Test
  void aDayBeforeTheFirstOfTheCalendarIsRefused() {
    assertThatThrownBy(() -> JalaliDate.of(LocalDate.of(622, 3, 20)))
        .hasMessageStartingWith("i18n.E006 ");
  }
}
