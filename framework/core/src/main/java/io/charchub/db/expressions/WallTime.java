package io.charchub.db.expressions;

import io.charchub.db.Row;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldOptions;
import io.charchub.db.schema.ColumnType;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date and time that the database cut down as the clocks of a zone showed it, and that becomes a
 * point in time again when it is read.
 */
final class WallTime extends Field<Instant> {
  private final @Nullable ZoneId zone;

  WallTime(@Nullable ZoneId zone) {
    super(FieldOptions.NONE);
    this.zone = zone;
  }

  @Override
  public Class<Instant> javaType() {
    return Instant.class;
  }

  @Override
  public ColumnType columnType() {
    return Types.INSTANT.columnType();
  }

  @Override
  public @Nullable Instant toJava(@Nullable Object raw) {
    return Types.INSTANT.toJava(raw);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Instant value) {
    if (value == null) {
      return null;
    }
    return LocalDateTime.ofInstant(value, zone()).toInstant(ZoneOffset.UTC);
  }

  @Override
  public @Nullable Instant read(Row row, int column) {
    Instant shown = row.getInstant(column);
    return shown == null
        ? null
        : LocalDateTime.ofInstant(shown, ZoneOffset.UTC).atZone(zone()).toInstant();
  }

  private ZoneId zone() {
    return zone == null ? TimeZones.current() : zone;
  }

  @Override
  public Field<Instant> reference() {
    return this;
  }

  @Override
  protected Field<Instant> with(FieldOptions changed) {
    return this;
  }
}
