package io.charchub.db.fields;

import io.charchub.i18n.TimeZones;
import io.charchub.text.Digits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Reads dates and times in the forms of ISO 8601 that a database, a form of HTML and JSON have, and
 * in no other.
 */
final class IsoTimes {
  private static final int LONGEST = 40;
  private static final int DATE = 10;
  private static final Instant FIRST =
      LocalDate.of(1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant END =
      LocalDate.of(10000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private IsoTimes() {}

  static LocalDate inRange(LocalDate date, Object raw) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw Refusal.because("invalid_date", "validation.date", raw);
    }
    return date;
  }

  static Instant inRange(Instant instant, Object raw) {
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw Refusal.because("invalid_date", "validation.date", raw);
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  static LocalDate date(String text) {
    String digits = ascii(text);
    try {
      if (digits.length() == DATE) {
        return inRange(LocalDate.parse(digits), text);
      }
    } catch (DateTimeException e) {
      throw Refusal.invalid("validation.date", text);
    }
    throw Refusal.invalid("validation.date", text);
  }

  static LocalTime time(String text) {
    try {
      return LocalTime.parse(ascii(text)).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw Refusal.invalid("validation.time", text);
    }
  }

  /**
   * With a zone's offset; without one in the active time zone; a date alone is its first instant.
   */
  static Instant instant(String text) {
    String digits = ascii(text);
    try {
      if (digits.length() == DATE) {
        return inRange(TimeZones.instant(LocalDate.parse(digits).atStartOfDay()), text);
      }
      if (digits.length() > DATE && "T t".indexOf(digits.charAt(DATE)) >= 0) {
        String iso = digits.substring(0, DATE) + 'T' + digits.substring(DATE + 1).strip();
        return inRange(withOrWithoutOffset(iso), text);
      }
    } catch (DateTimeException e) {
      throw Refusal.invalid("validation.datetime", text);
    }
    throw Refusal.invalid("validation.datetime", text);
  }

  private static Instant withOrWithoutOffset(String iso) {
    String time = iso.substring(DATE);
    if (time.endsWith("Z")
        || time.endsWith("z")
        || time.indexOf('+') > 0
        || time.indexOf('-') > 0) {
      return OffsetDateTime.parse(withColon(iso)).toInstant();
    }
    return TimeZones.instant(LocalDateTime.parse(iso));
  }

  /**
   * Offsets such as {@code +03} and {@code +0330}, which databases write, in the form that the JDK
   * reads.
   */
  private static String withColon(String iso) {
    int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
    int length = iso.length() - sign;
    if (sign > DATE && length == 5 && iso.indexOf(':', sign) < 0) {
      return iso.substring(0, sign + 3) + ':' + iso.substring(sign + 3);
    }
    return sign > DATE && length == 3 ? iso + ":00" : iso;
  }

  private static String ascii(String text) {
    return text.length() > LONGEST ? "" : Digits.toAscii(text.strip());
  }
}
