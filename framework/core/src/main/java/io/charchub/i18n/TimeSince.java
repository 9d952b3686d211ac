package io.charchub.i18n;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The distance of two wall-clock times in words. The rule is Django's: whole months first, by the
 * calendar; from there on weeks of 7 days, days, hours and minutes; of these parts the first that
 * is not nought, and the next if it is not.
 */
final class TimeSince {
  private static final List<String> UNITS =
      List.of("year", "month", "week", "day", "hour", "minute");
  private static final long[] SECONDS = {604_800, 86_400, 3_600, 60};

  /** Days of a month; February has 28 in every year, as in Django. */
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private TimeSince() {}

  static String text(LocalDateTime from, LocalDateTime now, int depth) {
    long[] parts = from.isBefore(now) ? parts(from, now) : new long[UNITS.size()];
    int first = 0;
    while (first < parts.length && parts[first] == 0) {
      first++;
    }
    if (first == parts.length) {
      return unit("minute", 0);
    }
    List<String> words = new ArrayList<>();
    for (int i = first; i < parts.length && words.size() < depth && parts[i] != 0; i++) {
      words.add(unit(UNITS.get(i), parts[i]));
    }
    return String.join(Translations.framework().tr("time.and"), words);
  }

  private static long[] parts(LocalDateTime from, LocalDateTime now) {
    int months = wholeMonths(from, now);
    LocalDateTime pivot = months == 0 ? from : monthsLater(from, months);
    long rest = Math.max(0, Duration.between(pivot, now).toSeconds());
    long[] parts = new long[UNITS.size()];
    parts[0] = months / 12;
    parts[1] = months % 12;
    for (int i = 0; i < SECONDS.length; i++) {
      parts[i + 2] = rest / SECONDS[i];
      rest %= SECONDS[i];
    }
    return parts;
  }

  private static int wholeMonths(LocalDateTime from, LocalDateTime now) {
    int months = (now.getYear() - from.getYear()) * 12 + now.getMonthValue() - from.getMonthValue();
    boolean dayNotReached =
        from.getDayOfMonth() > now.getDayOfMonth()
            || (from.getDayOfMonth() == now.getDayOfMonth()
                && from.toLocalTime().isAfter(now.toLocalTime()));
    return dayNotReached ? months - 1 : months;
  }

  private static LocalDateTime monthsLater(LocalDateTime from, int months) {
    int month = from.getMonthValue() - 1 + months % 12;
    int year = from.getYear() + months / 12 + month / 12;
    int day = Math.min(MONTH_DAYS[month % 12], from.getDayOfMonth());
    return LocalDateTime.of(
        year, month % 12 + 1, day, from.getHour(), from.getMinute(), from.getSecond());
  }

  private static String unit(String unit, long count) {
    return Translations.framework().tr("time." + unit, count);
  }
}
