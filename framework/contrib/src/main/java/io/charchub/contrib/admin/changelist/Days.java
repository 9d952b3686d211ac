package io.charchub.contrib.admin.changelist;

import io.charchub.db.fields.DateField;
import io.charchub.db.fields.Field;
import io.charchub.db.models.QuerySetOf;
import io.charchub.i18n.JalaliDate;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days of one calendar or the other, and the rows of them: always as bounds of the column itself,
 * in the active zone, so that an index serves.
 */
final class Days {
  /** The last year that is taken for a Jalali one. */
  private static final int LAST_JALALI = 1699;

  private Days() {}

  /** The days from {@code from} on, up to and without {@code to}; null for no bound. */
  static <T> QuerySetOf<T, ?> between(
      QuerySetOf<T, ?> rows,
      String path,
      Field<?> kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    QuerySetOf<T, ?> narrowed = rows;
    if (from != null) {
      narrowed = narrowed.filter(path + "__gte", bound(kind, from));
    }
    if (to != null) {
      narrowed = narrowed.filter(path + "__lt", bound(kind, to));
    }
    return narrowed;
  }

  private static Object bound(Field<?> kind, LocalDate day) {
    return kind instanceof DateField ? day : TimeZones.instant(day.atStartOfDay());
  }

  /**
   * The first day of a year, month or day; empty where it does not exist.
   *
   * @param month 0 for the year
   * @param day 0 for the month
   */
  static Optional<LocalDate> first(int year, int month, int day) {
    return start(year, Math.max(1, month), Math.max(1, day));
  }

  /** The day after the last one of it. */
  static Optional<LocalDate> end(int year, int month, int day) {
    if (day > 0) {
      return start(year, month, day).map(last -> last.plusDays(1));
    }
    boolean december = month == 0 || month == 12;
    return start(december ? year + 1 : year, december ? 1 : month + 1, 1);
  }

  private static Optional<LocalDate> start(int year, int month, int day) {
    if (year <= LAST_JALALI) {
      return year > 0 && JalaliDate.exists(year, month, day)
          ? Optional.of(new JalaliDate(year, month, day).toLocalDate())
          : Optional.empty();
    }
    try {
      return year > 9998 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year of a day in the calendar of the active language. */
  static int year(LocalDate day) {
    return Languages.isJalali() ? JalaliDate.of(day).year() : day.getYear();
  }

  /** The month of a day in the calendar of the active language. */
  static int month(LocalDate day) {
    return Languages.isJalali() ? JalaliDate.of(day).month() : day.getMonthValue();
  }

  /** The day of the month in the calendar of the active language. */
  static int day(LocalDate day) {
    return Languages.isJalali() ? JalaliDate.of(day).day() : day.getDayOfMonth();
  }
}
