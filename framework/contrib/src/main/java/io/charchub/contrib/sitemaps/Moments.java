package io.charchub.contrib.sitemaps;

import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;

/** Times in the two forms of a site map: the text of {@code lastmod} (W3C), and an instant. */
final class Moments {
  private Moments() {}

  /** A day as a day, all else to the second or finer with its zone. */
  static String text(Temporal when) {
    return when instanceof LocalDate day ? day.toString() : instant(when).toString();
  }

  /** A day begins at midnight in the active zone. */
  static Instant instant(Temporal when) {
    if (when instanceof Instant instant) {
      return instant;
    }
    if (when instanceof LocalDate day) {
      return day.atStartOfDay(TimeZones.current()).toInstant();
    }
    if (when instanceof LocalDateTime time) {
      return TimeZones.instant(time);
    }
    if (when instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (when instanceof ZonedDateTime time) {
      return time.toInstant();
    }
    throw new IllegalArgumentException("neither a day nor a time: " + when);
  }
}
