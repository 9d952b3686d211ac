package io.charchub.db.expressions.functions;

import io.charchub.db.expressions.DateFunction;
import io.charchub.db.expressions.Expression;
import io.charchub.db.sql.DatePart;
import io.charchub.db.sql.DateTrunc;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Functions of dates and times. Points in time are taken as the clocks of the active zone show
 * them, or those of the zone that is given.
 *
 * <pre>
 * Post.objects.annotate("month", Dates.trunc("publishedAt", DateTrunc.Unit.MONTH))
 * </pre>
 */
public final class Dates {
  private Dates() {}

  /** A part as a number (Django's {@code Extract}). */
  public static Expression extract(Object value, DatePart.Part part) {
    return extract(value, part, null);
  }

  /** A part as a number, by the clocks of {@code zone}; null for the active zone. */
  public static Expression extract(Object value, DatePart.Part part, @Nullable ZoneId zone) {
    return DateFunction.extract(Expression.argument(value), part, zone);
  }

  /** Cut down to the beginning of a unit (Django's {@code Trunc}). */
  public static Expression trunc(Object value, DateTrunc.Unit unit) {
    return trunc(value, unit, null);
  }

  /**
   * Cut down to the beginning of a unit, by the clocks of {@code zone}; null for the active zone.
   */
  public static Expression trunc(Object value, DateTrunc.Unit unit, @Nullable ZoneId zone) {
    return DateFunction.trunc(Expression.argument(value), unit, zone);
  }

  /** The date of a point in time (Django's {@code TruncDate}). */
  public static Expression date(Object value) {
    return DateFunction.date(Expression.argument(value), null);
  }

  /** The date of a point in time, by the clocks of {@code zone}. */
  public static Expression date(Object value, ZoneId zone) {
    return DateFunction.date(Expression.argument(value), zone);
  }

  /** The time of day of a point in time (Django's {@code TruncTime}). */
  public static Expression time(Object value) {
    return DateFunction.time(Expression.argument(value), null);
  }
}
