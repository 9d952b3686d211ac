package io.charchub.db.expressions;

import io.charchub.db.sql.Between;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.DatePart;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.ValueKind;
import io.charchub.i18n.TimeZones;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comparison with a year said as one with its first and last moment, so that an index on the
 * column is of use.
 */
final class YearBounds {
  private YearBounds() {}

  static boolean applies(DatePart date, String lookup) {
    return (date.part() == DatePart.Part.YEAR || date.part() == DatePart.Part.ISO_YEAR)
        && !lookup.equals("in");
  }

  static SqlExpression resolve(DatePart date, String lookup, String operator, Operand right) {
    SqlExpression first = mark(date, right, false);
    SqlExpression last = mark(date, right, true);
    return switch (lookup) {
      case "exact" -> new Between(date.value(), first, last);
      case "gt", "lte" -> new Compare(date.value(), operator, last);
      default -> new Compare(date.value(), operator, first);
    };
  }

  private static SqlExpression mark(DatePart date, Operand right, boolean last) {
    boolean iso = date.part() == DatePart.Part.ISO_YEAR;
    boolean instant = date.kind() == ValueKind.INSTANT;
    Conversion given = right.given();
    Conversion conversion = value -> bound(given.convert(value), iso, instant, last);
    return Param.of(right.source(), right.value(), conversion, date.kind());
  }

  private static Object bound(@Nullable Object given, boolean iso, boolean instant, boolean last) {
    Object fitted = Objects.requireNonNull(WholeNumbers.fit(Types.INTEGER, "exact", given));
    int year = Math.max(1, Math.min(9999, ((Number) fitted).intValue()));
    LocalDate first = first(year, iso);
    LocalDate day = last ? first(year + 1, iso).minusDays(1) : first;
    if (!instant) {
      return day;
    }
    return TimeZones.instant(
        LocalDateTime.of(day, last ? LocalTime.of(23, 59, 59, 999_999_000) : LocalTime.MIDNIGHT));
  }

  private static LocalDate first(int year, boolean iso) {
    if (!iso) {
      return LocalDate.of(year, 1, 1);
    }
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
