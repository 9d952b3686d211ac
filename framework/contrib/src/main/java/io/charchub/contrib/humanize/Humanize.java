package io.charchub.contrib.humanize;

import io.charchub.i18n.Dates;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.TimeZones;
import io.charchub.i18n.Translations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Objects;

/**
 * Numbers and times as people say them, in the active language, its digits and its calendar.
 *
 * <pre>
 * Humanize.intword(1_780_000)                // 1.8 million  or  ۱٫۸ میلیون
 * Humanize.naturaltime(post.publishedAt)     // 3 hours ago  or  ۳ ساعت پیش
 * </pre>
 *
 * <p>Templates call the same by the same names once the app is installed. The rules are Django's;
 * the words of other languages than English and Persian come from the project's own texts.
 */
public final class Humanize {
  private static final Translations OWN =
      Translations.of(
          Objects.requireNonNull(Humanize.class.getClassLoader()),
          List.of("io/charchub/contrib/humanize/messages"));

  private static final List<String> DIGITS =
      List.of(
          Translations.mark("humanize.one"),
          Translations.mark("humanize.two"),
          Translations.mark("humanize.three"),
          Translations.mark("humanize.four"),
          Translations.mark("humanize.five"),
          Translations.mark("humanize.six"),
          Translations.mark("humanize.seven"),
          Translations.mark("humanize.eight"),
          Translations.mark("humanize.nine"));

  /** A word for a power of ten. */
  private record Power(int exponent, String key) {}

  private static final List<Power> POWERS =
      List.of(
          new Power(6, Translations.mark("humanize.million")),
          new Power(9, Translations.mark("humanize.billion")),
          new Power(12, Translations.mark("humanize.trillion")),
          new Power(15, Translations.mark("humanize.quadrillion")),
          new Power(18, Translations.mark("humanize.quintillion")),
          new Power(21, Translations.mark("humanize.sextillion")),
          new Power(24, Translations.mark("humanize.septillion")),
          new Power(27, Translations.mark("humanize.octillion")),
          new Power(30, Translations.mark("humanize.nonillion")),
          new Power(33, Translations.mark("humanize.decillion")),
          new Power(100, Translations.mark("humanize.googol")));

  private Humanize() {}

  /** The number with its whole part in groups of three, as the language groups: {@code 45,000}. */
  public static String intcomma(Number number) {
    return Numbers.grouped(number);
  }

  /**
   * A large whole number in words, with one decimal: {@code 1.8 million}, up to the googol. Below a
   * million, and above a thousand googols, the number itself. A fraction is cut off.
   */
  public static String intword(Number number) {
    BigInteger whole = new BigDecimal(number.toString()).toBigInteger();
    for (Power power : POWERS) {
      BigInteger large = BigInteger.TEN.pow(power.exponent());
      if (whole.abs().compareTo(large) >= 0
          && whole.abs().compareTo(large.multiply(BigInteger.valueOf(1_000))) < 0) {
        BigDecimal count =
            new BigDecimal(whole).divide(new BigDecimal(large), 1, RoundingMode.HALF_UP);
        return texts().tr(power.key(), Numbers.format(count, 1));
      }
    }
    return Numbers.format(whole);
  }

  /** 1 to 9 as words, as the Associated Press writes them; other numbers in digits. */
  public static String apnumber(Number number) {
    BigDecimal value = new BigDecimal(number.toString());
    boolean small =
        value.stripTrailingZeros().scale() <= 0
            && value.signum() > 0
            && value.compareTo(BigDecimal.TEN) < 0;
    return small ? texts().tr(DIGITS.get(value.intValue() - 1)) : Numbers.format(number);
  }

  /** The place of a whole number in a row: {@code 1st}, {@code 22nd}, {@code ۳م}. */
  public static String ordinal(long number) {
    return texts().tr("humanize.ordinal", Math.floorMod(number, 100L), Numbers.format(number));
  }

  /** As {@link #naturalday(TemporalAccessor, String)}, with other days as dates are shown. */
  public static String naturalday(TemporalAccessor day) {
    return naturalday(day, "date");
  }

  /**
   * Yesterday, today or tomorrow, by the clocks of the active zone; another day in this format, as
   * {@link Dates#format(TemporalAccessor, String)} knows it.
   *
   * @param day a date, or a time of which the day is meant
   */
  public static String naturalday(TemporalAccessor day, String format) {
    LocalDate date = date(day);
    long away = ChronoUnit.DAYS.between(date(TimeZones.now()), date);
    if (away < -1 || away > 1) {
      return Dates.format(day, format);
    }
    return away == 0
        ? texts().tr("humanize.today")
        : texts().tr(away < 0 ? "humanize.yesterday" : "humanize.tomorrow");
  }

  /**
   * How long ago a time was, or how long it is until then, in the one or two units that matter:
   * {@code now}, {@code 3 minutes ago}, {@code 1 month, 2 weeks from now}.
   *
   * @param time an instant, or a time with or without a zone; without one that of the active zone
   */
  public static String naturaltime(TemporalAccessor time) {
    Instant now = TimeZones.now();
    Instant then = instant(time);
    boolean past = then.isBefore(now);
    Duration distance = Duration.between(then, now).abs();
    if (distance.toDays() > 0) {
      return past
          ? texts().tr("humanize.ago", Dates.timeSince(then, now))
          : texts().tr("humanize.fromNow", Dates.timeUntil(then, now));
    }
    return distance.toSeconds() == 0
        ? texts().tr("humanize.now")
        : past ? ago(distance) : fromNow(distance);
  }

  private static String ago(Duration distance) {
    if (distance.toMinutes() == 0) {
      return texts().tr("humanize.secondsAgo", distance.toSeconds());
    }
    return distance.toHours() == 0
        ? texts().tr("humanize.minutesAgo", distance.toMinutes())
        : texts().tr("humanize.hoursAgo", distance.toHours());
  }

  private static String fromNow(Duration distance) {
    if (distance.toMinutes() == 0) {
      return texts().tr("humanize.secondsFromNow", distance.toSeconds());
    }
    return distance.toHours() == 0
        ? texts().tr("humanize.minutesFromNow", distance.toMinutes())
        : texts().tr("humanize.hoursFromNow", distance.toHours());
  }

  private static LocalDate date(TemporalAccessor day) {
    return day instanceof LocalDate date ? date : TimeZones.local(instant(day)).toLocalDate();
  }

  private static Instant instant(TemporalAccessor time) {
    if (time instanceof Instant instant) {
      return instant;
    }
    if (time instanceof LocalDateTime clock) {
      return TimeZones.instant(clock);
    }
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    if (time instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    throw new IllegalArgumentException("not a time of some day: " + time);
  }

  /**
   * The project's texts where the app is installed, so that a project can say it in other words.
   */
  private static Translations texts() {
    Translations current = Translations.current();
    return current.has("humanize.now") ? current : OWN;
  }
}
