package io.charchub.db.sql;

import org.jspecify.annotations.Nullable;

/**
 * A date or time cut down to the beginning of the unit that it lies in.
 *
 * @param unit the unit
 * @param value the date, time of day or point in time
 * @param kind what {@code value} is
 * @param result what is wanted: a date or a time of day may be cut out of a point in time
 * @param zone the name of the zone whose clocks count, for a point in time; null for others
 */
public record DateTrunc(
    Unit unit, SqlExpression value, ValueKind kind, ValueKind result, @Nullable SqlExpression zone)
    implements SqlExpression {

  /** The units. */
  public enum Unit {
    /** 1 January. */
    YEAR,
    /** The first day of the quarter. */
    QUARTER,
    /** The first day of the month. */
    MONTH,
    /** Monday. */
    WEEK,
    /** Midnight. */
    DAY,
    /** The full hour. */
    HOUR,
    /** The full minute. */
    MINUTE,
    /** The full second. */
    SECOND,
    /** Nothing is cut off: only the kind changes. */
    NONE
  }

  @Override
  public void write(SqlWriter out) {
    out.grammar().dateTrunc(out, this);
  }
}
