package io.charchub.i18n;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and durations as programs write them: ISO 8601, in the generous reading of Django's
 * {@code dateparse}. The active language has no part in it; what people type is read by {@link
 * Dates}.
 *
 * <p>Every method looks at no more than 100 letters, and answers with empty for what it cannot read
 * and for a date or time that does not exist.
 */
public final class IsoDates {
  private static final int MAX_LENGTH = 100;
  private static final long SECONDS_OF_DAY = 86_400;
  private static final long NANOS_OF_SECOND = 1_000_000_000L;

  private static final String CLOCK =
      "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,6})\\d{0,6})?)?";
  private static final String OFFSET = "\\s{0,9}(Z|[+-]\\d{2}(?::?\\d{2})?)?";
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern TIME = Pattern.compile(CLOCK + OFFSET);
  private static final Pattern DATE_TIME = Pattern.compile("([-0-9]{8,10})[T ]" + CLOCK + OFFSET);

  /** "3 04:05:06.7", "4 days, 15:30", "-1:15:30", "30". */
  private static final Pattern CLOCK_DURATION =
      Pattern.compile(
          "(?:(-?\\d{1,9}) (?:days?,? )?)?(-?)(?:(?:(\\d{1,9}):)?(\\d{1,9}):)?(\\d{1,9})(?:[.,](\\d{1,6})\\d{0,6})?");

  private static final String PART = "(\\d{1,9}(?:[.,]\\d{1,9})?)";
  private static final Pattern ISO_DURATION =
      Pattern.compile(
          "([-+]?)P(?:" + PART + "D)?(?:T(?:" + PART + "H)?(?:" + PART + "M)?(?:" + PART + "S)?)?");

  private IsoDates() {}

  /**
   * {@code 2026-11-28T20:15:30.25Z}, letter by letter what {@link Instant#toString()} gives, in a
   * tenth of its time: an answer of data may hold hundreds of them.
   */
  public static String instantIso(Instant instant) {
    long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getYear() < 0 || date.getYear() > 9999) {
      return instant.toString();
    }
    int second = (int) Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
    StringBuilder text = new StringBuilder(30);
    two(two(text, date.getYear() / 100), date.getYear() % 100).append('-');
    two(text, date.getMonthValue()).append('-');
    two(text, date.getDayOfMonth()).append('T');
    two(text, second / 3600).append(':');
    two(text, second / 60 % 60).append(':');
    two(text, second % 60);
    return fraction(text, instant.getNano()).append('Z').toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** None, three, six or nine digits. */
  private static StringBuilder fraction(StringBuilder text, int nanos) {
    if (nanos == 0) {
      return text;
    }
    String digits = String.valueOf(NANOS_OF_SECOND + nanos).substring(1);
    int length = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    return text.append('.').append(digits, 0, length);
  }

  /**
   * {@code 2015-06-08}, also with one digit for month or day, or as a week date: {@code
   * 2015-W07-3}.
   */
  public static Optional<LocalDate> date(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Matcher parts = DATE.matcher(text);
      if (parts.matches()) {
        return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
      }
      return text.indexOf('W') == 5
          ? Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code 10:15}, {@code 10:15:30} or {@code 10:15:30.123456}; more decimals are cut off, and an
   * offset is ignored.
   */
  public static Optional<LocalTime> time(String text) {
    Matcher parts = TIME.matcher(text.length() > MAX_LENGTH ? "" : text);
    return parts.matches() ? time(parts, 1) : Optional.empty();
  }

  /**
   * A date, "T" or a blank, a time, and perhaps an offset; a date alone means its midnight.
   *
   * @return an {@code OffsetDateTime} where the text has an offset, otherwise a {@code
   *     LocalDateTime}
   */
  public static Optional<Temporal> dateTime(String text) {
    Matcher parts = DATE_TIME.matcher(text.length() > MAX_LENGTH ? "" : text);
    if (!parts.matches()) {
      return date(text).map(LocalDate::atStartOfDay);
    }
    Optional<LocalDate> date = date(parts.group(1));
    Optional<LocalTime> time = time(parts, 2);
    if (date.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime local = date.get().atTime(time.get());
    String offset = parts.group(6);
    if (offset == null) {
      return Optional.of(local);
    }
    try {
      return Optional.of(OffsetDateTime.of(local, ZoneOffset.of(offset)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code 1 02:03:04.5} (days, hours, minutes, seconds; the first ones may be left out), or ISO
   * 8601: {@code P1DT2H3M4.5S}.
   */
  public static Optional<Duration> duration(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher clock = CLOCK_DURATION.matcher(text);
    if (clock.matches()) {
      long seconds = whole(clock, 3) * 3_600 + whole(clock, 4) * 60 + whole(clock, 5);
      Duration time = Duration.ofSeconds(seconds, micros(clock.group(6)) * 1_000L);
      Duration signed = clock.group(2).isEmpty() ? time : time.negated();
      return Optional.of(Duration.ofDays(whole(clock, 1)).plus(signed));
    }
    Matcher iso = ISO_DURATION.matcher(text);
    if (!iso.matches() || text.endsWith("P") || text.endsWith("T")) {
      return Optional.empty();
    }
    Duration sum =
        part(iso, 2, SECONDS_OF_DAY)
            .plus(part(iso, 3, 3_600))
            .plus(part(iso, 4, 60))
            .plus(part(iso, 5, 1));
    return Optional.of(iso.group(1).equals("-") ? sum.negated() : sum);
  }

  /** {@code 1 02:03:04.000005}: days where there are any, and microseconds where there are any. */
  public static String durationText(Duration duration) {
    long seconds = duration.getSeconds();
    long days = Math.floorDiv(seconds, SECONDS_OF_DAY);
    return (days == 0 ? "" : days + " ")
        + clock(Math.floorMod(seconds, SECONDS_OF_DAY), duration.getNano(), "%02d:%02d:%02d");
  }

  /** {@code P1DT02H03M04.000005S}; {@link #duration} and {@code Duration.parse} read it. */
  public static String durationIso(Duration duration) {
    if (duration.isNegative()) {
      return "-" + durationIso(duration.negated());
    }
    long seconds = duration.getSeconds();
    String clock = clock(seconds % SECONDS_OF_DAY, duration.getNano(), "%02dH%02dM%02d");
    return "P" + seconds / SECONDS_OF_DAY + "DT" + clock + "S";
  }

  private static String clock(long seconds, int nanos, String format) {
    String text =
        String.format(Locale.ROOT, format, seconds / 3_600, seconds / 60 % 60, seconds % 60);
    return nanos < 1_000 ? text : text + String.format(Locale.ROOT, ".%06d", nanos / 1_000);
  }

  private static Optional<LocalTime> time(Matcher parts, int first) {
    String second = parts.group(first + 2);
    try {
      return Optional.of(
          LocalTime.of(
              number(parts, first),
              number(parts, first + 1),
              second == null ? 0 : Integer.parseInt(second),
              micros(parts.group(first + 3)) * 1_000));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static long whole(Matcher parts, int group) {
    String text = parts.group(group);
    return text == null ? 0 : Long.parseLong(text);
  }

  private static int micros(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6));
  }

  private static Duration part(Matcher parts, int group, long seconds) {
    String text = parts.group(group);
    if (text == null) {
      return Duration.ZERO;
    }
    BigDecimal exact = new BigDecimal(text.replace(',', '.')).multiply(BigDecimal.valueOf(seconds));
    long nanos = exact.remainder(BigDecimal.ONE).movePointRight(9).longValue();
    return Duration.ofSeconds(exact.longValue(), nanos % NANOS_OF_SECOND);
  }
}
