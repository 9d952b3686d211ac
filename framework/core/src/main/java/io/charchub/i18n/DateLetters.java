package io.charchub.i18n;

import io.charchub.i18n.Dates.Moment;
import io.charchub.text.Digits;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one moment by the letters of Django's {@code date} filter. One object a format call;
 * numbers are written in the digits of the language, and the days, months and years in its
 * calendar.
 */
final class DateLetters {
  private static final List<String> ENGLISH_DAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> ENGLISH_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** The first day that has a Jalali date. */
  private static final LocalDate FIRST_JALALI = LocalDate.of(622, 3, 21);

  private static final int LAST_JALALI_YEAR = 9999;

  private final Moment moment;
  private final LanguageProfile language;
  private final Digits digits;
  private final StringBuilder text = new StringBuilder(32);
  private String pattern = "";

  DateLetters(Moment moment, LanguageProfile language) {
    this.moment = moment;
    this.language = language;
    this.digits = language.digits();
  }

  String format(String letters) {
    pattern = letters;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter == '\\' && i + 1 < letters.length()) {
        text.append(letters.charAt(++i));
      } else if (letter < 'A' || letter > 'z') {
        text.append(letter);
      } else {
        write(letter);
      }
    }
    return text.toString();
  }

  private void write(char letter) {
    switch (letter) {
      case 'd', 'j', 'D', 'l', 'S', 'w', 'z', 't' -> day(letter);
      case 'm', 'n', 'M', 'N', 'F', 'b', 'E' -> month(letter);
      case 'y', 'Y', 'L', 'o', 'W' -> year(letter);
      case 'a', 'A', 'f', 'P' -> clock(letter);
      case 'g', 'G', 'h', 'H', 'i', 's', 'u' -> time(letter);
      case 'e', 'I', 'O', 'T', 'Z' -> zone(letter);
      case 'c', 'r', 'U' -> whole(letter);
      default -> text.append(letter);
    }
  }

  private LocalDate date() {
    return moment.date(pattern);
  }

  private boolean isJalali() {
    return language.isJalali()
        && !date().isBefore(FIRST_JALALI)
        && date().getYear() <= LAST_JALALI_YEAR;
  }

  private int dayOfMonth() {
    return isJalali() ? JalaliDate.of(date()).day() : date().getDayOfMonth();
  }

  private int monthOfYear() {
    return isJalali() ? JalaliDate.of(date()).month() : date().getMonthValue();
  }

  private int yearNumber() {
    return isJalali() ? JalaliDate.of(date()).year() : date().getYear();
  }

  private void day(char letter) {
    int weekday = date().getDayOfWeek().getValue();
    LanguageProfile.Names names = language.names(isJalali());
    switch (letter) {
      case 'd' -> padded(dayOfMonth(), 2);
      case 'j' -> padded(dayOfMonth(), 1);
      case 'D' -> text.append(names.shortDays().get(weekday - 1));
      case 'l' -> text.append(names.days().get(weekday - 1));
      case 'S' -> text.append(englishSuffix(dayOfMonth()));
      case 'w' -> padded(weekday % 7, 1);
      case 'z' -> padded(isJalali() ? JalaliDate.of(date()).dayOfYear() : date().getDayOfYear(), 1);
      default ->
          padded(isJalali() ? JalaliDate.of(date()).lengthOfMonth() : date().lengthOfMonth(), 1);
    }
  }

  private static String englishSuffix(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private void month(char letter) {
    int month = monthOfYear();
    LanguageProfile.Names names = language.names(isJalali());
    switch (letter) {
      case 'm' -> padded(month, 2);
      case 'n' -> padded(month, 1);
      case 'M' -> text.append(names.shortMonths().get(month - 1));
      case 'N' -> text.append(names.pressMonths().get(month - 1));
      case 'b' -> text.append(names.shortMonths().get(month - 1).toLowerCase(language.locale()));
      default -> text.append(names.months().get(month - 1));
    }
  }

  private void year(char letter) {
    switch (letter) {
      case 'y' -> padded(Math.floorMod(yearNumber(), 100), 2);
      case 'Y' -> padded(yearNumber(), 4);
      case 'L' ->
          text.append(
              (isJalali() ? JalaliDate.of(date()).isLeapYear() : date().isLeapYear())
                  ? "True"
                  : "False");
      case 'o' -> padded(date().get(IsoFields.WEEK_BASED_YEAR), 1);
      default -> padded(date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 1);
    }
  }

  private void clock(char letter) {
    LocalTime time = moment.timeOrMidnight();
    boolean morning = time.getHour() < 12;
    switch (letter) {
      case 'a' -> text.append(language.partOfDay(morning ? "a.m." : "p.m."));
      case 'A' -> text.append(language.partOfDay(morning ? "AM" : "PM"));
      case 'f' -> hourAndMinutes(time);
      default -> {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
          text.append(language.partOfDay(morning ? "midnight" : "noon"));
        } else {
          hourAndMinutes(time);
          text.append(' ').append(language.partOfDay(morning ? "a.m." : "p.m."));
        }
      }
    }
  }

  private void hourAndMinutes(LocalTime time) {
    padded(twelveHours(time), 1);
    if (time.getMinute() != 0) {
      text.append(':');
      padded(time.getMinute(), 2);
    }
  }

  private static int twelveHours(LocalTime time) {
    int hour = time.getHour() % 12;
    return hour == 0 ? 12 : hour;
  }

  private void time(char letter) {
    LocalTime time = moment.timeOrMidnight();
    switch (letter) {
      case 'g' -> padded(twelveHours(time), 1);
      case 'G' -> padded(time.getHour(), 1);
      case 'h' -> padded(twelveHours(time), 2);
      case 'H' -> padded(time.getHour(), 2);
      case 'i' -> padded(time.getMinute(), 2);
      case 's' -> padded(time.getSecond(), 2);
      default -> padded(time.getNano() / 1000, 6);
    }
  }

  /** Nothing for a value that has no zone. */
  private void zone(char letter) {
    ZonedDateTime zoned = moment.zoned();
    if (zoned == null) {
      return;
    }
    int seconds = zoned.getOffset().getTotalSeconds();
    switch (letter) {
      case 'I' ->
          text.append(zoned.getZone().getRules().isDaylightSavings(zoned.toInstant()) ? '1' : '0');
      case 'O' -> text.append(offset(seconds, ""));
      case 'Z' -> text.append(seconds);
      default -> text.append(zoneName(zoned));
    }
  }

  /** An abbreviation where the zone has one of letters ({@code CET}), or else the offset. */
  private static String zoneName(ZonedDateTime zoned) {
    ZoneId zone = zoned.getZone();
    String id = zone.getId();
    if (id.equals("Z") || id.equals("UTC") || id.equals("Etc/UTC")) {
      return "UTC";
    }
    boolean summer = zone.getRules().isDaylightSavings(zoned.toInstant());
    String name =
        com.ibm.icu.util.TimeZone.getTimeZone(id)
            .getDisplayName(
                summer, com.ibm.icu.util.TimeZone.SHORT_COMMONLY_USED, com.ibm.icu.util.ULocale.US);
    return name.matches("[A-Z]{2,5}") && !name.equals("GMT")
        ? name
        : offset(zoned.getOffset().getTotalSeconds(), "");
  }

  private static String offset(int seconds, String separator) {
    int minutes = Math.abs(seconds) / 60;
    StringBuilder offset = new StringBuilder(6).append(seconds < 0 ? '-' : '+');
    plain(offset, minutes / 60, 2).append(separator);
    return plain(offset, minutes % 60, 2).toString();
  }

  /** A number for programs: ASCII digits, filled with noughts to {@code width}. */
  private static StringBuilder plain(StringBuilder text, int number, int width) {
    if (width == 2 && number < 100) {
      return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(digits);
  }

  private static StringBuilder clock(StringBuilder text, LocalTime time) {
    plain(text, time.getHour(), 2).append(':');
    plain(text, time.getMinute(), 2).append(':');
    return plain(text, time.getSecond(), 2);
  }

  /** The formats for programs: always Gregorian, in ASCII digits. */
  private void whole(char letter) {
    LocalDate date = date();
    LocalTime time = moment.timeOrMidnight();
    ZonedDateTime zoned = moment.zoned();
    switch (letter) {
      case 'c' -> iso(date, zoned);
      case 'U' ->
          text.append(
              (zoned == null ? TimeZones.instant(LocalDateTime.of(date, time)) : zoned.toInstant())
                  .getEpochSecond());
      default -> {
        ZonedDateTime known =
            zoned == null ? LocalDateTime.of(date, time).atZone(TimeZones.current()) : zoned;
        text.append(ENGLISH_DAYS.get(date.getDayOfWeek().getValue() - 1)).append(", ");
        plain(text, date.getDayOfMonth(), 2).append(' ');
        text.append(ENGLISH_MONTHS.get(date.getMonthValue() - 1)).append(' ');
        plain(text, date.getYear(), 4).append(' ');
        clock(text, time).append(' ').append(offset(known.getOffset().getTotalSeconds(), ""));
      }
    }
  }

  private void iso(LocalDate date, @Nullable ZonedDateTime zoned) {
    if (date.getYear() >= 1000 && date.getYear() <= 9999) {
      plain(text, date.getYear(), 4).append('-');
      plain(text, date.getMonthValue(), 2).append('-');
      plain(text, date.getDayOfMonth(), 2);
    } else {
      text.append(date);
    }
    if (moment.time() == null) {
      return;
    }
    LocalTime time = moment.timeOrMidnight();
    clock(text.append('T'), time);
    int micros = time.getNano() / 1000;
    if (micros != 0) {
      plain(text.append('.'), micros, 6);
    }
    if (zoned != null) {
      text.append(offset(zoned.getOffset().getTotalSeconds(), ":"));
    }
  }

  private void padded(int number, int width) {
    int rest = Math.abs(number);
    if (number < 0) {
      text.append('-');
    }
    int unit = 1;
    for (int i = 1; i < width || unit <= rest / 10; i++) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      text.append((char) (digits.zero() + rest / unit % 10));
    }
  }
}
