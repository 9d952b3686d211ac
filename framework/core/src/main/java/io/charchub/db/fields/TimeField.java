package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.i18n.TimeZones;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A time of day, to the microsecond (Django's {@code TimeField}). */
public final class TimeField extends MomentField<LocalTime> {
  /** A new field. */
  public TimeField() {
    this(false, false, FieldOptions.NONE);
  }

  private TimeField(boolean autoNow, boolean autoNowAdd, FieldOptions options) {
    super(autoNow, autoNowAdd, options);
  }

  /** Each save sets the present. */
  public TimeField autoNow() {
    return new TimeField(true, isAutoNowAdd(), options());
  }

  /** The first save sets the present. */
  public TimeField autoNowAdd() {
    return new TimeField(isAutoNow(), true, options());
  }

  @Override
  public Class<LocalTime> javaType() {
    return LocalTime.class;
  }

  @Override
  LocalTime present() {
    return TimeZones.local(TimeZones.now()).toLocalTime().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A time of day; a text such as {@code 14:30}, {@code 14:30:59.5}, in the digits of any script.
   */
  @Override
  public @Nullable LocalTime toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof LocalTime time) {
      return time.truncatedTo(ChronoUnit.MICROS);
    }
    if (raw instanceof CharSequence text) {
      return text.toString().isBlank() ? null : IsoTimes.time(text.toString());
    }
    throw Refusal.invalid("validation.time", raw);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable LocalTime value) {
    return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public @Nullable LocalTime read(Row row, int column) {
    return row.getTime(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.TIME);
  }

  @Override
  public Field<LocalTime> reference() {
    return new TimeField();
  }

  @Override
  protected Field<LocalTime> with(FieldOptions changed) {
    return new TimeField(isAutoNow(), isAutoNowAdd(), changed);
  }
}
