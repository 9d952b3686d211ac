package io.charchub.db;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates and times as Django keeps them in SQLite: {@code 2024-02-29}, {@code 23:59:59.500000},
 * {@code 2024-02-29 23:59:59}, instants in UTC, to the microsecond. Written by hand because a
 * formatter costs more than the rest of reading a row.
 */
final class SqliteTexts {
  private SqliteTexts() {}

  static String date(LocalDate date) {
    return appendDate(new StringBuilder(10), date).toString();
  }

  static String time(LocalTime time) {
    return appendTime(new StringBuilder(15), time).toString();
  }

  static String dateTime(LocalDateTime moment) {
    StringBuilder text = appendDate(new StringBuilder(26), moment.toLocalDate()).append(' ');
    return appendTime(text, moment.toLocalTime()).toString();
  }

  static String instant(Instant instant) {
    return dateTime(
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
  }

  private static StringBuilder appendDate(StringBuilder out, LocalDate date) {
    int year = date.getYear();
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("a year from 0 to 9999 can be stored, this is " + year);
    }
    out.append((char) ('0' + year / 1000)).append((char) ('0' + year / 100 % 10));
    two(out, year % 100).append('-');
    two(out, date.getMonthValue()).append('-');
    return two(out, date.getDayOfMonth());
  }

  private static StringBuilder appendTime(StringBuilder out, LocalTime time) {
    two(out, time.getHour()).append(':');
    two(out, time.getMinute()).append(':');
    two(out, time.getSecond());
    int micros = time.getNano() / 1000;
    if (micros != 0) {
      out.append('.');
      two(out, micros / 10_000);
      two(out, micros / 100 % 100);
      two(out, micros % 100);
    }
    return out;
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** The day at the start of the text. */
  static LocalDate parseDate(String text) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("not a date: " + text);
    }
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /** The time of day at {@code start}; what stands after it, such as an offset, is left alone. */
  static LocalTime parseTime(String text, int start) {
    int length = text.length();
    if (length < start + 5 || text.charAt(start + 2) != ':') {
      throw new DateTimeException("not a time: " + text);
    }
    int second = 0;
    int nanos = 0;
    int at = start + 5;
    if (length >= start + 8 && text.charAt(at) == ':') {
      second = number(text, start + 6, start + 8);
      at = start + 8;
      if (at < length && text.charAt(at) == '.') {
        int scale = 100_000_000;
        for (at++; at < length && isDigit(text.charAt(at)); at++) {
          nanos += (text.charAt(at) - '0') * scale;
          scale /= 10;
        }
      }
    }
    return LocalTime.of(
        number(text, start, start + 2), number(text, start + 3, start + 5), second, nanos);
  }

  static Instant parseInstant(String text) {
    LocalDate date = parseDate(text);
    LocalTime time = text.length() > 10 ? parseTime(text, 11) : LocalTime.MIDNIGHT;
    long seconds = date.toEpochDay() * 86_400 + time.toSecondOfDay();
    return Instant.ofEpochSecond(seconds, time.getNano());
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (!isDigit(digit)) {
        throw new DateTimeException("not a date or time: " + text);
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }
}
