package io.charchub.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The date functions of SQLite connections: parts, truncation, differences, with zones, which
 * SQLite does not know. Each has the meaning of Django's function of the same name. What is no date
 * gives NULL.
 */
final class SqliteDateFunctions {
  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();
  private static final int DATE_LENGTH = 10;

  private SqliteDateFunctions() {}

  static void register(Connection connection) throws SQLException {
    lenient(connection, "charchub_date_extract", 2, 2, SqliteDateFunctions::extract);
    lenient(connection, "charchub_datetime_extract", 3, 2, SqliteDateFunctions::extract);
    lenient(
        connection,
        "charchub_time_extract",
        2,
        2,
        call -> part(call.text(0), SqliteTemporal.time(call.text(1)).atDate(LocalDate.EPOCH)));
    lenient(
        connection,
        "charchub_date_trunc",
        3,
        2,
        call -> SqliteTemporal.format(truncated(call.text(0), local(call, 1, 2)).toLocalDate()));
    lenient(
        connection,
        "charchub_datetime_trunc",
        3,
        2,
        call -> SqliteTemporal.format(truncated(call.text(0), local(call, 1, 2))));
    lenient(
        connection,
        "charchub_time_trunc",
        3,
        2,
        call ->
            SqliteTemporal.format(
                truncated(call.text(0), timeOfDay(call).atDate(LocalDate.EPOCH)).toLocalTime()));
    lenient(
        connection,
        "charchub_datetime_cast_date",
        2,
        1,
        call -> SqliteTemporal.format(local(call, 0, 1).toLocalDate()));
    lenient(
        connection,
        "charchub_datetime_cast_time",
        2,
        1,
        call -> SqliteTemporal.format(local(call, 0, 1).toLocalTime()));
    differences(connection);
  }

  private static void differences(Connection connection) throws SQLException {
    lenient(
        connection,
        "charchub_time_diff",
        2,
        2,
        call ->
            ChronoUnit.MICROS.between(
                SqliteTemporal.time(call.text(1)), SqliteTemporal.time(call.text(0))));
    lenient(
        connection,
        "charchub_timestamp_diff",
        2,
        2,
        call ->
            ChronoUnit.MICROS.between(
                SqliteTemporal.dateTime(call.text(1)), SqliteTemporal.dateTime(call.text(0))));
    lenient(connection, "charchub_format_dtdelta", 3, 3, SqliteDateFunctions::combined);
  }

  /** A function for which a text that is no date is NULL. */
  private static void lenient(
      Connection connection, String name, int count, int needed, SqliteFunctions.Body body)
      throws SQLException {
    SqliteFunctions.Body orNull =
        call -> {
          try {
            return body.apply(call);
          } catch (DateTimeException e) {
            return null;
          }
        };
    SqliteFunctions.pure(connection, name, count, needed, orNull);
  }

  private static @Nullable Object extract(SqliteFunction call) throws SQLException {
    return part(call.text(0), local(call, 1, 2));
  }

  private static @Nullable Object part(String kind, LocalDateTime at) throws SQLException {
    return switch (kind) {
      case "year" -> at.getYear();
      case "iso_year" -> at.get(IsoFields.WEEK_BASED_YEAR);
      case "quarter" -> at.get(IsoFields.QUARTER_OF_YEAR);
      case "month" -> at.getMonthValue();
      case "day" -> at.getDayOfMonth();
      case "week" -> at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case "week_day" -> at.getDayOfWeek().getValue() % 7 + 1;
      case "iso_week_day" -> at.getDayOfWeek().getValue();
      case "hour" -> at.getHour();
      case "minute" -> at.getMinute();
      case "second" -> at.getSecond();
      case "microsecond" -> at.getNano() / 1000;
      default -> throw new SQLException("a datetime has no part " + kind);
    };
  }

  private static LocalDateTime truncated(String kind, LocalDateTime at) throws SQLException {
    LocalDate date = at.toLocalDate();
    return switch (kind) {
      case "year" -> date.withDayOfYear(1).atStartOfDay();
      case "quarter" -> date.with(IsoFields.DAY_OF_QUARTER, 1L).atStartOfDay();
      case "month" -> date.withDayOfMonth(1).atStartOfDay();
      case "week" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
      case "day" -> date.atStartOfDay();
      case "hour" -> at.truncatedTo(ChronoUnit.HOURS);
      case "minute" -> at.truncatedTo(ChronoUnit.MINUTES);
      case "second" -> at.truncatedTo(ChronoUnit.SECONDS);
      default -> throw new SQLException("a datetime cannot be truncated to " + kind);
    };
  }

  /** The time of day of a time, which has no zone, or of a datetime in the zone. */
  private static LocalTime timeOfDay(SqliteFunction call) throws SQLException {
    return call.text(1).length() >= DATE_LENGTH && call.text(1).charAt(4) == '-'
        ? local(call, 1, 2).toLocalTime()
        : SqliteTemporal.time(call.text(1));
  }

  /** The datetime in an argument, in the zone that another argument names; a plain date stays. */
  private static LocalDateTime local(SqliteFunction call, int value, int zone) throws SQLException {
    String text = call.text(value);
    LocalDateTime utc = SqliteTemporal.dateTime(text);
    if (zone >= call.count() || call.isNull(zone) || text.length() == DATE_LENGTH) {
      return utc;
    }
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone(call.text(zone))).toLocalDateTime();
  }

  private static ZoneId zone(String name) throws SQLException {
    ZoneId known = ZONES.get(name);
    if (known != null) {
      return known;
    }
    try {
      ZoneId zone = ZoneId.of(name);
      if (ZONES.size() < 1000) {
        ZONES.put(name, zone);
      }
      return zone;
    } catch (DateTimeException e) {
      throw new SQLException("there is no time zone " + name);
    }
  }

  /** A duration with a datetime or a date, or with another duration or a number. */
  private static @Nullable Object combined(SqliteFunction call) throws SQLException {
    return switch (call.text(0)) {
      case "+" -> sum(call, Math::addExact, 1);
      case "-" -> sum(call, Math::subtractExact, -1);
      case "*" -> call.real(1) * call.real(2);
      case "/" -> call.real(2) == 0 ? null : (Object) (call.real(1) / call.real(2));
      default -> throw new SQLException("dates and durations are not combined by " + call.text(0));
    };
  }

  private static @Nullable Object sum(
      SqliteFunction call, BiFunction<Long, Long, Long> numbers, int sign) throws SQLException {
    if (call.isText(1) && call.isText(2)) {
      throw new SQLException("two dates cannot be added or subtracted here");
    }
    if (!call.isText(1) && !call.isText(2)) {
      return numbers.apply(call.integer(1), call.integer(2));
    }
    int date = call.isText(1) ? 1 : 2;
    long micros = call.integer(3 - date) * sign;
    String text = call.text(date);
    if (text.length() == DATE_LENGTH) {
      long days = Math.floorDiv(micros, Duration.ofDays(1).toMillis() * 1000);
      return SqliteTemporal.format(SqliteTemporal.date(text).plusDays(days));
    }
    return SqliteTemporal.format(SqliteTemporal.dateTime(text).plus(micros, ChronoUnit.MICROS));
  }
}
