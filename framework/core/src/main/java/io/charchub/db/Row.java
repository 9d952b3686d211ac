package io.charchub.db;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a result stands on, read by column index from 0. Each dialect reads the storage form
 * of its own database.
 *
 * <p>Valid only while the {@link RowReader} it was given to runs; not to be kept. The primitive
 * getters give 0 or false for NULL ({@link #wasNull()} tells the two apart); the others give null.
 */
public interface Row {
  int columnCount();

  /** The name of a column, as the statement calls it. */
  String columnName(int column);

  boolean isNull(int column);

  /** Whether the column read last was NULL. */
  boolean wasNull();

  int getInt(int column);

  long getLong(int column);

  double getDouble(int column);

  boolean getBoolean(int column);

  @Nullable String getString(int column);

  /**
   * The exact number, with {@code scale} digits after the point where {@code scale} is not
   * negative.
   */
  @Nullable BigDecimal getDecimal(int column, int scale);

  @Nullable LocalDate getDate(int column);

  @Nullable LocalTime getTime(int column);

  /** The instant, stored in UTC. */
  @Nullable Instant getInstant(int column);

  @Nullable Duration getDuration(int column);

  @Nullable UUID getUuid(int column);

  byte @Nullable [] getBytes(int column);

  /** The value in whatever form the driver has for it: for raw queries and introspection. */
  @Nullable Object getObject(int column);
}
