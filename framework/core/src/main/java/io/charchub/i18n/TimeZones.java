package io.charchub.i18n;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The active time zone of the current thread, and the clock.
 *
 * <pre>
 * try (Scope scope = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
 *   ZonedDateTime here = TimeZones.local(post.publishedAt);
 * }
 * </pre>
 *
 * <p>Instants are stored and computed with as they are; a zone matters where people see them or
 * type them. Where no zone was activated the default applies, which is {@code TIME_ZONE} of the
 * settings, or UTC before that is set. Safe for use by any number of threads. Django's counterpart
 * is {@code django.utils.timezone}.
 */
public final class TimeZones {
  private static final ThreadValue<ZoneId> ACTIVE = new ThreadValue<>();
  private static volatile ZoneId byDefault = ZoneOffset.UTC;
  private static volatile Clock clock = Clock.systemUTC();

  private TimeZones() {}

  /** The zone that was activated last on this thread, or else the default. */
  public static ZoneId current() {
    ZoneId active = ACTIVE.get();
    return active == null ? byDefault : active;
  }

  /** Activates {@code zone} on this thread until the scope is closed. */
  public static Scope use(ZoneId zone) {
    return ACTIVE.use(zone);
  }

  /** The zone of threads that activated none. */
  public static ZoneId defaultZone() {
    return byDefault;
  }

  /** Sets the zone of threads that activated none. For the composition root, once, at start. */
  public static void setDefault(ZoneId zone) {
    byDefault = zone;
  }

  /**
   * The zone called {@code name}, such as {@code Asia/Tehran}.
   *
   * @throws I18nException {@code i18n.E005} when there is no such zone, naming the nearest one
   */
  public static ZoneId named(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      String hint =
          DidYouMean.nearest(name, ZoneId.getAvailableZoneIds())
              .map(near -> "'" + near + "'")
              .orElse("a name of the tz database, such as 'Asia/Tehran' or 'UTC'");
      throw new I18nException(
          Problem.of("i18n.E005", "There is no time zone '" + name + "'").hint(hint), e);
    }
  }

  /**
   * This instant, to the microsecond: the precision that every database keeps, so that a value read
   * back equals the one that was saved.
   */
  public static Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Today's date in the active zone. */
  public static LocalDate today() {
    return now().atZone(current()).toLocalDate();
  }

  /** {@code instant} as the clocks of the active zone show it. */
  public static ZonedDateTime local(Instant instant) {
    return instant.atZone(current());
  }

  /**
   * The instant at which the clocks of the active zone show {@code local}. Of a time that comes
   * twice, when clocks are put back, the first is taken; a time that is skipped, when they are put
   * forward, is read with the offset that was in force before, so that it falls after the gap.
   */
  public static Instant instant(LocalDateTime local) {
    return local.atZone(current()).toInstant();
  }

  /** Whether the clocks of {@code zone} ever show {@code local}, and show it once. */
  public static boolean isUnambiguous(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).size() == 1;
  }

  /** Replaces the clock for the whole process until the scope is closed. For tests. */
  public static Scope useClock(Clock replacement) {
    Clock before = clock;
    clock = replacement;
    return () -> clock = before;
  }
}
