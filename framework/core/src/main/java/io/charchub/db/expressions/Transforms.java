package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.DatePart;
import io.charchub.db.sql.DateTrunc;
import io.charchub.db.sql.JsonValue;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.ValueKind;
import io.charchub.i18n.TimeZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be made of a value in a path: {@code publishedAt__year}, {@code data__key}. */
public final class Transforms {
  private static final Set<String> OF_DATES =
      Set.of("year", "iso_year", "quarter", "month", "week", "day", "week_day", "iso_week_day");
  private static final Set<String> OF_TIMES = Set.of("hour", "minute", "second");

  private Transforms() {}

  /** The transforms of values of {@code kind}; of JSON any name is one. */
  public static Set<String> names(ValueKind kind) {
    Set<String> names = new TreeSet<>();
    if (kind == ValueKind.DATE || kind == ValueKind.INSTANT) {
      names.addAll(OF_DATES);
    }
    if (kind == ValueKind.TIME || kind == ValueKind.INSTANT) {
      names.addAll(OF_TIMES);
    }
    if (kind == ValueKind.INSTANT) {
      names.add("date");
      names.add("time");
    }
    return names;
  }

  /**
   * What values of {@code type} become by the transform {@code name}; null where they have none of
   * that name.
   */
  public static @Nullable Field<?> typeOf(Field<?> type, String name) {
    ValueKind kind = Kinds.of(type);
    if (kind == ValueKind.JSON) {
      return type;
    }
    if (!names(kind).contains(name)) {
      return null;
    }
    return switch (name) {
      case "date" -> Types.DATE;
      case "time" -> Types.TIME;
      default -> Types.INTEGER;
    };
  }

  /** {@code value} transformed; the caller knows that there is such a transform. */
  public static Resolved apply(Resolved value, String name) {
    if (value.kind() == ValueKind.JSON) {
      return json(value, name);
    }
    Resolved result =
        switch (name) {
          case "date" -> trunc(value, DateTrunc.Unit.NONE, ValueKind.DATE, Types.DATE, null);
          case "time" -> trunc(value, DateTrunc.Unit.NONE, ValueKind.TIME, Types.TIME, null);
          default -> part(value, DatePart.Part.valueOf(name.toUpperCase(Locale.ROOT)), null);
        };
    return result;
  }

  private static Resolved json(Resolved value, String name) {
    List<Object> path = new ArrayList<>();
    SqlExpression document = value.sql();
    if (document instanceof JsonValue inner) {
      document = inner.document();
      path.addAll(inner.path());
    }
    path.add(isIndex(name) ? (Object) Integer.valueOf(name) : name);
    return value.as(new JsonValue(document, List.copyOf(path), JsonValue.Form.JSON));
  }

  private static boolean isIndex(String name) {
    return name.matches("-?[0-9]{1,9}");
  }

  static Resolved part(Resolved value, DatePart.Part part, @Nullable ZoneId zone) {
    SqlExpression sql = new DatePart(part, value.sql(), value.kind(), zone(value.kind(), zone));
    return Resolved.computed(sql, Types.INTEGER, List.of(value));
  }

  static Resolved trunc(
      Resolved value, DateTrunc.Unit unit, ValueKind result, Field<?> type, @Nullable ZoneId zone) {
    SqlExpression sql =
        new DateTrunc(unit, value.sql(), value.kind(), result, zone(value.kind(), zone));
    boolean wallTime = value.kind() == ValueKind.INSTANT && result == ValueKind.INSTANT;
    return Resolved.computed(sql, wallTime ? new WallTime(zone) : type, List.of(value));
  }

  /** The zone's name as a mark: the active one when the query runs, where none is given. */
  private static @Nullable SqlExpression zone(ValueKind kind, @Nullable ZoneId zone) {
    if (kind != ValueKind.INSTANT) {
      return null;
    }
    return zone == null
        ? new Param(null, "active time zone", -1, CURRENT, ValueKind.TEXT)
        : Param.fixed(zone.getId(), ValueKind.TEXT);
  }

  private static final Conversion CURRENT = ignored -> TimeZones.current().getId();
}
