package io.charchub.views.generic;

import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates out of what a route captured: {@code year}, {@code month}, {@code day}, {@code week}.
 */
final class DateParts {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Map<String, Object> kwargs;

  DateParts(Map<String, Object> kwargs) {
    this.kwargs = kwargs;
  }

  LocalDate year() {
    return date(number("year"), 1, 1);
  }

  LocalDate month() {
    return date(number("year"), monthNumber(), 1);
  }

  LocalDate day() {
    return date(number("year"), monthNumber(), number("day"));
  }

  /**
   * The first day of a week: the first {@code first} of the year begins week 1, the days before it
   * are of week 0.
   *
   * @param first the day on which weeks begin; null for the weeks of ISO 8601
   */
  LocalDate week(@Nullable DayOfWeek first) {
    LocalDate january = date(number("year"), 1, 4);
    int week = number("week");
    try {
      if (first == null) {
        LocalDate start =
            january
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return start;
      }
    } catch (DateTimeException none) {
      throw missing();
    }
    LocalDate one = january.withDayOfMonth(1).with(TemporalAdjusters.nextOrSame(first));
    LocalDate start = one.plusWeeks(week - 1L);
    if (week < 0 || start.getYear() > january.getYear()) {
      throw missing();
    }
    return start;
  }

  private LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(Math.max(1, Math.min(9999, year)), month, day);
    } catch (DateTimeException none) {
      throw missing();
    }
  }

  /** A month is a number, or the English name's first three letters. */
  private int monthNumber() {
    int named = MONTHS.indexOf(String.valueOf(kwargs.get("month")).toLowerCase(Locale.ROOT));
    return named >= 0 ? named + 1 : number("month");
  }

  private int number(String name) {
    try {
      return Integer.parseInt(String.valueOf(kwargs.get(name)));
    } catch (NumberFormatException none) {
      throw missing();
    }
  }

  private static Http404 missing() {
    return new Http404(Problem.of("views.E414", "There is no such date."));
  }
}
