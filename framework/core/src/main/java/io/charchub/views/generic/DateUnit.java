package io.charchub.views.generic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What an archive's page is about. A week begins where the page's own week begins. */
enum DateUnit {
  YEAR("year", ChronoUnit.YEARS),
  MONTH("month", ChronoUnit.MONTHS),
  WEEK("week", ChronoUnit.WEEKS),
  DAY("day", ChronoUnit.DAYS);

  private final String word;
  private final ChronoUnit length;

  DateUnit(String word, ChronoUnit length) {
    this.word = word;
    this.length = length;
  }

  /** As it stands in names of variables and templates. */
  String word() {
    return word;
  }

  /** {@code nextMonth} of {@code next}. */
  String named(String prefix) {
    return prefix + word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  /** The beginning of the unit so many units after the one that begins on {@code start}. */
  LocalDate plus(LocalDate start, int units) {
    return start.plus(units, length);
  }

  /**
   * The beginning of the unit that holds {@code date}; of weeks, those that begin as {@code like}.
   */
  LocalDate start(LocalDate date, LocalDate like) {
    return switch (this) {
      case YEAR -> date.withDayOfYear(1);
      case MONTH -> date.withDayOfMonth(1);
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(like.getDayOfWeek()));
      case DAY -> date;
    };
  }
}
