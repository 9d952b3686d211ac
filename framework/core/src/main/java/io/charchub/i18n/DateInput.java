package io.charchub.i18n;

import io.charchub.text.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Reads dates and times that people typed. Looks at no more than 40 letters. */
final class DateInput {
  private static final int MAX_LENGTH = 40;

  /** With the Jalali calendar, the last year that is taken for a Jalali one. */
  private static final int LAST_TYPED_JALALI_YEAR = 1699;

  private DateInput() {}

  static Optional<LocalDate> date(String typed, LanguageProfile language) {
    String text = clean(typed);
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int[] parts = numbers(text, text.indexOf('/') > 0 ? '/' : '-');
    if (parts.length != 3) {
      return Optional.empty();
    }
    boolean monthFirst =
        text.indexOf('/') > 0 && !language.isJalali() && language.isEnglish() && parts[0] <= 31;
    return monthFirst
        ? day(parts[2] < 100 ? century(parts[2]) : parts[2], parts[0], parts[1], language)
        : day(parts[0], parts[1], parts[2], language);
  }

  static Optional<LocalTime> time(String typed) {
    String text = clean(typed);
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int dot = Math.max(text.indexOf('.'), text.indexOf('٫'));
    int nanos = dot < 0 ? 0 : nanos(text.substring(dot + 1));
    int[] parts = numbers(dot < 0 ? text : text.substring(0, dot), ':');
    if (nanos < 0 || parts.length < 2 || parts.length > 3 || (dot >= 0 && parts.length < 3)) {
      return Optional.empty();
    }
    int seconds = parts.length == 3 ? parts[2] : 0;
    return parts[0] < 24 && parts[1] < 60 && seconds < 60
        ? Optional.of(LocalTime.of(parts[0], parts[1], seconds, nanos))
        : Optional.empty();
  }

  static Optional<LocalDateTime> dateTime(String typed, LanguageProfile language) {
    String text = clean(typed);
    int gap = text.indexOf('T');
    if (gap < 0) {
      gap = text.indexOf(' ');
    }
    if (gap < 0) {
      return date(text, language).map(LocalDate::atStartOfDay);
    }
    Optional<LocalTime> time = time(text.substring(gap + 1));
    return date(text.substring(0, gap), language).flatMap(day -> time.map(day::atTime));
  }

  /** Without blanks and marks of direction around it, in ASCII digits. */
  private static String clean(String typed) {
    if (typed.length() > 4 * MAX_LENGTH) {
      return typed;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < typed.length(); i++) {
      char letter = typed.charAt(i);
      if (letter != '\u200e' && letter != '\u200f') {
        kept.append(letter == '،' ? ' ' : letter);
      }
    }
    return Digits.toAscii(kept.toString().strip());
  }

  /**
   * The numbers of one to four digits between the separators; empty when there is anything else.
   */
  private static int[] numbers(String text, char separator) {
    int[] found = new int[3];
    int count = 0;
    int value = 0;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char letter = i == text.length() ? separator : text.charAt(i);
      if (letter == separator) {
        if (digits == 0 || count == found.length) {
          return new int[0];
        }
        found[count++] = value;
        value = 0;
        digits = 0;
      } else if (letter >= '0' && letter <= '9' && digits < 4) {
        value = value * 10 + letter - '0';
        digits++;
      } else {
        return new int[0];
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /**
   * The fraction of a second in nanoseconds, to the microsecond; -1 when it is not one to nine
   * digits.
   */
  private static int nanos(String fraction) {
    if (fraction.isEmpty() || fraction.length() > 9) {
      return -1;
    }
    int micros = 0;
    for (int i = 0; i < 6; i++) {
      int digit = i < fraction.length() ? Digits.value(fraction.charAt(i)) : 0;
      if (digit < 0) {
        return -1;
      }
      micros = micros * 10 + digit;
    }
    return micros * 1000;
  }

  /** A year of two digits as POSIX reads it: 69 to 99 are of the last century. */
  private static int century(int year) {
    return year < 69 ? 2000 + year : 1900 + year;
  }

  private static Optional<LocalDate> day(int year, int month, int day, LanguageProfile language) {
    if (year < 100) {
      return Optional.empty();
    }
    if (language.isJalali() && year <= LAST_TYPED_JALALI_YEAR) {
      return JalaliDate.exists(year, month, day)
          ? Optional.of(new JalaliDate(year, month, day).toLocalDate())
          : Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
