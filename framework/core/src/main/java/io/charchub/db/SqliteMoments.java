package io.charchub.db;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Parts, truncation and arithmetic of stored dates and times, for SQLite, which has no zones. */
final class SqliteMoments {
  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();
  private static final int MOST_ZONES = 1_000;

  private SqliteMoments() {}

  /**
   * A part of a date, time or datetime: Django's kinds, week days from 1 for Sunday, ISO ones from
   * 1 for Monday.
   */
  static Object extract(String kind, String value, @Nullable String zone) {
    LocalDateTime moment = moment(value, zone);
    return (long)
        switch (kind) {
          case "year" -> moment.getYear();
          case "iso_year" -> moment.get(IsoFields.WEEK_BASED_YEAR);
          case "quarter" -> (moment.getMonthValue() + 2) / 3;
          case "month" -> moment.getMonthValue();
          case "week" -> moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
          case "day" -> moment.getDayOfMonth();
          case "week_day" -> moment.getDayOfWeek().getValue() % 7 + 1;
          case "iso_week_day" -> moment.getDayOfWeek().getValue();
          case "hour" -> moment.getHour();
          case "minute" -> moment.getMinute();
          case "second" -> moment.getSecond();
          case "microsecond" -> moment.getNano() / 1000;
          default -> throw unknown(kind);
        };
  }

  static Object truncate(String kind, String value, @Nullable String zone) {
    LocalDateTime moment = moment(value, zone);
    return SqliteTexts.dateTime(
        switch (kind) {
          case "hour" -> moment.truncatedTo(ChronoUnit.HOURS);
          case "minute" -> moment.truncatedTo(ChronoUnit.MINUTES);
          case "second" -> moment.truncatedTo(ChronoUnit.SECONDS);
          default -> truncated(kind, moment.toLocalDate()).atStartOfDay();
        });
  }

  static Object truncateDate(String kind, String value, @Nullable String zone) {
    return SqliteTexts.date(truncated(kind, moment(value, zone).toLocalDate()));
  }

  static Object truncateTime(String kind, String value, @Nullable String zone) {
    LocalTime time = moment(value, zone).toLocalTime();
    return SqliteTexts.time(
        switch (kind) {
          case "hour" -> time.truncatedTo(ChronoUnit.HOURS);
          case "minute" -> time.truncatedTo(ChronoUnit.MINUTES);
          case "second" -> time.truncatedTo(ChronoUnit.SECONDS);
          default -> throw unknown(kind);
        });
  }

  private static LocalDate truncated(String kind, LocalDate date) {
    return switch (kind) {
      case "year" -> date.withDayOfYear(1);
      case "quarter" -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
      case "month" -> date.withDayOfMonth(1);
      case "week" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "day" -> date;
      default -> throw unknown(kind);
    };
  }

  static Object date(String value, @Nullable String zone) {
    return SqliteTexts.date(moment(value, zone).toLocalDate());
  }

  static Object time(String value, @Nullable String zone) {
    return SqliteTexts.time(moment(value, zone).toLocalTime());
  }

  static Object timeDifference(String left, String right) {
    return micros(
        Duration.between(SqliteTexts.parseTime(right, 0), SqliteTexts.parseTime(left, 0)));
  }

  static Object difference(String left, String right) {
    return micros(Duration.between(moment(right, null), moment(left, null)));
  }

  /**
   * {@code +} and {@code -} of moments and durations; {@code *} and {@code /} of a duration and a
   * number.
   */
  static @Nullable Object combine(String operator, String left, String right) {
    boolean leftMoment = isMoment(left);
    boolean rightMoment = isMoment(right);
    switch (operator.strip()) {
      case "+":
        if (leftMoment) {
          return shifted(left, Long.parseLong(right));
        }
        return rightMoment
            ? shifted(right, Long.parseLong(left))
            : (Object) (Long.parseLong(left) + Long.parseLong(right));
      case "-":
        if (leftMoment) {
          return shifted(left, -Long.parseLong(right));
        }
        return Long.parseLong(left) - Long.parseLong(right);
      case "*":
        return Double.parseDouble(left) * Double.parseDouble(right);
      case "/":
        return Double.parseDouble(left) / Double.parseDouble(right);
      default:
        throw new IllegalArgumentException("no arithmetic of moments: " + operator);
    }
  }

  private static boolean isMoment(String text) {
    return text.length() >= 10 && text.charAt(4) == '-';
  }

  private static String shifted(String moment, long micros) {
    return SqliteTexts.dateTime(moment(moment, null).plus(micros, ChronoUnit.MICROS));
  }

  private static long micros(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1000);
  }

  /** The wall time in the zone; a bare time stands on the first day of 1900, as with Django. */
  private static LocalDateTime moment(String value, @Nullable String zone) {
    if (!isMoment(value)) {
      return LocalDate.of(1900, 1, 1).atTime(SqliteTexts.parseTime(value, 0));
    }
    LocalDateTime stored = LocalDateTime.ofInstant(SqliteTexts.parseInstant(value), ZoneOffset.UTC);
    if (zone == null || value.length() == 10) {
      return stored;
    }
    return stored.atZone(ZoneOffset.UTC).withZoneSameInstant(zone(zone)).toLocalDateTime();
  }

  private static ZoneId zone(String name) {
    ZoneId known = ZONES.get(name);
    if (known == null) {
      known = ZoneId.of(name);
      if (ZONES.size() < MOST_ZONES) {
        ZONES.put(name, known);
      }
    }
    return known;
  }

  private static IllegalArgumentException unknown(String kind) {
    return new IllegalArgumentException("no such part of a date or time: " + kind);
  }
}
