package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date without time, from year 1 to 9999 (Django's {@code DateField}). */
public final class DateField extends MomentField<LocalDate> {
  /** A new field. */
  public DateField() {
    this(false, false, FieldOptions.NONE);
  }

  private DateField(boolean autoNow, boolean autoNowAdd, FieldOptions options) {
    super(autoNow, autoNowAdd, options);
  }

  /** Each save sets the present. */
  public DateField autoNow() {
    return new DateField(true, isAutoNowAdd(), options());
  }

  /** The first save sets the present. */
  public DateField autoNowAdd() {
    return new DateField(isAutoNow(), true, options());
  }

  @Override
  public Class<LocalDate> javaType() {
    return LocalDate.class;
  }

  @Override
  LocalDate present() {
    return TimeZones.today();
  }

  /**
   * A date; the date that an instant falls on in the active time zone; a text such as {@code
   * 2026-03-21}, in the digits of any script.
   */
  @Override
  public @Nullable LocalDate toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof LocalDate date) {
      return IsoTimes.inRange(date, raw);
    }
    if (raw instanceof Instant instant) {
      return IsoTimes.inRange(TimeZones.local(instant).toLocalDate(), raw);
    }
    if (raw instanceof CharSequence text) {
      return text.toString().isBlank() ? null : IsoTimes.date(text.toString());
    }
    throw Refusal.invalid("validation.date", raw);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable LocalDate value) {
    return value;
  }

  @Override
  public @Nullable LocalDate read(Row row, int column) {
    return row.getDate(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.DATE);
  }

  @Override
  public Field<LocalDate> reference() {
    return new DateField();
  }

  @Override
  protected Field<LocalDate> with(FieldOptions changed) {
    return new DateField(isAutoNow(), isAutoNowAdd(), changed);
  }
}
