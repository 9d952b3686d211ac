package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.DatePart;
import io.charchub.db.sql.DateTrunc;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a date or time, or one cut down; the common functions are in {@code functions.Dates}.
 */
public final class DateFunction extends Expression {
  private final Expression value;
  private final DatePart.@Nullable Part part;
  private final DateTrunc.Unit unit;
  private final @Nullable ValueKind result;
  private final @Nullable ZoneId zone;

  private DateFunction(
      Expression value,
      DatePart.@Nullable Part part,
      DateTrunc.Unit unit,
      @Nullable ValueKind result,
      @Nullable ZoneId zone) {
    this.value = value;
    this.part = part;
    this.unit = unit;
    this.result = result;
    this.zone = zone;
  }

  /** A part as a number. */
  public static DateFunction extract(Expression value, DatePart.Part part, @Nullable ZoneId zone) {
    return new DateFunction(value, part, DateTrunc.Unit.NONE, null, zone);
  }

  /** Cut down to the beginning of {@code unit}. */
  public static DateFunction trunc(Expression value, DateTrunc.Unit unit, @Nullable ZoneId zone) {
    return new DateFunction(value, null, unit, null, zone);
  }

  /** Cut down, and of another kind. */
  public static DateFunction trunc(
      Expression value, DateTrunc.Unit unit, ValueKind result, @Nullable ZoneId zone) {
    return new DateFunction(value, null, unit, result, zone);
  }

  /** The date. */
  public static DateFunction date(Expression value, @Nullable ZoneId zone) {
    return new DateFunction(value, null, DateTrunc.Unit.NONE, ValueKind.DATE, zone);
  }

  /** The time of day. */
  public static DateFunction time(Expression value, @Nullable ZoneId zone) {
    return new DateFunction(value, null, DateTrunc.Unit.NONE, ValueKind.TIME, zone);
  }

  @Override
  public List<Expression> parts() {
    return List.of(value);
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved resolved = value.resolve(scope);
    ValueKind kind = resolved.kind();
    if (part != null) {
      String name = part.name().toLowerCase(Locale.ROOT);
      if (!Transforms.names(kind).contains(name)) {
        throw refuse("the " + name + " of " + kind);
      }
      return Transforms.part(resolved, part, zone);
    }
    boolean units = unit.compareTo(DateTrunc.Unit.HOUR) >= 0 && unit != DateTrunc.Unit.NONE;
    boolean known = kind == ValueKind.DATE || kind == ValueKind.TIME || kind == ValueKind.INSTANT;
    boolean tooFine = kind == ValueKind.DATE && (units || result == ValueKind.TIME);
    boolean tooCoarse = kind == ValueKind.TIME && !units && unit != DateTrunc.Unit.NONE;
    if (!known || tooFine || tooCoarse) {
      throw refuse("the beginning of the " + unit.name().toLowerCase(Locale.ROOT) + " of " + kind);
    }
    ValueKind wanted = result == null ? kind : result;
    Field<?> type =
        wanted == ValueKind.DATE
            ? Types.DATE
            : wanted == ValueKind.TIME ? Types.TIME : Types.INSTANT;
    return Transforms.trunc(resolved, unit, wanted, type, zone);
  }

  private FieldException refuse(String what) {
    return new FieldException(
        Problem.of("models.E045", "There is no such thing as " + what + ": " + value)
            .hint("a date, a time or an instant, as it has that part"));
  }

  @Override
  public void shape(Shape shape) {
    shape.token(DateFunction.class).token(part).token(unit).token(result).token(zone);
    value.shape(shape);
  }

  @Override
  public String toString() {
    return (part == null ? "TRUNC " + unit : part) + "(" + value + ")";
  }
}
