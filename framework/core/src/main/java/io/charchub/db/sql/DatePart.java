package io.charchub.db.sql;

import org.jspecify.annotations.Nullable;

/**
 * A part of a date or time as a number.
 *
 * @param part which
 * @param value the date, time of day or point in time
 * @param kind what {@code value} is
 * @param zone the name of the zone whose clocks count, for a point in time; null for others
 */
public record DatePart(Part part, SqlExpression value, ValueKind kind, @Nullable SqlExpression zone)
    implements SqlExpression {

  /** The parts. */
  public enum Part {
    /** The year. */
    YEAR,
    /** The year that the ISO week belongs to. */
    ISO_YEAR,
    /** 1 to 4. */
    QUARTER,
    /** 1 to 12. */
    MONTH,
    /** The ISO week, 1 to 53. */
    WEEK,
    /** The day of the month. */
    DAY,
    /** Sunday is 1. */
    WEEK_DAY,
    /** Monday is 1. */
    ISO_WEEK_DAY,
    /** 0 to 23. */
    HOUR,
    /** 0 to 59. */
    MINUTE,
    /** Without its fraction. */
    SECOND
  }

  @Override
  public void write(SqlWriter out) {
    out.grammar().datePart(out, this);
  }
}
