package io.charchub.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as HTTP writes them (RFC 9110, section 5.6.7), to the second and in GMT. */
public final class HttpDate {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final String TIME = "(\\d{2}):(\\d{2}):(\\d{2})";
  private static final Pattern RFC1123 =
      Pattern.compile(
          "\\w{3}, (?<day>\\d{2}) (?<month>\\w{3}) (?<year>\\d{4}) (?<time>" + TIME + ") GMT");
  private static final Pattern RFC850 =
      Pattern.compile(
          "\\w{6,9}, (?<day>\\d{2})-(?<month>\\w{3})-(?<year>\\d{2}) (?<time>" + TIME + ") GMT");
  private static final Pattern ASCTIME =
      Pattern.compile(
          "\\w{3} (?<month>\\w{3}) (?<day>[ \\d]\\d) (?<time>" + TIME + ") (?<year>\\d{4})");

  /** Bounds of the length of a date in any of these forms. */
  private static final int SHORTEST = 24;

  private static final int LONGEST = 40;

  private HttpDate() {}

  /** The date of an instant in seconds since 1970: {@code Tue, 14 Nov 2023 22:13:20 GMT}. */
  public static String format(long epochSecond) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
    StringBuilder out = new StringBuilder(29);
    out.append(DAYS.get(time.getDayOfWeek().getValue() - 1)).append(", ");
    two(out, time.getDayOfMonth()).append(' ');
    out.append(MONTHS.get(time.getMonthValue() - 1)).append(' ');
    String year = Integer.toString(time.getYear());
    out.append("0".repeat(Math.max(0, 4 - year.length()))).append(year).append(' ');
    two(out, time.getHour()).append(':');
    two(out, time.getMinute()).append(':');
    return two(out, time.getSecond()).append(" GMT").toString();
  }

  /** The date of {@code instant}. */
  public static String format(Instant instant) {
    return format(instant.getEpochSecond());
  }

  /**
   * Seconds since 1970 of a date in any of the three forms that HTTP allows; empty when it is in
   * none. Years of two digits, and a year below 100, belong to 1970 to 2069. Django's {@code
   * parse_http_date_safe}.
   */
  public static OptionalLong parse(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return OptionalLong.empty();
    }
    for (Pattern form : List.of(RFC1123, RFC850, ASCTIME)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return epoch(matcher);
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong epoch(Matcher date) {
    int month = MONTHS.indexOf(date.group("month")) + 1;
    int year = Integer.parseInt(date.group("year"));
    if (year < 70) {
      year += 2000;
    } else if (year < 100) {
      year += 1900;
    }
    String time = date.group("time");
    try {
      LocalDateTime when =
          LocalDateTime.of(
              Year.of(year).getValue(),
              month,
              Integer.parseInt(date.group("day").strip()),
              Integer.parseInt(time.substring(0, 2)),
              Integer.parseInt(time.substring(3, 5)),
              Integer.parseInt(time.substring(6, 8)));
      return OptionalLong.of(when.toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
