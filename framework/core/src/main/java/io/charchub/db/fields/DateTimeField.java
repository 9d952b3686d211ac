package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An instant, to the microsecond, from year 1 to 9999; stored in UTC (Django's {@code
 * DateTimeField}).
 */
public final class DateTimeField extends MomentField<Instant> {
  /** A new field. */
  public DateTimeField() {
    this(false, false, FieldOptions.NONE);
  }

  private DateTimeField(boolean autoNow, boolean autoNowAdd, FieldOptions options) {
    super(autoNow, autoNowAdd, options);
  }

  /** Each save sets the present. */
  public DateTimeField autoNow() {
    return new DateTimeField(true, isAutoNowAdd(), options());
  }

  /** The first save sets the present. */
  public DateTimeField autoNowAdd() {
    return new DateTimeField(isAutoNow(), true, options());
  }

  @Override
  public Class<Instant> javaType() {
    return Instant.class;
  }

  @Override
  Instant present() {
    return TimeZones.now().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * An instant; a date and time with a zone; one without, or a date, read in the active time zone;
   * a text such as {@code 2026-03-21T14:30Z}, {@code 2026-03-21 14:30:59+03:30} or {@code
   * 2026-03-21}, in the digits of any script.
   */
  @Override
  public @Nullable Instant toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof Instant instant) {
      return IsoTimes.inRange(instant, raw);
    }
    if (raw instanceof OffsetDateTime time) {
      return IsoTimes.inRange(time.toInstant(), raw);
    }
    if (raw instanceof ZonedDateTime time) {
      return IsoTimes.inRange(time.toInstant(), raw);
    }
    if (raw instanceof LocalDateTime time) {
      return IsoTimes.inRange(TimeZones.instant(time), raw);
    }
    if (raw instanceof LocalDate date) {
      return IsoTimes.inRange(TimeZones.instant(date.atStartOfDay()), raw);
    }
    if (raw instanceof CharSequence text) {
      return text.toString().isBlank() ? null : IsoTimes.instant(text.toString());
    }
    throw Refusal.invalid("validation.datetime", raw);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Instant value) {
    return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public @Nullable Instant read(Row row, int column) {
    return row.getInstant(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.DATETIME);
  }

  @Override
  public Field<Instant> reference() {
    return new DateTimeField();
  }

  @Override
  protected Field<Instant> with(FieldOptions changed) {
    return new DateTimeField(isAutoNow(), isAutoNowAdd(), changed);
  }
}
