package io.charchub.i18n;

import io.charchub.errors.Problem;
import java.time.LocalDate;

/**
 * A date of the Jalali (Solar Hijri) calendar, the civil calendar of Iran.
 *
 * <pre>
 * JalaliDate.of(LocalDate.of(2025, 3, 20))       // 1403/12/30
 * new JalaliDate(1403, 12, 30).toLocalDate()     // 2025-03-20
 * </pre>
 *
 * <p>Leap years follow the cycle of 33 years with eight leap years, which agrees with the calendar
 * as it was kept and as it is computed from the equinox for the years 1206 to 1498 (1827 to 2120);
 * outside of them it is an approximation by at most a day.
 *
 * @param year the year; 1 is 622
 * @param month 1 (Farvardin) to 12 (Esfand)
 * @param day 1 to 31
 */
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {
  /** Days from the day before 1 Farvardin 1 to 1970-01-01. */
  private static final long EPOCH = 492_269;

  private static final int DAYS_OF_CYCLE = 12_053;

  /**
   * Refuses a date that does not exist.
   *
   * @throws I18nException {@code i18n.E006}
   */
  public JalaliDate {
    if (year < 1
        || year > 999_999
        || month < 1
        || month > 12
        || day < 1
        || day > lengthOfMonth(year, month)) {
      throw new I18nException(
          Problem.of(
                  "i18n.E006",
                  "There is no day " + year + "/" + month + "/" + day + " in the Jalali calendar")
              .hint(
                  "months 1 to 6 have 31 days, 7 to 11 have 30, and 12 has 29, or 30 in a leap year"));
    }
  }

  /**
   * The Jalali date of a Gregorian one.
   *
   * @throws I18nException {@code i18n.E006} for a date before 622-03-21, the first of the calendar
   */
  public static JalaliDate of(LocalDate date) {
    long sinceStart = date.toEpochDay() + EPOCH - 1;
    int year = Math.toIntExact(1 + Math.floorDiv(33 * sinceStart + 3, DAYS_OF_CYCLE));
    int dayOfYear = (int) (sinceStart - daysBefore(year));
    int month = dayOfYear < 216 ? dayOfYear / 31 : (dayOfYear - 6) / 30;
    int before = month <= 6 ? month * 31 : month * 30 + 6;
    return new JalaliDate(year, month + 1, dayOfYear - before + 1);
  }

  /** The same day in the Gregorian calendar. */
  public LocalDate toLocalDate() {
    return LocalDate.ofEpochDay(daysBefore(year) + dayOfYear() - EPOCH);
  }

  /** The day of the year, from 1. */
  public int dayOfYear() {
    int before = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
    return before + day;
  }

  /** The number of days of this date's month: 29, 30 or 31. */
  public int lengthOfMonth() {
    return lengthOfMonth(year, month);
  }

  /** Whether this date's year has 366 days. */
  public boolean isLeapYear() {
    return isLeap(year);
  }

  /** Whether the day exists: what the constructor demands. */
  public static boolean exists(int year, int month, int day) {
    return year >= 1
        && year <= 999_999
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= lengthOfMonth(year, month);
  }

  @Override
  public int compareTo(JalaliDate other) {
    return Long.compare(toLocalDate().toEpochDay(), other.toLocalDate().toEpochDay());
  }

  /** {@code 1403/12/30}, in ASCII digits. */
  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%04d/%02d/%02d", year, month, day);
  }

  /** Days from 1 Farvardin 1 to 1 Farvardin of {@code year}. */
  private static long daysBefore(int year) {
    return 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33L);
  }

  private static boolean isLeap(int year) {
    return Math.floorMod(25L * year + 11, 33L) < 8;
  }

  private static int lengthOfMonth(int year, int month) {
    if (month <= 6) {
      return 31;
    }
    return month <= 11 || isLeap(year) ? 30 : 29;
  }
}
