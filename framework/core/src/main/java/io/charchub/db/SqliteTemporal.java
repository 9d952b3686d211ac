package io.charchub.db;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * Dates and times as Django writes them into SQLite: {@code 2024-02-29}, {@code 23:59:59.500000},
 * {@code 2024-02-29 23:59:59.500000}, the fraction left out where it is zero, so that text sorts as
 * time does. By hand, because a general formatter costs more than the rest of reading a row.
 *
 * <p>Reading is more lenient than writing: {@code T} for the blank, seconds left out, one to nine
 * digits of fraction, an offset or {@code Z} at the end of a datetime.
 */
final class SqliteTemporal {
  private SqliteTemporal() {}

  static String format(LocalDate date) {
    byte[] text = new byte[10];
    putDate(text, date);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static String format(LocalTime time) {
    int micros = time.get(ChronoField.MICRO_OF_SECOND);
    byte[] text = new byte[micros == 0 ? 8 : 15];
    putTime(text, 0, time, micros);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static String format(LocalDateTime dateTime) {
    int micros = dateTime.get(ChronoField.MICRO_OF_SECOND);
    byte[] text = new byte[micros == 0 ? 19 : 26];
    putDate(text, dateTime.toLocalDate());
    text[10] = ' ';
    putTime(text, 11, dateTime.toLocalTime(), micros);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static String format(Instant instant) {
    return format(
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
  }

  /**
   * The date that the text begins with.
   *
   * @throws DateTimeException when it begins with none
   */
  static LocalDate date(String text) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("not a date");
    }
    return LocalDate.of(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  }

  /**
   * A time of day; of a datetime, its time.
   *
   * @throws DateTimeException when it is none
   */
  static LocalTime time(String text) {
    int start = text.length() > 10 && text.charAt(4) == '-' ? 11 : 0;
    int end = endOfTime(text, start);
    if (end != text.length()) {
      throw new DateTimeException("not a time");
    }
    return time(text, start, end);
  }

  /**
   * A datetime without zone, which by convention is in UTC; a date is its midnight; an offset at
   * the end is taken into account.
   *
   * @throws DateTimeException when it is none
   */
  static LocalDateTime dateTime(String text) {
    LocalDate date = date(text);
    if (text.length() == 10) {
      return date.atStartOfDay();
    }
    if (text.charAt(10) != ' ' && text.charAt(10) != 'T') {
      throw new DateTimeException("not a datetime");
    }
    int end = endOfTime(text, 11);
    LocalDateTime local = date.atTime(time(text, 11, end));
    return end == text.length()
        ? local
        : local.minusSeconds(ZoneOffset.of(text.substring(end)).getTotalSeconds());
  }

  static Instant instant(String text) {
    return dateTime(text).toInstant(ZoneOffset.UTC);
  }

  private static int endOfTime(String text, int start) {
    int end = start;
    while (end < text.length() && isPartOfTime(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPartOfTime(char c) {
    return (c >= '0' && c <= '9') || c == ':' || c == '.';
  }

  private static LocalTime time(String text, int start, int end) {
    int length = end - start;
    if (length < 5 || text.charAt(start + 2) != ':') {
      throw new DateTimeException("not a time");
    }
    int hour = digits(text, start, 2);
    int minute = digits(text, start + 3, 2);
    if (length == 5) {
      return LocalTime.of(hour, minute);
    }
    if (length < 8 || text.charAt(start + 5) != ':') {
      throw new DateTimeException("not a time");
    }
    return LocalTime.of(hour, minute, digits(text, start + 6, 2), nanos(text, start + 8, end));
  }

  private static int nanos(String text, int start, int end) {
    if (start == end) {
      return 0;
    }
    int count = end - start - 1;
    if (text.charAt(start) != '.' || count < 1 || count > 9) {
      throw new DateTimeException("not a fraction of a second");
    }
    int nanos = digits(text, start + 1, count);
    for (int i = count; i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int digits(String text, int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a number");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static void putDate(byte[] text, LocalDate date) {
    int year = date.getYear();
    if (year < 1 || year > 9999) {
      throw new DatabaseException(
          DatabaseProblems.of(
              "db.E050",
              "A date in the year " + year + " cannot be stored: years go from 1 to 9999",
              "",
              "check the value before it is saved"));
    }
    put(text, 0, year / 100);
    put(text, 2, year % 100);
    text[4] = '-';
    put(text, 5, date.getMonthValue());
    text[7] = '-';
    put(text, 8, date.getDayOfMonth());
  }

  private static void putTime(byte[] text, int at, LocalTime time, int micros) {
    put(text, at, time.getHour());
    text[at + 2] = ':';
    put(text, at + 3, time.getMinute());
    text[at + 5] = ':';
    put(text, at + 6, time.getSecond());
    if (micros != 0) {
      text[at + 8] = '.';
      put(text, at + 9, micros / 10_000);
      put(text, at + 11, micros / 100 % 100);
      put(text, at + 13, micros % 100);
    }
  }

  private static void put(byte[] text, int at, int twoDigits) {
    text[at] = (byte) ('0' + twoDigits / 10);
    text[at + 1] = (byte) ('0' + twoDigits % 10);
  }
}
