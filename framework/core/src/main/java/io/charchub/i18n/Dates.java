package io.charchub.i18n;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import io.charchub.errors.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times for people, in the active language, zone and calendar, and back.
 *
 * <pre>
 * Dates.format(post.publishedAt, "datetime")   // Nov. 23, 2026, 10:15 p.m.  or  ۲ آذر ۱۴۰۵، ساعت ۲۲:۱۵
 * Dates.format(post.publishedAt, "Y-m-d")      // Django's letters
 * Dates.parseDate("۱۴۰۵/۹/۲")                  // 2026-11-23, in Persian
 * </pre>
 *
 * <p>A format is a name or a pattern of letters. The names are {@code date}, {@code time}, {@code
 * datetime}, {@code full date}, {@code full datetime}, {@code short date}, {@code short datetime},
 * {@code year month}, {@code month day}; Django's names of settings ({@code DATE_FORMAT}, {@code
 * SHORT_DATETIME_FORMAT}) are understood too. The letters are those of Django's {@code date}
 * filter: {@code d j D l S z w W, m n M N F b E t, y Y o L, a A g G h H i s u f P, e I O T Z, c r
 * U}; a backslash takes the meaning from the letter after it.
 *
 * <p>An instant or a time with an offset is shown as the clocks of the active zone show it ({@link
 * TimeZones#current}); a value without zone is shown as it is. In a language with the Jalali
 * calendar the letters for day, month and year are Jalali ones; {@code c}, {@code r} and {@code U},
 * made for programs, never are.
 */
public final class Dates {
  private Dates() {}

  /**
   * {@code value} in a named format or a pattern of letters.
   *
   * @param value an instant, or any date or time of {@code java.time} down to {@code LocalTime}
   * @throws I18nException {@code i18n.E001} when the format asks for a part the value has not: the
   *     day of a time
   */
  public static String format(TemporalAccessor value, String format) {
    LanguageProfile language = LanguageProfile.current();
    Moment moment = Moment.of(value);
    String name = nameOf(format);
    if (name == null) {
      return new DateLetters(moment, language).format(format);
    }
    String letters = language.letters(name);
    return letters == null
        ? icuFormat(moment, language, name)
        : new DateLetters(moment, language).format(letters);
  }

  /**
   * {@code value} in the format that fits its kind: {@code date}, {@code time} or {@code datetime}.
   */
  public static String format(TemporalAccessor value) {
    if (value instanceof LocalDate) {
      return format(value, "date");
    }
    return format(value, value instanceof LocalTime ? "time" : "datetime");
  }

  /**
   * The letters of a named format in the active language, such as {@code j F Y} for {@code date}:
   * for what formats dates elsewhere, such as a script. Django's {@code get_format}.
   *
   * @param name a name or Django's name of a setting, as {@link #format(TemporalAccessor, String)}
   *     takes them
   * @return empty where there is no such name, and where the language has no letters of its own but
   *     is written as CLDR says
   */
  public static Optional<String> letters(String name) {
    String known = nameOf(name);
    return known == null
        ? Optional.empty()
        : Optional.ofNullable(LanguageProfile.current().letters(known));
  }

  /** The day that a week begins with on the calendars of the active language. */
  public static DayOfWeek firstDayOfWeek() {
    int fromSunday = Calendar.getInstance(LanguageProfile.current().icu()).getFirstDayOfWeek();
    return DayOfWeek.SUNDAY.plus(fromSunday - Calendar.SUNDAY);
  }

  /**
   * {@code value} as programs read it, for the {@code datetime} attribute of HTML: ISO 8601 in
   * ASCII digits and Gregorian dates, an instant with the offset of the active zone.
   */
  public static String iso(TemporalAccessor value) {
    return value instanceof LocalDate || value instanceof LocalTime
        ? value.toString()
        : new DateLetters(Moment.of(value), LanguageProfile.current()).format("c");
  }

  /**
   * How long ago {@code from} was, in the one or two largest units that are next to each other: "2
   * months, 1 week". "0 minutes" for less than a minute and for the future. Django's {@code
   * timesince}, with its rules: months and years are counted by the Gregorian calendar, and a unit
   * of nought ends the text.
   */
  public static String timeSince(TemporalAccessor from) {
    return timeSince(from, TimeZones.now());
  }

  /** How long before {@code now} the time {@code from} was. */
  public static String timeSince(TemporalAccessor from, TemporalAccessor now) {
    return timeSince(from, now, 2);
  }

  /**
   * How long before {@code now} the time {@code from} was, in at most {@code units} units that are
   * next to each other.
   *
   * @param units 1 or more
   */
  public static String timeSince(TemporalAccessor from, TemporalAccessor now, int units) {
    return TimeSince.text(Moment.of(from).atStart(), Moment.of(now).atStart(), units);
  }

  /** How long it is until {@code to}; the mirror image of {@link #timeSince(TemporalAccessor)}. */
  public static String timeUntil(TemporalAccessor to) {
    return timeUntil(to, TimeZones.now());
  }

  /** How long after {@code now} the time {@code to} is. */
  public static String timeUntil(TemporalAccessor to, TemporalAccessor now) {
    return TimeSince.text(Moment.of(now).atStart(), Moment.of(to).atStart(), 2);
  }

  /**
   * The date a person typed: ISO ({@code 2026-11-23}), or the short form of the active language
   * ({@code 11/23/2026} in English, {@code 1405/9/2} in Persian), in any digits. With the Jalali
   * calendar, a year up to 1699 is Jalali and a later one Gregorian. Empty when the text is none of
   * these, or the day does not exist.
   */
  public static Optional<LocalDate> parseDate(String text) {
    return DateInput.date(text, LanguageProfile.current());
  }

  /**
   * The time a person typed: {@code 14:30}, {@code 14:30:59} or {@code 14:30:59.123456}, in any
   * digits.
   */
  public static Optional<LocalTime> parseTime(String text) {
    return DateInput.time(text);
  }

  /**
   * The date and time a person typed: a date as {@link #parseDate} reads it, a blank or {@code T},
   * and a time as {@link #parseTime} reads it; a date alone means its midnight.
   */
  public static Optional<LocalDateTime> parseDateTime(String text) {
    return DateInput.dateTime(text, LanguageProfile.current());
  }

  private static @Nullable String nameOf(String format) {
    if (LanguageProfile.isName(format)) {
      return format;
    }
    return switch (format) {
      case "DATE_FORMAT" -> "date";
      case "TIME_FORMAT" -> "time";
      case "DATETIME_FORMAT" -> "datetime";
      case "SHORT_DATE_FORMAT" -> "short date";
      case "SHORT_DATETIME_FORMAT" -> "short datetime";
      case "YEAR_MONTH_FORMAT" -> "year month";
      case "MONTH_DAY_FORMAT" -> "month day";
      default -> null;
    };
  }

  /** The language's own format from CLDR. ICU's calendars speak {@code java.util.Date}. */
  @SuppressWarnings("JavaUtilDate")
  private static String icuFormat(Moment moment, LanguageProfile language, String name) {
    DateFormat format =
        switch (name) {
          case "time" -> DateFormat.getTimeInstance(DateFormat.SHORT, language.icu());
          case "datetime" ->
              DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, language.icu());
          case "full date" -> DateFormat.getDateInstance(DateFormat.FULL, language.icu());
          case "full datetime" ->
              DateFormat.getDateTimeInstance(DateFormat.FULL, DateFormat.SHORT, language.icu());
          case "short date" -> DateFormat.getDateInstance(DateFormat.SHORT, language.icu());
          case "short datetime" ->
              DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.SHORT, language.icu());
          case "year month" -> DateFormat.getInstanceForSkeleton("yMMMM", language.icu());
          case "month day" -> DateFormat.getInstanceForSkeleton("MMMMd", language.icu());
          default -> DateFormat.getDateInstance(DateFormat.LONG, language.icu());
        };
    if (!name.equals("time")) {
      moment.date(name);
    }
    format.setTimeZone(TimeZone.GMT_ZONE);
    if (format instanceof SimpleDateFormat simple) {
      Calendar calendar = simple.getCalendar();
      if (calendar instanceof com.ibm.icu.util.GregorianCalendar gregorian) {
        gregorian.setGregorianChange(new Date(Long.MIN_VALUE));
      }
    }
    return format.format(Date.from(moment.atStart().toInstant(ZoneOffset.UTC)));
  }

  /** A value of {@code java.time} taken apart: the parts that it has. */
  record Moment(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZonedDateTime zoned) {
    static Moment of(TemporalAccessor value) {
      if (value instanceof LocalDate date) {
        return new Moment(date, null, null);
      }
      if (value instanceof LocalTime time) {
        return new Moment(null, time, null);
      }
      if (value instanceof LocalDateTime local) {
        return new Moment(local.toLocalDate(), local.toLocalTime(), null);
      }
      ZonedDateTime zoned = zonedOf(value);
      return new Moment(zoned.toLocalDate(), zoned.toLocalTime(), zoned);
    }

    private static ZonedDateTime zonedOf(TemporalAccessor value) {
      if (value instanceof Instant instant) {
        return TimeZones.local(instant);
      }
      if (value instanceof ZonedDateTime zoned) {
        return zoned.withZoneSameInstant(TimeZones.current());
      }
      if (value instanceof OffsetDateTime offset) {
        return offset.atZoneSameInstant(TimeZones.current());
      }
      throw new I18nException(
          Problem.of("i18n.E007", value.getClass().getName() + " cannot be shown as a date or time")
              .hint(
                  "an Instant, LocalDate, LocalTime, LocalDateTime, OffsetDateTime or ZonedDateTime"));
    }

    LocalDate date(String format) {
      if (date == null) {
        throw new I18nException(
            Problem.of("i18n.E001", "A time has no date to show")
                .at("format '" + format + "'")
                .hint("a format of the time alone, such as 'time' or 'H:i'"));
      }
      return date;
    }

    LocalTime timeOrMidnight() {
      return time == null ? LocalTime.MIDNIGHT : time;
    }

    /** The wall clock; of a date its midnight, of a time that time on the first day of 1970. */
    LocalDateTime atStart() {
      return LocalDateTime.of(date == null ? LocalDate.EPOCH : date, timeOrMidnight());
    }
  }
}
