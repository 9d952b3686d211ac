package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.text.Digits;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time, to the microsecond (Django's {@code DurationField}). */
public final class DurationField extends Field<Duration> {
  private static final int LONGEST = 60;

  /** The longest in either direction: its microseconds are a number of 64 bits. */
  private static final Duration GREATEST = Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS);

  /** {@code [days ][[hours:]minutes:]seconds[.fraction]}, as a form shows it. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(-?\\d{1,9}) (?:days?, )?)?(-?)(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,10})(?:[.,](\\d{1,9}))?");

  /** A new field. */
  public DurationField() {
    this(FieldOptions.NONE);
  }

  private DurationField(FieldOptions options) {
    super(options);
  }

  @Override
  public Class<Duration> javaType() {
    return Duration.class;
  }

  /**
   * A duration; a text such as {@code 90}, {@code 1:30}, {@code 3 04:05:06.5} or, in ISO 8601,
   * {@code P3DT4H}.
   */
  @Override
  public @Nullable Duration toJava(@Nullable Object raw) {
    if (raw == null || raw instanceof CharSequence text && text.toString().isBlank()) {
      return null;
    }
    Duration value = raw instanceof Duration duration ? duration : parse(raw);
    if (value.abs().compareTo(GREATEST) > 0) {
      throw Refusal.because("overflow", "validation.duration", raw);
    }
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  private static Duration parse(Object raw) {
    if (raw instanceof CharSequence text && text.length() <= LONGEST) {
      String digits = Digits.toAscii(text.toString().strip());
      Matcher parts = WRITTEN.matcher(digits);
      if (parts.matches()) {
        return sum(parts);
      }
      try {
        return Duration.parse(digits);
      } catch (DateTimeException | ArithmeticException e) {
        throw Refusal.invalid("validation.duration", raw);
      }
    }
    throw Refusal.invalid("validation.duration", raw);
  }

  private static Duration sum(Matcher parts) {
    String fraction = parts.group(6) == null ? "" : parts.group(6);
    Duration time =
        Duration.ofHours(number(parts.group(3)))
            .plusMinutes(number(parts.group(4)))
            .plusSeconds(number(parts.group(5)))
            .plusNanos(number((fraction + "000000000").substring(0, 9)));
    return Duration.ofDays(number(parts.group(1)))
        .plus(parts.group(2).isEmpty() ? time : time.negated());
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Duration value) {
    return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public @Nullable Duration read(Row row, int column) {
    return row.getDuration(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.DURATION);
  }

  @Override
  public Field<Duration> reference() {
    return new DurationField();
  }

  @Override
  protected Field<Duration> with(FieldOptions changed) {
    return new DurationField(changed);
  }
}
